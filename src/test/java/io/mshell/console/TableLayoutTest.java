package io.mshell.console;

import static io.mshell.console.Printed.onTerminal;
import static io.mshell.console.Printed.row;
import static io.mshell.console.Printed.table;
import static io.mshell.console.Printed.titled;
import static io.mshell.console.Printed.toPipe;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    @Test
    void noRowsAreHeadingsAndACount() {
        assertThat(toPipe(Format.TABLE, table(List.of("id", "name")))).isEqualTo("""
                         id | name
                        ----+------
                        (0 rows)
                        """);
    }

    @Test
    void oneRowIsOneRow() {
        assertThat(toPipe(Format.TABLE, titled("Boards", List.of("id", "name"), "all of them", row(1L, "orders"))))
                .isEqualTo("""
                        Boards
                         id | name
                        ----+--------
                          1 | orders
                        (1 row)
                        all of them
                        """);
    }

    @Test
    void numbersStandOnTheRightAndNullIsSaid() {
        assertThat(toPipe(
                        Format.TABLE,
                        table(
                                List.of("amount", "name", "done"),
                                row(new BigDecimal("1E+3"), "Anna", true),
                                row(null, null, null),
                                row(-2.5, "", false))))
                .isEqualTo("""
                         amount | name | done
                        --------+------+-------
                           1000 | Anna | true
                           NULL | NULL | NULL
                           -2.5 |      | false
                        (3 rows)
                        """);
    }

    @Test
    void whatIsMixedStandsOnTheLeft() {
        assertThat(toPipe(Format.TABLE, table(List.of("value"), row(1), row("text"))))
                .isEqualTo("""
                         value
                        -------
                         1
                         text
                        (2 rows)
                        """);
    }

    @Test
    void wideCharactersAccentsAndEmojiKeepTheColumnsStraight() {
        assertThat(toPipe(
                        Format.TABLE,
                        table(
                                List.of("name", "x"),
                                row("日本語", "a"),
                                row("e\u0301te\u0301", "b"),
                                row("👨‍👩‍👧 family", "c"),
                                row("👍🏽 🇩🇪 ✔️", "d"),
                                row("plain", "e"))))
                .isEqualTo("""
                         name      | x
                        -----------+---
                         日本語    | a
                         e\u0301te\u0301       | b
                         👨‍👩‍👧 family | c
                         👍🏽 🇩🇪 ✔️  | d
                         plain     | e
                        (5 rows)
                        """);
    }

    @Test
    void aCellCannotMoveTheCursorOrRecolourTheScreen() {
        assertThat(onTerminal(
                        Format.TABLE,
                        80,
                        titled(
                                "\u001b]0;title\u0007",
                                List.of("na\u001b[2Jme"),
                                "",
                                row("\u001b[31mred\u001b[0m"),
                                row("a\rb\tc\u0000\u007f"),
                                row("\u009b31m \u202etxt.exe"),
                                row("half \ud800"))))
                .isEqualTo("""
                        \\u001b]0;title\\u0007
                         na\\u001b[2Jme
                        -------------------------
                         \\u001b[31mred\\u001b[0m
                         a\\rb\\tc\\u0000\\u007f
                         \\u009b31m \\u202etxt.exe
                         half \\ud800
                        (4 rows)
                        """);
    }

    @Test
    void severalLinesInACellAreMarked() {
        assertThat(toPipe(Format.TABLE, table(List.of("text"), row("one\ntwo\r\nthree"))))
                .isEqualTo("""
                         text
                        ---------------
                         one↵two↵three
                        (1 row)
                        """);
    }

    @Test
    void textGivesWayBeforeNumbersWhenTheTerminalIsNarrow() {
        String picture = onTerminal(
                Format.TABLE,
                40,
                table(
                        List.of("item_id", "name", "text"),
                        row(12345678901L, "short", "a long text that does not fit in here"),
                        row(2L, "日本語日本語日本語", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧")));

        assertThat(picture).isEqualTo("""
                             item_id | name       | text
                        -------------+------------+------------
                         12345678901 | short      | a long te…
                                   2 | 日本語日…  | 👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧…
                        (2 rows)
                        """);
        assertThat(picture.lines()).allMatch(line -> TerminalText.width(line) <= 40);
    }

    @Test
    void columnsThatHaveNoRoomAtAllAreSaidToBeMissing() {
        List<String> columns =
                IntStream.range(0, 12).mapToObj(i -> "column" + i).toList();
        List<Object> values = List.copyOf(IntStream.range(0, 12).boxed().toList());

        assertThat(onTerminal(Format.TABLE, 30, table(columns, values))).isEqualTo("""
                         col… | col… | col… | col…
                        ------+------+------+------
                            0 |    1 |    2 |    3
                        (1 row; 8 more columns: see them with --format vertical)
                        """);
    }

    @Test
    void aPipeGetsEveryValueInFull() {
        assertThat(toPipe(Format.TABLE, table(List.of("text"), row("x".repeat(5_000)))))
                .contains(" " + "x".repeat(5_000) + "\n");
    }

    @Test
    void valuesAreReadable() {
        assertThat(toPipe(
                        Format.TABLE,
                        table(
                                List.of("v"),
                                row(Instant.parse("2026-11-23T09:30:00Z")),
                                row(LocalDate.of(2026, 1, 2)),
                                row(LocalDateTime.of(2026, 1, 2, 3, 0)),
                                row(Format.JSONL),
                                row(io.mshell.error.ErrorCode.SQL_LOCKED),
                                row(Optional.of(5)),
                                row(Optional.empty()),
                                row(List.of("a", "b")),
                                row(new byte[] {1, (byte) 0xab}),
                                row(new io.mshell.error.Secret("hush")),
                                row(new io.mshell.schema.TableName("dbo", "orders")),
                                row(new View.Field("a", 1)))))
                .isEqualTo("""
                         v
                        ----------------------
                         2026-11-23T09:30:00Z
                         2026-01-02
                         2026-01-02T03:00:00
                         jsonl
                         SQL_LOCKED
                         5
                         NULL
                         a, b
                         0x01AB
                         ********
                         dbo.orders
                         {"name":"a","value":1}
                        (12 rows)
                        """.replace("-".repeat(22), "-".repeat(24)));
    }

    @Test
    void laterRowsFitTheWidthsOfTheFirst() {
        Iterator<List<Object>> rows = IntStream.range(0, TableLayout.MEASURED_ROWS + 1)
                .mapToObj(i -> row(i < TableLayout.MEASURED_ROWS ? "short" : "much longer", i))
                .iterator();

        String picture = onTerminal(Format.TABLE, 80, new View.Table("", List.of("text", "n"), rows, ""));

        assertThat(picture.lines().filter(line -> line.contains("500"))).containsExactly(" much… | 500");
    }

    @Test
    void rowsAreWrittenAsTheyArePulled() throws IOException {
        int[] pulled = {0};
        int[] furthestAhead = {0};
        Iterator<List<Object>> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> row(pulled[0]++, "x".repeat(100)))
                .iterator();
        int[] lines = {0};
        Writer out = new StringWriter() {
            @Override
            public void write(String text) {
                lines[0] += (int) text.chars().filter(c -> c == '\n').count();
                furthestAhead[0] = Math.max(furthestAhead[0], pulled[0] - lines[0]);
            }
        };

        Printers.forFormat(Format.TABLE, Screen.pipe())
                .print(new Answer(null, new View.Table("", List.of("n", "text"), rows, "")), out);

        assertThat(pulled[0]).isEqualTo(10_000);
        assertThat(lines[0]).isEqualTo(10_003);
        assertThat(furthestAhead[0]).isBetween(1, TableLayout.MEASURED_ROWS);
    }

    @Test
    void fieldsAreNamesWithValues() {
        View view = new View.Sections(List.of(
                new View.Fields(
                        "orders",
                        List.of(
                                new View.Field("board", 12345L),
                                new View.Field("last run", null),
                                new View.Field("notes", "one\ntwo"),
                                new View.Field("empty", ""))),
                new View.Text("done")));

        assertThat(toPipe(Format.TABLE, view)).isEqualTo("""
                        orders
                        board     12345
                        last run  NULL
                        notes     one
                                  two
                        empty

                        done
                        """);
    }

    @Test
    void textIsAsItIsButHarmlessOnATerminal() {
        View text = new View.Text("SELECT '\u001b[31m'\n\tx\n");

        assertThat(toPipe(Format.TABLE, text)).isEqualTo("SELECT '\u001b[31m'\n\tx\n");
        assertThat(onTerminal(Format.TABLE, 80, text)).isEqualTo("SELECT '\\u001b[31m'\n\tx\n");
    }

    @Test
    void nullIsDimmedAndHeadingsAreBoldWhereThereAreColours() {
        String picture = Printed.on(
                Format.TABLE,
                new Screen(80, Theme.coloured()),
                new Answer(null, table(List.of("a", "b"), row(null, "x"))));

        assertThat(picture).isEqualTo("""
                         \u001b[1ma\u001b[0m    \u001b[2m|\u001b[0m \u001b[1mb\u001b[0m
                        \u001b[2m------+---\u001b[0m
                         \u001b[2mNULL\u001b[0m \u001b[2m|\u001b[0m x
                        \u001b[2m(1 row)\u001b[0m
                        """);
    }
}
