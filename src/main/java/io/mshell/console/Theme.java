package io.mshell.console;

import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * The one place that knows colours. The sixteen of the terminal's own palette only, so that what the user chose for a
 * light or a dark background holds here. Where the terminal says that its background is light, yellow and cyan, which
 * many palettes leave bright, give way to darker ones.
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
    private final boolean light;
    private final Strokes strokes;

    private Theme(boolean coloured, boolean light, Strokes strokes) {
        this.coloured = coloured;
        this.light = light;
        this.strokes = strokes;
    }

    /** No colours at all. */
    public static Theme plain() {
        return new Theme(false, false, Strokes.BLOCKS);
    }

    public static Theme coloured() {
        return new Theme(true, false, Strokes.BLOCKS);
    }

    /**
     * The theme for standard output or error.
     *
     * @param environment {@code NO_COLOR} (any value but the empty one) and {@code TERM=dumb} ask for no colours, see
     *     no-color.org; {@code COLORFGBG} tells of a light background, as rxvt, Konsole and others set it
     * @param terminal whether the output is one
     * @param noColor what {@code --no-color} says
     */
    public static Theme of(Map<String, String> environment, boolean terminal, boolean noColor) {
        boolean refused = noColor || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "").startsWith("dumb");
        boolean light = environment.getOrDefault("COLORFGBG", "").matches(".*;(7|15)");
        return new Theme(terminal && !refused && !dumb, light, dumb ? Strokes.ASCII : Strokes.BLOCKS);
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

    private AttributedStyle colours(Role role) {
        return switch (role) {
            case TITLE, HEADER -> PLAIN.bold();
            case FRAME, NULL, COMMENT, SUGGESTION -> PLAIN.faint();
            case ERROR -> PLAIN.bold().foreground(AttributedStyle.RED);
            case PRODUCTION -> PLAIN.bold().foreground(AttributedStyle.RED);
            case WARNING, OPTION -> PLAIN.foreground(light ? AttributedStyle.MAGENTA : AttributedStyle.YELLOW);
            case HINT, PROGRESS -> PLAIN.foreground(light ? AttributedStyle.BLUE : AttributedStyle.CYAN);
            case SUCCESS, CONNECTED, STRING -> PLAIN.foreground(AttributedStyle.GREEN);
            case COMMAND -> PLAIN.bold().foreground(light ? AttributedStyle.BLUE : AttributedStyle.CYAN);
            case KEYWORD -> PLAIN.foreground(AttributedStyle.BLUE);
            case NUMBER -> PLAIN.foreground(AttributedStyle.MAGENTA);
        };
    }
}
