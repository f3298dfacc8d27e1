package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LineEditorTest {

    private static final String TAB = "\t";
    private static final String RIGHT = "\033OC";
    private static final String LEFT = "\033OD";
    private static final String UP = "\033OA";
    private static final String DOWN = "\033OB";
    private static final String WORD_RIGHT = "\033f";
    private static final String CTRL_R = "\022";
    private static final String CTRL_X_E = "\030\005";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vt100", "ansi", "xterm-256color"})
    void completesAWordAndQuotesOneWithSpaces(String type) throws IOException {
        assertThat(read(type, "disc" + TAB + "My" + TAB + "\n")).containsExactly("discover \"My board\" ");
    }

    @Test
    void completesInsideAQuote() throws IOException {
        assertThat(read("ansi", "discover \"My b" + TAB + "\n")).containsExactly("discover \"My board\" ");
    }

    @Test
    void completesIgnoringCaseAndInTheMiddleOfAName() throws IOException {
        assertThat(read("ansi", "discover Y B" + TAB + "\n")).containsExactly("discover \"My board\" ");
    }

    @Test
    void completesBehindACharacterThatJavaCountsTwice() throws IOException {
        assertThat(read("ansi", "🍳 my" + TAB + "\n")).containsExactly("🍳 \"My board\" ");
        assertThat(read("ansi", "🍳🍳 or" + TAB + "\n")).containsExactly("🍳🍳 ord");
    }

    @Test
    void writesWhatCandidatesHaveInCommonAsItWasBegun() throws IOException {
        assertThat(read("ansi", "discover or" + TAB + "\n")).containsExactly("discover ord");
    }

    @Test
    void choosesFromTheMenuInTheOrderOfTheLanguage() throws IOException {
        assertThat(read("ansi", "discover board" + TAB + TAB + " \n")).containsExactly("discover \"Old board\" ");
        assertThat(read("ansi", "discover board" + TAB + TAB + TAB + " \n")).containsExactly("discover \"My board\" ");
        assertThat(read("ansi", "discover \"" + TAB + TAB + " \n")).containsExactly("discover \"Old board\" ");
    }

    @Test
    void narrowsTheListWhileMoreIsTyped() throws IOException {
        assertThat(read("ansi", "discover o" + TAB + "rdi" + TAB + "\n")).containsExactly("discover ordinary ");
    }

    @Test
    void asksForMoreLinesUntilTheCommandIsWhole() throws IOException {
        assertThat(read("ansi", "one \\\ntwo\nthree\n")).containsExactly("one \\\ntwo", "three");
    }

    @Test
    void endsAtTheEndOfTheInput() throws IOException {
        assertThat(read("dumb", "one\n\u0004")).containsExactly("one");
    }

    @Test
    void remembersLinesButNoSecrets() throws IOException {
        read("dumb", "first\nset token = hunter2\n last\nfirst again\n");
        assertThat(Files.readString(folder.resolve("history")))
                .contains("first", "first again")
                .doesNotContain("hunter2", "last");
    }

    @Test
    void takesTheSuggestionFromHistoryOverAtTheEndOfTheLine() throws IOException {
        assertThat(read("xterm", "sql select 1\nsql" + RIGHT + "\n")).containsExactly("sql select 1", "sql select 1");
        assertThat(read("xterm", "sql select 1\nsq" + WORD_RIGHT + WORD_RIGHT + "\n"))
                .containsExactly("sql select 1", "sql select");
        assertThat(read("xterm", "sql select 1\nsql" + LEFT + RIGHT + "x\n")).containsExactly("sql select 1", "sqlx");
    }

    @Test
    void goesUpThroughTheLinesThatBeginAsTyped() throws IOException {
        String typed = "sql 1\nlist\nsql 2\nboards\nsql" + UP + UP + "\n";
        assertThat(read("xterm", typed)).last().isEqualTo("sql 1");
        assertThat(read("xterm", "sql 1\nlist\nsql" + UP + DOWN + "\n")).last().isEqualTo("sql");
        assertThat(read("xterm", "sql 1\nlist\n" + UP + UP + DOWN + "\n"))
                .last()
                .isEqualTo("list");
    }

    @Test
    void searchesTheHistory() throws IOException {
        assertThat(read("xterm", "discover orders\nlist\n" + CTRL_R + "ord\n"))
                .last()
                .isEqualTo("discover orders");
    }

    @Test
    void altEnterGoesOnInANewLine() throws IOException {
        assertThat(read("xterm", "one" + "\033\r" + "two\n")).containsExactly("one\\\ntwo");
    }

    @Test
    void aBackslashIsNoBeginningOfAKey() throws IOException {
        assertThat(read("xterm-256color", "like '\\E[<%'\n")).containsExactly("like '\\E[<%'");
    }

    @Test
    void pastedLinesRunNothingUntilEnter() throws IOException {
        String pasted = "\033[200~list\nboards\n\033[201~";
        assertThat(read("xterm", pasted + "\n")).containsExactly("list\nboards\n");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void opensAnEditorOnWhatIsBeingTyped() throws IOException {
        assertThat(read("xterm", "before" + CTRL_X_E + "\n")).containsExactly("after");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void opensAnEditorOnTheLastLineAndBeginsTheNextWithIt() throws IOException {
        assertThat(read("xterm", "list before\nedit\n\n")).containsExactly("list before", "edit", "list after");
    }

    /** Every line read from what is typed, up to its end. */
    private List<String> read(String type, String typed) throws IOException {
        ByteArrayInputStream input = new ByteArrayInputStream((typed + "\u0004").getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        Terminal terminal =
                new ExternalTerminal("test", type, input, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        try (LineEditor editor = LineEditor.on(terminal)) {
            LineEditor.Lines reader = editor.lines(new LineEditor.Manner(
                    new Boards(),
                    Syntax.NONE,
                    Theme.coloured(),
                    folder.resolve("history"),
                    line -> line.contains("hunter2"),
                    new ExternalEditor(Map.of("EDITOR", "sed -i s/before/after/"))));
            for (Optional<String> line = reader.next(() -> "> "); line.isPresent(); line = reader.next(() -> "> ")) {
                lines.add(line.get());
                if (line.get().equals("edit")) {
                    reader.editLatest("edit"::equals);
                }
            }
        }
        return lines;
    }

    /** A language of two words and a board's name. */
    private static final class Boards implements Language {

        @Override
        public Optional<String> missing(String text) {
            return text.endsWith("\\") ? Optional.of("more") : Optional.empty();
        }

        @Override
        public Suggestions suggest(String text, int cursor) {
            int space = text.indexOf(' ') + 1;
            String typed = text.substring(space, cursor).toLowerCase(Locale.ROOT);
            List<Suggestion> all = space == 0
                    ? List.of(Suggestion.of("discover", "columns"), Suggestion.of("list", "all"))
                    : List.of(
                            Suggestion.of("Old board", "3").written("\"Old board\""),
                            Suggestion.of("My board", "1").written("\"My board\""),
                            Suggestion.of("Orders", "2"),
                            Suggestion.of("ordinary", "4"));
            List<Suggestion> best = all.stream()
                    .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(typed))
                    .toList();
            return new Suggestions(space, best, false);
        }
    }
}
