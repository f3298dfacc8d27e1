package io.mshell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** {@link Language} as JLine's parser: asks for more lines where one is not whole, and finds the word to complete. */
final class LineParser implements Parser {

    private final Language language;

    LineParser(Language language) {
        this.language = language;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED) {
            Optional<String> missing = language.missing(line);
            if (missing.isPresent()) {
                throw new EOFError(-1, cursor, "unfinished line", missing.get());
            }
        }
        return new Line(language, line, cursor, language.typed(line.substring(0, cursor)));
    }

    /** A backslash keeps its meaning in the language; JLine must not take it out. */
    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    private record Line(Language language, String line, int cursor, Language.Typed typed)
            implements CompletingParsedLine {

        @Override
        public String word() {
            return typed.current();
        }

        @Override
        public int wordCursor() {
            return typed.current().length();
        }

        @Override
        public int wordIndex() {
            return typed.before().size();
        }

        @Override
        public List<String> words() {
            List<String> words = new ArrayList<>(typed.before());
            words.add(typed.current());
            return words;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            String quoted = language.quoted(candidate.toString());
            boolean open = !complete && quoted.startsWith("\"");
            return open ? quoted.substring(0, quoted.length() - 1) : quoted;
        }

        @Override
        public int rawWordCursor() {
            return cursor - typed.offset();
        }

        @Override
        public int rawWordLength() {
            return rawWordCursor();
        }
    }
}
