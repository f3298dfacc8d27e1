package io.mshell.console;

import static io.mshell.console.Printed.row;
import static io.mshell.console.Printed.table;
import static io.mshell.console.Printed.usually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a terminal shows where no format was asked for. */
class UsualLayoutTest {

    private static final Screen NARROW = new Screen(20, Theme.plain());

    private long now;

    @Test
    void columnsThatCanBeShrunkMakeATable() {
        assertThat(usually(NARROW, table(List.of("id", "name"), row(1, "a long name of a board"))))
                .isEqualTo("""
                         id | name
                        ----+---------------
                          1 | a long name …
                        (1 row)
                        """);
    }

    @Test
    void whereColumnsWouldBeLeftOutFewRowsAreShownOneByOne() {
        List<String> columns = List.of("a", "b", "c", "d", "e", "f");
        assertThat(usually(NARROW, table(columns, row(1, "one", 2, null, "three", 4))))
                .isEqualTo("""
                        -[ row 1 ]----------
                        a | 1
                        b | one
                        c | 2
                        d | NULL
                        e | three
                        f | 4
                        (1 row)
                        """);
    }

    @Test
    void manyRowsStayATableAndSayWhatIsLeftOut() {
        List<String> columns = IntStream.range(0, 20).mapToObj(i -> "c" + i).toList();
        List<Object> row = Collections.nCopies(20, "value");
        Iterator<List<Object>> rows = Stream.generate(() -> row).limit(6).iterator();

        assertThat(usually(NARROW, new View.Table("", columns, rows, "")))
                .startsWith(" c0")
                .contains("(6 rows; ", " more columns: see them with --format vertical)");
    }

    @Test
    void aPipeGetsTheWholeTable() {
        List<String> columns = IntStream.range(0, 20).mapToObj(i -> "c" + i).toList();
        assertThat(usually(Screen.pipe(), table(columns, Collections.nCopies(20, (Object) "value"))))
                .startsWith(" c0    | c1    |")
                .endsWith("(1 row)\n");
    }

    @Test
    void aTerminalIsToldHowManyRowsAndHowLong() {
        Screen screen = new Screen(80, Theme.plain(), Stopwatch.started(() -> now));
        now += Duration.ofMillis(180).toNanos();
        Iterator<List<Object>> rows =
                IntStream.range(0, 1_204).mapToObj(i -> row((Object) i)).iterator();

        assertThat(usually(screen, new View.Table("", List.of("n"), rows, ""))).endsWith("\n(1,204 rows, 0.18 s)\n");
    }

    @Test
    void timesAreToldAsFineAsTheyMatter() {
        assertThat(Stopwatch.told(Duration.ofMillis(4))).isEqualTo("0.00 s");
        assertThat(Stopwatch.told(Duration.ofMillis(9_876))).isEqualTo("9.88 s");
        assertThat(Stopwatch.told(Duration.ofMillis(41_200))).isEqualTo("41 s");
        assertThat(Stopwatch.told(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
    }
}
