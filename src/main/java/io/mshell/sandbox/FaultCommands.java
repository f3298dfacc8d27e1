package io.mshell.sandbox;

import io.mshell.sandbox.Fault.Kind;
import io.mshell.sandbox.Fault.Match;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /faults}: faults for a test in another process. The body is {@code {"clear":true}} or a fault: {@code
 * {"kind":"rate_limit","match":"page","skip":1,"times":2,"retrySeconds":1,"delayMillis":0}}, or an edit after some page:
 * {@code {"afterPage":3,"edit":{"kind":"rename_column","board":"...","column":"...","title":"..."}}}.
 */
final class FaultCommands {

    private final Faults faults;
    private final SandboxEdits edits;
    private final JsonMapper json = new JsonMapper();

    FaultCommands(Faults faults, SandboxEdits edits) {
        this.faults = faults;
        this.edits = edits;
    }

    Answer answer(byte[] body) {
        try {
            run(json.readValue(body, Map.class));
            return Answer.text(200, "application/json", "{}");
        } catch (JacksonException | IllegalArgumentException e) {
            return Answer.text(400, "text/plain; charset=utf-8", String.valueOf(e.getMessage()));
        }
    }

    private void run(Map<?, ?> command) {
        if (Boolean.TRUE.equals(command.get("clear"))) {
            faults.clear();
        } else if (command.get("edit") instanceof Map<?, ?> edit) {
            faults.afterPage(number(command, "afterPage", 1), edit(edit));
        } else {
            faults.add(new Fault(
                    Kind.valueOf(word(command, "kind")),
                    command.containsKey("match") ? Match.valueOf(word(command, "match")) : Match.ANY,
                    number(command, "skip", 0),
                    number(command, "times", 1),
                    number(command, "retrySeconds", 1),
                    number(command, "delayMillis", 0)));
        }
    }

    private Runnable edit(Map<?, ?> edit) {
        String board = text(edit, "board");
        String title = text(edit, "title");
        String column = text(edit, "column");
        String group = text(edit, "group");
        return switch (text(edit, "kind")) {
            case "rename_column" -> () -> edits.renameColumn(board, column, title);
            case "delete_item" -> () -> edits.deleteItem(id(edit));
            case "archive_item" -> () -> edits.archiveItem(id(edit));
            case "add_item" -> () -> edits.createItem(board, group, text(edit, "name"));
            case "move_item" -> () -> edits.moveItem(id(edit), group);
            case "change_cell" -> () -> edits.changeCell(id(edit), column, text(edit, "value"));
            default ->
                throw new IllegalArgumentException("unknown edit, one of "
                        + List.of(
                                "rename_column",
                                "delete_item",
                                "archive_item",
                                "add_item",
                                "move_item",
                                "change_cell"));
        };
    }

    private static long id(Map<?, ?> edit) {
        return Arguments.id(edit.get("item"));
    }

    private static String word(Map<?, ?> command, String name) {
        return text(command, name).toUpperCase(Locale.ROOT);
    }

    private static String text(Map<?, ?> command, String name) {
        Object value = command.get(name);
        return value == null ? "" : value.toString();
    }

    private static int number(Map<?, ?> command, String name, int otherwise) {
        return command.get(name) instanceof Number number ? number.intValue() : otherwise;
    }
}
