package io.mshell.command;

import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.javascript.HookFolder;
import io.mshell.registry.Registry;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import io.mshell.sync.DeployChange;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names a script may use: files, hooks, registered boards and, where a session is open, the boards there are. */
final class CheckedNames {

    private final Settings settings;
    private final Sessions sessions;
    private final CommandIndex index;
    private final CancelToken cancel;
    private final Set<String> made = new HashSet<>();
    private @Nullable List<BoardSummary> boards;

    CheckedNames(Settings settings, Sessions sessions, CommandIndex index, CancelToken cancel) {
        this.settings = settings;
        this.sessions = sessions;
        this.index = index;
        this.cancel = cancel;
    }

    /** The script itself registers this name before it uses it. */
    void registers(String name) {
        made.add(name);
    }

    /** What is wrong with a word where a thing of this kind is meant; empty if nothing is, or nobody can know. */
    Optional<MshellException> mistake(Hint hint, String word, String command) {
        return switch (hint) {
            case FILE -> command.equals("record") ? Optional.empty() : file(word);
            case HOOK ->
                unknown(
                        "hook",
                        word,
                        HookFolder.namesIn(settings.project().resolve("scripts").resolve("hooks")));
            case REGISTERED -> unknown("registered board", word, registered());
            case BOARD -> board(word);
            case PROFILE -> unknown("profile", word, settings.profileNames());
            case COMMAND ->
                index.named(word).isPresent() || !index.under(word).isEmpty()
                        ? Optional.empty()
                        : unknown(
                                "command",
                                word,
                                index.all().stream().map(CommandSpec::name).toList());
            case RISK ->
                unknown(
                        "code",
                        word,
                        Stream.of(DeployChange.Code.values()).map(Enum::name).toList());
            case SESSION, FOLDER, FORMAT, TABLE, VARIABLE, FREE -> Optional.empty();
        };
    }

    private Optional<MshellException> file(String word) {
        return Files.exists(settings.path(word))
                ? Optional.empty()
                : Optional.of(new MshellException(
                        ErrorCode.FILE_UNREADABLE,
                        "the file " + word + " does not exist",
                        NearFile.hint(
                                settings.path(word), "paths are relative to the folder mshell is started in")));
    }

    private Optional<MshellException> board(String word) {
        List<String> registered = registered();
        Optional<BoardSource> source = sessions.openMonday();
        if (registered.contains(word) || source.isEmpty()) {
            return Optional.empty();
        }
        List<BoardSummary> all = boards(source.get());
        List<String> names = all.stream().map(BoardSummary::name).toList();
        boolean known = names.contains(word)
                || all.stream().anyMatch(board -> board.id().equals(word));
        return known ? Optional.empty() : unknown("board", word, names);
    }

    private List<BoardSummary> boards(BoardSource source) {
        List<BoardSummary> known = boards;
        if (known == null) {
            known = source.boards(BoardFilter.active(), cancel);
            boards = known;
        }
        return known;
    }

    private List<String> registered() {
        Stream<String> deployed = new Registry(settings.project().resolve("metadata"))
                .all().stream().flatMap(each -> Stream.of(each.name(), each.boardId(), each.boardName()));
        return Stream.concat(deployed, made.stream()).toList();
    }

    private static Optional<MshellException> unknown(String what, String word, List<String> known) {
        if (known.contains(word)) {
            return Optional.empty();
        }
        String hint = Nearest.hint(word, known, known.isEmpty() ? "there is none" : null);
        return Optional.of(
                new MshellException(ErrorCode.USAGE, "there is no " + what + " '" + word + "'", hint));
    }
}
