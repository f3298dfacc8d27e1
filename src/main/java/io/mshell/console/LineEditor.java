package io.mshell.console;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.MaskingCallback;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The terminal as a person types at it: lines with history and completion, hidden words, yes or no. */
public final class LineEditor implements AutoCloseable {

    private static final char HIDDEN = '\0';
    private static final Size USUAL = new Size(80, 24);
    private static final int MOST_REMEMBERED = 5_000;

    private final Terminal terminal;
    private final Attributes usual;
    private final LineReader questions;

    private LineEditor(Terminal terminal) {
        this.terminal = terminal;
        this.usual = terminal.getAttributes();
        if (terminal.getWidth() <= 0) {
            // One that does not say, such as a serial line: without a width nothing could be edited.
            terminal.setSize(USUAL);
        }
        this.questions = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new DefaultParser().eofOnEscapedNewLine(false))
                .variable(LineReader.DISABLE_HISTORY, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** Takes the process's terminal, whatever it can do. */
    public static LineEditor open() {
        CancelToken.Registration kept = Interrupts.kept();
        try {
            return new LineEditor(SystemTerminal.open());
        } catch (IOException e) {
            throw new MshellException(ErrorCode.INTERNAL, "cannot open the terminal", "give the command as words", e);
        } finally {
            kept.close();
        }
    }

    static LineEditor on(Terminal terminal) {
        return new LineEditor(terminal);
    }

    /**
     * How command lines are read.
     *
     * @param history the file that remembers them
     * @param isPrivate which lines are not remembered at all
     */
    public record Manner(
            Language language,
            Syntax syntax,
            Theme theme,
            Path history,
            Predicate<String> isPrivate,
            ExternalEditor editor) {}

    /** A reader of command lines. */
    public Lines lines(Manner manner) {
        Completion completion = new Completion();
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("mshell")
                .parser(new LineParser(manner.language()))
                .completer(completion)
                .completionMatcher(completion)
                .highlighter(new LineHighlighter(manner.syntax(), manner.theme()))
                .history(new PrivateHistory(manner.isPrivate()))
                .variable(LineReader.HISTORY_FILE, manner.history())
                .variable(LineReader.HISTORY_SIZE, MOST_REMEMBERED)
                .variable(LineReader.HISTORY_FILE_SIZE, MOST_REMEMBERED)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%M%P > ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.AUTO_LIST, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
        if (manner.theme().isColoured()) {
            reader.setAutosuggestion(LineReader.SuggestionType.HISTORY);
        } else {
            new Uncoloured(reader).apply();
        }
        new EditorKeys(reader, manner.editor(), usual).bind();
        return new Lines(reader, manner.editor());
    }

    /** Where to print while this terminal is in use. */
    public PrintWriter writer() {
        return terminal.writer();
    }

    /** Columns of the terminal; 0 if it does not say. */
    public int width() {
        return terminal.getWidth();
    }

    /** Rows of the terminal; 0 if it does not say. */
    public int height() {
        return terminal.getHeight();
    }

    /** Asks for a word that is not shown; empty if the person declines. */
    public Optional<Secret> secret(String question) {
        return ask(question + ": ", HIDDEN).filter(text -> !text.isEmpty()).map(Secret::new);
    }

    /** Asks for yes or no; anything but yes is no. */
    public boolean confirm(String question) {
        return ask(question + " [y/N] ", null)
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(answer -> answer.equals("y") || answer.equals("yes"))
                .isPresent();
    }

    /** Waits for Enter; false for {@code q}, Ctrl-C and Ctrl-D. */
    public boolean goOn(String question) {
        return ask(question + " ", null)
                .filter(answer -> !answer.strip().toLowerCase(Locale.ROOT).startsWith("q"))
                .isPresent();
    }

    /** Asks for a line; empty if the person declines. */
    public String typed(String question) {
        return ask(question + " ", null).orElse("").strip();
    }

    private Optional<String> ask(String question, @Nullable Character mask) {
        CancelToken.Registration kept = Interrupts.kept();
        try {
            return Optional.of(questions.readLine(question, mask));
        } catch (UserInterruptException | EndOfFileException declined) {
            return Optional.empty();
        } finally {
            kept.close();
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new MshellException(ErrorCode.INTERNAL, "cannot leave the terminal as it was", "type reset", e);
        }
    }

    /** Reads command lines. */
    public static final class Lines {

        private final LineReader reader;
        private final ExternalEditor editor;
        private String draft = "";
        private volatile Supplier<String> prompt = () -> "";

        private Lines(LineReader reader, ExternalEditor editor) {
            this.reader = reader;
            this.editor = editor;
        }

        /**
         * Writes a line above what is being typed, or where the cursor is while nothing is. The prompt is drawn anew: what
         * the line tells may have changed it.
         */
        public void printAbove(String line) {
            if (reader instanceof LineReaderImpl redrawn && reader.isReading()) {
                redrawn.setPrompt(promptNow());
            }
            reader.printAbove(TerminalText.lines(line));
        }

        /** The prompt as the reader takes it, for which a percent sign begins a pattern. */
        private String promptNow() {
            return prompt.get().replace("%", "%%");
        }

        /** Whether a line is being typed just now. */
        public boolean isReading() {
            return reader.isReading();
        }

        /** Opens the person's editor on the last line that is not itself a wish to edit; the next line begins with it. */
        public void editLatest(Predicate<String> isWishToEdit) {
            String latest = "";
            for (History.Entry entry : reader.getHistory()) {
                latest = isWishToEdit.test(entry.line()) ? latest : entry.line();
            }
            draft = editor.edit(latest);
        }

        /**
         * The next line: whole, however many lines of the terminal it takes. Ctrl-C gives an empty one.
         *
         * @param asked the prompt as it is now; asked again whenever it is drawn anew
         */
        public Optional<String> next(Supplier<String> asked) {
            prompt = asked;
            // A dumb terminal hears no signals of its own.
            CancelToken.Registration kept =
                    isDumb() ? Interrupts.ofProcess().calling(this::interrupt) : Interrupts.kept();
            try {
                String begun = draft;
                draft = "";
                return Optional.of(reader.readLine(promptNow(), null, (MaskingCallback) null, begun));
            } catch (UserInterruptException givenUp) {
                return Optional.of("");
            } catch (EndOfFileException left) {
                return Optional.empty();
            } finally {
                kept.close();
            }
        }

        private boolean isDumb() {
            return reader.getTerminal().getType().startsWith(Terminal.TYPE_DUMB);
        }

        private void interrupt() {
            reader.getTerminal().raise(Terminal.Signal.INT);
        }
    }
}
