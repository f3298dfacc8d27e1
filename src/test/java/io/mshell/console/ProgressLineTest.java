package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter out = new StringWriter();
    private long now = 5;

    @Test
    void onATerminalOneLineIsDrawnOverItselfAndGoneAtTheEnd() {
        ProgressLine line = terminal(100);

        line.show(state("load", 0, 18_204L, 0, "calls 1"));
        pass(Duration.ofSeconds(2));
        line.show(state("load", 9_102, 18_204L, 1_250.4, "calls 12"));
        pass(Duration.ofSeconds(1));
        line.show(state("swap", 18_204, 18_204L, 0, ""));
        line.finish(state("swap", 18_204, 18_204L, 0, ""));

        assertThat(drawn()).isEqualTo("""
                        <orders load [--------------------] 0% 0/18,204 rows 0:00 (calls 1)
                        <orders load [##########----------] 50% 9,102/18,204 rows 1,250/s 0:08 left (calls 12)
                        <orders swap [####################] 100% 18,204/18,204 rows 0:03~
                        <~
                        <""");
    }

    @Test
    void onATerminalItIsDrawnTenTimesASecondAtMost() {
        ProgressLine line = terminal(100);

        for (int i = 0; i < 1_000; i++) {
            line.show(state("load", i, null, 0, ""));
            pass(Duration.ofMillis(1));
        }

        assertThat(out.toString().chars().filter(c -> c == '\r')).hasSize(10);
    }

    @Test
    void aNewStageIsShownAtOnce() {
        ProgressLine line = terminal(100);

        line.show(state("load", 1, null, 0, ""));
        line.show(state("load", 2, null, 0, ""));
        line.show(state("swap", 3, null, 0, ""));

        assertThat(out).hasToString("\rorders load 1 rows 0:00\rorders swap 3 rows 0:00");
    }

    @Test
    void aLineNeverReachesTheEdgeOfTheTerminal() {
        ProgressLine line = terminal(20);

        line.show(state("load", 1_234_567, 9_999_999L, 10, "a long note"));

        assertThat(out).hasToString("\rorders load 12% 1,…");
    }

    @Test
    void aLabelCannotMoveTheCursor() {
        terminal(60).show(new ProgressState("or\rders\u001b[2J", "load", 1, null, 0, ""));

        assertThat(out).hasToString("\ror\\rders\\u001b[2J load 1 rows 0:00");
    }

    @Test
    void aMessageStaysAboveTheLine() {
        ProgressLine line = terminal(80);

        line.show(state("load", 1, null, 0, ""));
        line.message("waiting for the API");
        line.show(state("load", 2, null, 0, ""));
        line.close();

        assertThat(drawn()).isEqualTo("""
                        <orders load 1 rows 0:00
                        <~
                        <waiting for the API
                        <orders load 2 rows 0:00
                        <~
                        <""".replace("API\n<", "API\n\n<"));
    }

    @Test
    void withoutATerminalThereIsALineAtTheStartEveryHalfMinuteAndAtTheEnd() {
        ProgressLine line = new ProgressLine(out, () -> 0, Theme.plain(), () -> now);

        for (int second = 0; second <= 61; second++) {
            line.show(state("load", second * 100L, 10_000L, 100, ""));
            pass(Duration.ofSeconds(1));
        }
        line.finish(state("load", 6_200, 6_200L, 0, ""));

        assertThat(out).hasToString("""
                        orders load 0% 0/10,000 rows 100/s 1:40 left
                        orders load 30% 3,000/10,000 rows 100/s 1:10 left
                        orders load 60% 6,000/10,000 rows 100/s 0:40 left
                        orders load 100% 6,200/6,200 rows 1:02
                        """);
    }

    @Test
    void boardsSideBySideAreToldApartWithoutATerminal() {
        ProgressLine line = new ProgressLine(out, () -> 0, Theme.plain(), () -> now);

        line.show(state("load", 1, null, 0, ""));
        line.show(new ProgressState("tasks", "load", 1, null, 0, ""));
        pass(Duration.ofHours(1));
        line.finish(new ProgressState("tasks", "swap", 9, null, 0, ""));

        assertThat(out).hasToString("""
                        orders load 1 rows 0:00
                        tasks load 1 rows 0:00
                        tasks swap 9 rows 1:00:00
                        """);
    }

    @Test
    void nobodysLoadFailsBecauseItsProgressCannotBeSeen() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        ProgressLine line = new ProgressLine(closed, () -> 80, Theme.plain(), () -> now);
        line.show(state("load", 1, null, 0, ""));
        line.finish(state("load", 1, null, 0, ""));
    }

    private ProgressLine terminal(int width) {
        return new ProgressLine(out, () -> width, Theme.plain(), () -> now);
    }

    private static ProgressState state(String stage, long done, Long total, double perSecond, String note) {
        return new ProgressState("orders", stage, done, total, perSecond, note);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** With a line for each carriage return, which is shown as {@code <}, and {@code ~} for blanks that wipe. */
    private String drawn() {
        return out.toString()
                .replaceAll(" {2,}(?=\r|$)", "~")
                .replace("\r", "\n<")
                .substring(1);
    }
}
