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
        public Typed typed(String upToCursor) {
            int space = upToCursor.indexOf(' ');
            return space < 0
                    ? new Typed(List.of(), upToCursor, 0)
                    : new Typed(
                            List.of(upToCursor.substring(0, space)),
                            upToCursor.substring(space + 1).replace("\"", ""),
                            space + 1);
        }

        @Override
        public List<Suggestion> suggest(Typed typed) {
            return typed.before().isEmpty()
                    ? List.of(Suggestion.of("discover", "columns"), Suggestion.of("list", "all"))
                    : List.of(Suggestion.of("My board", "1"), Suggestion.of("orders", "2"));
        }

        @Override
        public String quoted(String word) {
            return word.contains(" ") ? '"' + word + '"' : word;
        }
    }
}
