package io.mshell.command;

import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSummary;
import io.mshell.error.CancelToken;
import io.mshell.error.MshellException;
import io.mshell.registry.Registry;
import io.mshell.script.Statement;
import io.mshell.script.Tokenizer;
import io.mshell.script.Word;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.util.ArrayList;
import java.util.List;

/** Writes a command line with boards by their ids, for names change and ids do not. */
public final class PinnedBoards {

    private final Settings settings;
    private final Sessions sessions;

    public PinnedBoards(Settings settings, Sessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
    }

    /** The line to write, and the names that were replaced in it. */
    record Pinned(String line, String note) {}

    /** Pins the board a call was about; what is registered under a name keeps that name. */
    Pinned pin(Statement statement, Call call) {
        List<String> given = new ArrayList<>();
        CommandSpec spec = call.spec();
        spec.arguments().stream()
                .filter(argument -> argument.hint() == Hint.BOARD)
                .forEach(argument -> given.addAll(call.arguments().getOrDefault(argument.name(), List.of())));
        spec.options().stream()
                .filter(option -> option.hint() == Hint.BOARD)
                .forEach(option -> given.addAll(call.options().getOrDefault(option.name(), List.of())));
        String line = statement.text();
        List<String> notes = new ArrayList<>();
        for (String name : given) {
            String id = idOf(name);
            String pinned = id.isEmpty() ? line : replaced(line, name, id);
            if (!pinned.equals(line)) {
                notes.add(id + " is the board '" + name.replace('\n', ' ') + "'");
                line = pinned;
            }
        }
        return new Pinned(line, String.join("; ", notes));
    }

    private String idOf(String name) {
        boolean registered =
                new Registry(settings.project().resolve("metadata")).find(name).isPresent();
        if (registered || name.chars().allMatch(Character::isDigit)) {
            return "";
        }
        try {
            List<String> ids = sessions
                    .openMonday()
                    .map(source -> source.boards(BoardFilter.active(), new CancelToken()))
                    .orElse(List.of())
                    .stream()
                    .filter(board -> board.name().equals(name))
                    .map(BoardSummary::id)
                    .toList();
            return ids.size() == 1 ? ids.get(0) : "";
        } catch (MshellException nobodyKnows) {
            return "";
        }
    }

    /** The line with the word that says this name replaced. */
    private static String replaced(String line, String name, String id) {
        Tokenizer words = new Tokenizer(line, reference -> "${" + reference + "}");
        Word before = null;
        for (Word word = words.next(); word != null; word = words.next()) {
            if (before != null && before.text().equals(name)) {
                return line.substring(0, before.offset()) + id + " " + line.substring(word.offset());
            }
            before = word;
        }
        return before != null && before.text().equals(name) ? line.substring(0, before.offset()) + id : line;
    }
}
