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
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LineEditorTest {

    private static final String TAB = "\t";

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

    /** Every line read from what is typed, up to its end. */
    private List<String> read(String type, String typed) throws IOException {
        ByteArrayInputStream input = new ByteArrayInputStream((typed + "\u0004").getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        Terminal terminal =
                new ExternalTerminal("test", type, input, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        try (LineEditor editor = LineEditor.on(terminal)) {
            LineEditor.Lines reader =
                    editor.lines(new Boards(), folder.resolve("history"), line -> line.contains("hunter2"));
            for (Optional<String> line = reader.next("> "); line.isPresent(); line = reader.next("> ")) {
                lines.add(line.get());
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
