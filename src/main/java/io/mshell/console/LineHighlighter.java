package io.mshell.console;

import org.jline.reader.Buffer;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is typed, and marks the two brackets of a pair while the cursor is at one of them. */
final class LineHighlighter implements Highlighter {

    private final Syntax syntax;
    private final Theme theme;

    LineHighlighter(Syntax syntax, Theme theme) {
        this.syntax = syntax;
        this.theme = theme;
    }

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        if (!theme.isColoured()) {
            return new AttributedString(text);
        }
        AttributedStyle[] styles = new AttributedStyle[text.length()];
        for (Syntax.Span span : syntax.spans(text)) {
            for (int i = span.start(); i < span.end(); i++) {
                styles[i] = theme.style(span.role());
            }
        }
        markBrackets(reader.getBuffer(), text, styles);
        AttributedStringBuilder result = new AttributedStringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.styled(styles[i] == null ? AttributedStyle.DEFAULT : styles[i], text.substring(i, i + 1));
        }
        return result.toAttributedString();
    }

    private static void markBrackets(Buffer buffer, String text, AttributedStyle[] styles) {
        int cursor = LineParser.place(text, buffer.cursor());
        int at = BracketPair.isBracket(text, cursor) ? cursor : cursor - 1;
        BracketPair.at(text, at).ifPresent(pair -> {
            styles[pair.open()] = AttributedStyle.BOLD.underline();
            styles[pair.close()] = AttributedStyle.BOLD.underline();
        });
    }
}
