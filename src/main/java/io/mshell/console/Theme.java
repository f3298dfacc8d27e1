package io.mshell.console;

import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * The one place that knows colours. The sixteen of the terminal's own palette only, so that what the user chose for a
 * light or a dark background holds here.
 */
public final class Theme {

    /** What a piece of text is. */
    public enum Role {
        TITLE,
        HEADER,
        /** Lines between cells, and the footer. */
        FRAME,
        NULL,
        ERROR,
        WARNING,
        HINT,
        SUCCESS,
        PROGRESS,
        /** A session that is open. */
        CONNECTED,
        /** A session, or a place, where a mistake is costly. */
        PRODUCTION,
        COMMAND,
        OPTION,
        KEYWORD,
        STRING,
        NUMBER,
        COMMENT,
        /** What is suggested but not typed. */
        SUGGESTION
    }

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    private final boolean coloured;
    private final Strokes strokes;

    private Theme(boolean coloured, Strokes strokes) {
        this.coloured = coloured;
        this.strokes = strokes;
    }

    /** No colours at all. */
    public static Theme plain() {
        return new Theme(false, Strokes.BLOCKS);
    }

    public static Theme coloured() {
        return new Theme(true, Strokes.BLOCKS);
    }

    /**
     * The theme for standard output or error.
     *
     * @param environment {@code NO_COLOR} (any value but the empty one) and {@code TERM=dumb} ask for no colours, see
     *     no-color.org
     * @param terminal whether the output is one
     * @param noColor what {@code --no-color} says
     */
    public static Theme of(Map<String, String> environment, boolean terminal, boolean noColor) {
        boolean refused = noColor || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "").startsWith("dumb");
        return new Theme(terminal && !refused && !dumb, dumb ? Strokes.ASCII : Strokes.BLOCKS);
    }

    /** What pictures are drawn with. */
    Strokes strokes() {
        return strokes;
    }

    public boolean isColoured() {
        return coloured;
    }

    /** The text as it is to be written, with the escape sequences of its role. */
    public String paint(Role role, String text) {
        return coloured && !text.isEmpty() ? new AttributedString(text, style(role)).toAnsi() : text;
    }

    /** The style for what the line editor draws. */
    public AttributedStyle style(Role role) {
        return coloured ? colours(role) : PLAIN;
    }

    private static AttributedStyle colours(Role role) {
        return switch (role) {
            case TITLE, HEADER -> PLAIN.bold();
            case FRAME, NULL, COMMENT, SUGGESTION -> PLAIN.faint();
            case ERROR -> PLAIN.bold().foreground(AttributedStyle.RED);
            case PRODUCTION -> PLAIN.bold().foreground(AttributedStyle.RED);
            case WARNING, OPTION -> PLAIN.foreground(AttributedStyle.YELLOW);
            case HINT, PROGRESS -> PLAIN.foreground(AttributedStyle.CYAN);
            case SUCCESS, CONNECTED, STRING -> PLAIN.foreground(AttributedStyle.GREEN);
            case COMMAND -> PLAIN.bold().foreground(AttributedStyle.CYAN);
            case KEYWORD -> PLAIN.foreground(AttributedStyle.BLUE);
            case NUMBER -> PLAIN.foreground(AttributedStyle.MAGENTA);
        };
    }
}
