package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private long now = 5;
    private final PaintedScreen screen = new PaintedScreen(100, 10);
    private final ProgressLines lines = new ProgressLines(screen, screen, Theme.plain(), () -> now);
    private final StringWriter pipe = new StringWriter();

    @Test
    void aBoardHasOneLineThroughAllItsStages() {
        lines.show(state("orders", "discover", 0, null));
        assertThat(screen).hasToString("orders discover 0:00");

        load("orders", 0, 1_000);
        assertThat(screen)
                .hasToString("orders load [##------------------] 10%" + " 1,000/10,000 rows 1,000/s 0:09 left");

        lines.show(state("orders", "validate", 10_000, 10_000L));
        assertThat(screen).hasToString("orders validate [####################] 100% 10,000/10,000 rows 0:01");

        lines.finish("orders");
        assertThat(screen).hasToString("");
    }

    @Test
    void boardsSideBySideStandBelowEachOther() {
        lines.show(ProgressState.waiting("orders"));
        lines.show(ProgressState.waiting("big"));
        lines.show(ProgressState.waiting("roadmap"));
        lines.show(state("big", "validate", 0, null));
        lines.show(state("roadmap", "load", 117, null));

        assertThat(screen).hasToString("""
                        big     validate  0:00
                        roadmap load      117 rows 0:00
                        orders  waiting""");
    }

    @Test
    void aBoardThatIsOverIsCounted() {
        lines.show(state("big", "load", 1, null));
        lines.show(state("roadmap", "load", 2, null));
        lines.message("big: failed, SQL_TIMEOUT: too slow");
        lines.finish("big");

        assertThat(screen).hasToString("""
                        big: failed, SQL_TIMEOUT: too slow
                        roadmap load 2 rows 0:00
                        1 done""");
    }

    @Test
    void moreBoardsThanTheScreenHasRowsAreCounted() {
        PaintedScreen small = new PaintedScreen(40, 5);
        ProgressLines few = new ProgressLines(small, small, Theme.plain(), () -> now);
        for (int i = 1; i <= 9; i++) {
            few.show(ProgressState.waiting("board" + i));
        }
        few.show(state("board8", "load", 1, null));
        few.show(state("board9", "swap", 1, null));
        few.show(state("board1", "load", 1, null));
        few.finish("board1");

        assertThat(small).hasToString("""
                        board8 load      1 rows 0:00
                        board9 swap      1 rows 0:00
                        board2 waiting
                        + 5 more waiting, 1 done""");
        assertThat(small.toString().lines()).hasSizeLessThan(5);
    }

    @Test
    void messagesStayAboveTheLines() {
        lines.show(state("big", "load", 1, null));
        lines.message("big: 2 items appeared");
        lines.show(state("orders", "load", 1, null));
        lines.message("orders: the mapping changed");

        assertThat(screen).hasToString("""
                        big: 2 items appeared
                        orders: the mapping changed
                        big    load      1 rows 0:00
                        orders load      1 rows 0:00""");
        lines.close();
        assertThat(screen).hasToString("big: 2 items appeared\norders: the mapping changed\n");
    }

    @Test
    void aTerminalMadeNarrowerIsNotSmeared() {
        lines.message("above");
        lines.show(state("orders", "load", 5_000, 10_000L));
        lines.show(state("planning", "load", 5_000, 10_000L));
        screen.narrow(30);
        pass(Duration.ofSeconds(1));
        lines.tick();

        assertThat(screen).hasToString("""
                        above
                        orders   load      50% 5,000…
                        planning load      50% 5,000…""");
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        load("orders", 0, 5_000);
        for (int second = 1; second <= 6; second++) {
            load("orders", 5_000 + (second - 1) * 100L, 5_000 + second * 100L);
        }
        assertThat(screen.toString()).contains(" 100/s 0:44 left");

        pass(Duration.ofSeconds(60));
        lines.tick();
        assertThat(screen.toString()).doesNotContain("/s").contains("1:07");
    }

    @Test
    void theNoteIsAskedForWheneverItIsDrawn() {
        String[] note = {"1 call"};
        lines.show(new ProgressState("orders", "load", 0, null, () -> note[0]));
        note[0] = "waiting 40 s for the API, API 0 %, 9 calls";
        pass(Duration.ofSeconds(20));
        lines.tick();

        assertThat(screen).hasToString("orders load 0:20 (waiting 40 s for the API, API 0 %, 9 calls)");
    }

    @Test
    void itIsDrawnTenTimesASecondAtMost() {
        ProgressLines dumb = on(pipe, 100);
        for (int i = 0; i < 1_000; i++) {
            dumb.show(state("orders", "load", i, null));
            pass(Duration.ofMillis(1));
        }

        assertThat(pipe.toString().chars().filter(c -> c == '\r')).hasSize(10);
    }

    @Test
    void aNewStageIsShownAtOnce() {
        ProgressLines dumb = on(pipe, 100);
        dumb.show(state("orders", "load", 1, null));
        dumb.show(state("orders", "load", 2, null));
        dumb.show(state("orders", "swap", 3, null));

        assertThat(pipe).hasToString("\rorders load 1 rows 0:00\rorders swap 3 rows 0:00");
    }

    @Test
    void aDumbTerminalHasOneLineThatIsWipedWithBlanks() {
        ProgressLines dumb = on(pipe, 100);
        dumb.show(state("orders", "load", 1_000, null));
        dumb.show(state("tasks", "load", 1, null));
        dumb.message("waiting for the API");
        dumb.close();

        assertThat(pipe.toString().replace("\r", "<"))
                .isEqualTo("<orders load 1,000 rows 0:00<orders load 1,000 rows 0:00<                           <"
                        + "waiting for the API\n<orders load 1,000 rows 0:00<                           <");
    }

    @Test
    void aLineNeverReachesTheEdgeOfTheTerminal() {
        on(pipe, 20).show(state("orders", "load", 1_234_567, 9_999_999L));

        assertThat(pipe).hasToString("\rorders load 12% 1,…");
    }

    @Test
    void aLabelCannotMoveTheCursor() {
        on(pipe, 60).show(state("or\rders\u001b[2J", "load", 1, null));

        assertThat(pipe).hasToString("\ror\\rders\\u001b[2J load 1 rows 0:00");
    }

    @Test
    void inAPipeThereIsALineAtTheStartAndEveryHalfMinute() {
        ProgressLines log = on(pipe, 0);
        log.show(ProgressState.waiting("orders"));
        for (int second = 0; second <= 61; second++) {
            log.show(state("orders", second < 40 ? "load" : "validate", second * 100L, 10_000L));
            pass(Duration.ofSeconds(1));
        }
        log.message("orders: swap done");
        log.finish("orders");

        assertThat(pipe).hasToString("""
                        orders load 0% 0/10,000 rows 0:00
                        orders load 30% 3,000/10,000 rows 100/s 1:10 left
                        orders validate 60% 6,000/10,000 rows 100/s 0:40 left
                        orders: swap done
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

        ProgressLines unseen = on(closed, 80);
        unseen.show(state("orders", "load", 1, null));
        unseen.finish("orders");
    }

    private void load(String board, long from, long to) {
        lines.show(state(board, "load", from, 10_000L));
        pass(Duration.ofSeconds(1));
        lines.show(state(board, "load", to, 10_000L));
    }

    /** Lines where nothing can be moved up: a dumb terminal, or a pipe, which has no columns. */
    private ProgressLines on(Writer out, int columns) {
        ProgressLines.Window window = new ProgressLines.Window() {
            @Override
            public int columns() {
                return columns;
            }

            @Override
            public int rows() {
                return 0;
            }

            @Override
            public boolean canMoveUp() {
                return false;
            }
        };
        return new ProgressLines(out, window, Theme.plain(), () -> now);
    }

    private static ProgressState state(String board, String stage, long done, Long total) {
        return new ProgressState(board, stage, done, total, () -> "");
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
