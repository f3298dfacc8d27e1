package io.mshell.console;

import java.util.List;
import java.util.Optional;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** {@link Language} as JLine's parser: asks for more lines where one is not whole, and finds what to complete. */
final class LineParser implements Parser {

    private final Language language;

    LineParser(Language language) {
        this.language = language;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            int at = place(line, cursor);
            return new Line(line, at, language.suggest(line, at));
        }
        boolean whole = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
        if (whole || context == ParseContext.SECONDARY_PROMPT) {
            Optional<String> missing = language.missing(line);
            if (missing.isPresent()) {
                throw new EOFError(-1, cursor, "unfinished line", missing.get());
            }
        }
        return new Line(line, cursor, Suggestions.none(cursor));
    }

    /** Where in the text the cursor is: JLine counts an emoji once, a string twice. */
    static int place(String text, int cursor) {
        return text.offsetByCodePoints(0, Math.min(cursor, text.codePointCount(0, text.length())));
    }

    /** A backslash keeps its meaning in the language; JLine must not take it out. */
    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /**
     * A line with what could stand at its cursor. The word is the text that would be replaced as it stands there, quotes
     * and all, and suggestions come as they are to be written: so JLine has nothing to quote and never miscounts.
     */
    record Line(String line, int cursor, Suggestions suggestions) implements CompletingParsedLine {

        @Override
        public String word() {
            return line.substring(suggestions.offset(), cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - suggestions.offset();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        /** What JLine goes back over, as it counts. */
        @Override
        public int rawWordCursor() {
            return word().codePointCount(0, word().length());
        }

        @Override
        public int rawWordLength() {
            return rawWordCursor();
        }
    }
}
