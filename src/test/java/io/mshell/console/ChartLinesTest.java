package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.SqlType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartLinesTest {

    private final View.Chart chart = new View.Chart(
            "",
            List.of("name", "type", "part", "n", "curve"),
            List.of(
                    Arrays.asList(
                            "a rather long title 😀",
                            SqlType.decimal(38, 10),
                            Picture.Bar.of(1, 2),
                            12,
                            new Picture.Series(Arrays.asList(1.0, null, 3.0, 2.0))),
                    Arrays.asList("b", SqlType.INT, Picture.Bar.of(0, 2), 5, new Picture.Counts(List.of(0L, 4L, 1L)))),
            "2 rows");

    @Test
    void aWideScreenShowsAllInFull() {
        assertThat(drawn(Screen.pipe(), Format.TABLE)).isEqualTo("""
                        name                    type            part         n  curve
                        a rather long title 😀  DECIMAL(38,10)  █████░░░░░  12  ▁×█▅
                        b                       INT             ░░░░░░░░░░   5   █▃
                        (2 rows)
                        """);
    }

    @Test
    void picturesGiveWayBeforeText() {
        assertThat(drawn(new Screen(51, Theme.plain()), Format.TABLE).lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(51))
                .contains("a rather long title 😀 DECIMAL(38,10) ██░░ 12 ▁×█▅");
        assertThat(drawn(new Screen(40, Theme.plain()), Format.TABLE).lines())
                .contains("a rather l… DECIMAL(38,10) ██░░ 12 ▁×█▅");
    }

    @Test
    void nothingIsWiderThanTheScreenHoweverNarrow() {
        for (int width = 20; width < 90; width++) {
            int most = width;
            assertThat(drawn(new Screen(width, Theme.plain()), Format.TABLE).lines())
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(most));
        }
    }

    @Test
    void aDumbTerminalGetsAscii() {
        Theme dumb = Theme.of(Map.of("TERM", "dumb"), true, false);
        assertThat(drawn(new Screen(80, dumb), Format.TABLE))
                .contains("#####.....", "_x#+")
                .isNotBlank();
    }

    @Test
    void otherFormatsHaveTheNumbers() {
        assertThat(drawn(Screen.pipe(), Format.CSV))
                .contains("DECIMAL(38,10)\",0.5,12,1 NULL 3 2")
                .doesNotContain("█");
        assertThat(drawn(Screen.pipe(), Format.MARKDOWN)).contains("| 0 | 5 | 0 4 1 |");
    }

    @Test
    void barsShowLittleAndNearlyAll() {
        assertThat(Strokes.BLOCKS.bar(0.0001, 4)).isEqualTo("▏░░░");
        assertThat(Strokes.BLOCKS.bar(0.9999, 4)).isEqualTo("███▉");
        assertThat(Strokes.BLOCKS.bar(1, 4)).isEqualTo("████");
        assertThat(new Picture.Bar(Double.NaN, 4, Theme.Role.PROGRESS).part()).isZero();
        assertThat(new Picture.Bar(Double.POSITIVE_INFINITY, 4, Theme.Role.PROGRESS).part())
                .isEqualTo(1);
    }

    private String drawn(Screen screen, Format format) {
        StringWriter out = new StringWriter();
        try {
            Printers.forFormat(format, screen).print(new Answer(null, chart), out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }
}
