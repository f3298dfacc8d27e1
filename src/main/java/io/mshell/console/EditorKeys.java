package io.mshell.console;

import io.mshell.error.MshellException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * What keys do beyond JLine's own: at the end of the line, right and end take the suggestion from history over, a word
 * right one word of it; up and down go through the lines that begin as typed; Alt-Enter goes on in a new line; Ctrl-X
 * Ctrl-E opens the person's editor.
 */
final class EditorKeys {

    private static final String NEW_LINE = "mshell-new-line";
    private static final String EDIT = "mshell-edit";

    /**
     * JLine takes the mouse's key literally, and would wait a second after a backslash for the rest of it. Unbinding
     * takes one character away at a time.
     */
    private static final List<String> MISREAD_MOUSE = List.of("\\E[<", "\\E[", "\\E");

    private final LineReader reader;
    private final ExternalEditor editor;
    private final Attributes usual;

    /** @param usual the terminal's attributes while nothing is being typed */
    EditorKeys(LineReader reader, ExternalEditor editor, Attributes usual) {
        this.reader = reader;
        this.editor = editor;
        this.usual = usual;
    }

    void bind() {
        taking(LineReader.FORWARD_CHAR, this::takeAll);
        taking(LineReader.END_OF_LINE, this::takeAll);
        taking(LineReader.FORWARD_WORD, this::takeWord);
        taking(LineReader.EMACS_FORWARD_WORD, this::takeWord);
        HistorySearch search = new HistorySearch(reader);
        Map<String, Widget> widgets = reader.getWidgets();
        widgets.put(LineReader.UP_LINE_OR_HISTORY, search::back);
        widgets.put(LineReader.DOWN_LINE_OR_HISTORY, search::forth);
        widgets.put(NEW_LINE, this::newLine);
        widgets.put(EDIT, this::edit);
        for (String map : new String[] {LineReader.EMACS, LineReader.VIINS}) {
            KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(map));
            keys.bind(new Reference(NEW_LINE), KeyMap.alt('\r'), KeyMap.alt('\n'));
            keys.bind(new Reference(EDIT), KeyMap.translate("^X^E"));
            MISREAD_MOUSE.forEach(keys::unbind);
        }
    }

    /** Before the widget does what it always does, a suggestion at the cursor is taken over instead. */
    private void taking(String name, Widget take) {
        Widget usually = Objects.requireNonNull(reader.getBuiltinWidgets().get(name));
        reader.getWidgets().put(name, () -> take.apply() || usually.apply());
    }

    private boolean takeAll() {
        return take(suggestion());
    }

    /** The next word of the suggestion, with the space before it. */
    private boolean takeWord() {
        String suggested = suggestion();
        int end = 0;
        while (end < suggested.length() && Character.isWhitespace(suggested.charAt(end))) {
            end++;
        }
        while (end < suggested.length() && !Character.isWhitespace(suggested.charAt(end))) {
            end++;
        }
        return take(suggested.substring(0, end));
    }

    private boolean take(String text) {
        if (text.isEmpty()) {
            return false;
        }
        reader.getBuffer().write(text);
        return true;
    }

    private String suggestion() {
        Buffer buffer = reader.getBuffer();
        boolean atEnd = buffer.length() > 0 && buffer.cursor() == buffer.length();
        String suggested = reader.getTailTip();
        return atEnd && suggested != null ? suggested : "";
    }

    private boolean newLine() {
        reader.getBuffer().write("\\\n");
        return true;
    }

    private boolean edit() {
        Terminal terminal = reader.getTerminal();
        Attributes typing = terminal.getAttributes();
        terminal.setAttributes(usual);
        try {
            String text = editor.edit(reader.getBuffer().toString());
            reader.getBuffer().clear();
            reader.getBuffer().write(text);
        } catch (MshellException failure) {
            reader.printAbove(TerminalText.lines(failure.getMessage()));
        } finally {
            terminal.setAttributes(typing);
        }
        reader.callWidget(LineReader.CLEAR_SCREEN);
        return true;
    }
}
