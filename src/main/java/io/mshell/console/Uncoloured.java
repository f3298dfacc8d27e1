package io.mshell.console;

import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What JLine colours by itself, for those who want no colours: the list of completions, and the mark of a fresh line. */
final class Uncoloured {

    private final LineReader reader;

    Uncoloured(LineReader reader) {
        this.reader = reader;
    }

    void apply() {
        reader.getWidgets().put(LineReader.FRESH_LINE, this::freshLine);
        reader.setVariable(LineReader.COMPLETION_STYLE_STARTING, "bold");
        reader.setVariable(LineReader.COMPLETION_STYLE_LIST_STARTING, "bold");
        reader.setVariable(LineReader.COMPLETION_STYLE_DESCRIPTION, "faint");
        reader.setVariable(LineReader.COMPLETION_STYLE_LIST_DESCRIPTION, "faint");
        reader.setVariable(LineReader.COMPLETION_STYLE_GROUP, "bold,underline");
        reader.setVariable(LineReader.COMPLETION_STYLE_LIST_GROUP, "bold,underline");
        reader.setVariable(LineReader.COMPLETION_STYLE_LIST_BACKGROUND, "bg:default");
    }

    /** As many blanks as the line is wide: behind something they end on the next line, else on this one. */
    private boolean freshLine() {
        Terminal terminal = reader.getTerminal();
        boolean wrapsAtOnce = terminal.getBooleanCapability(Capability.auto_right_margin)
                && !terminal.getBooleanCapability(Capability.eat_newline_glitch);
        int blanks = terminal.getWidth() - (wrapsAtOnce ? 1 : 0);
        terminal.writer().print(" ".repeat(Math.max(0, blanks)) + "\r \r");
        return true;
    }
}
