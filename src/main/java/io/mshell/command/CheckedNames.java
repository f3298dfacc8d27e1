package io.mshell.command;

import io.mshell.diff.Risk;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.javascript.HookFolder;
import io.mshell.registry.Registry;
import io.mshell.session.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names a script may use: files, hooks, registered boards and, where a session is open, the boards there are. */
final class CheckedNames {

    private final Settings settings;
    private final CheckedBoards boards;
    private final CommandIndex index;
    private final Set<String> made = new HashSet<>();

    CheckedNames(Settings settings, CheckedBoards boards, CommandIndex index) {
        this.settings = settings;
        this.boards = boards;
        this.index = index;
    }

    /** The script itself registers this name before it uses it. */
    void registers(String name) {
        made.add(name);
    }

    /** What is wrong with a word where a thing of this kind is meant; empty if nothing is, or nobody can know. */
    Optional<MshellException> mistake(Hint hint, String word) {
        return switch (hint) {
            case FILE -> file(word);
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
                unknown("code", word, Stream.of(Risk.values()).map(Enum::name).toList());
            case SESSION, FOLDER, FORMAT, TABLE, DATABASE, WORKSPACE, COLUMN, GROUP, VARIABLE, JOB, NEW_FILE, FREE ->
                Optional.empty();
        };
    }

    /** What is wrong with a file an answer is to be written to; empty if nothing is, or nobody can know. */
    Optional<MshellException> unwritable(String file) {
        Path folder = settings.path(file).getParent();
        return !CheckedVariables.isCertain(file) || folder == null || Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of(new MshellException(
                        ErrorCode.FILE_UNWRITABLE,
                        "the folder of " + file + " does not exist",
                        "paths are relative to the folder mshell is started in"));
    }

    private Optional<MshellException> file(String word) {
        return Files.exists(settings.path(word))
                ? Optional.empty()
                : Optional.of(new MshellException(
                        ErrorCode.FILE_UNREADABLE,
                        "the file " + word + " does not exist",
                        NearFile.hint(settings.path(word), "paths are relative to the folder mshell is started in")));
    }

    private Optional<MshellException> board(String word) {
        return registered().contains(word) ? Optional.empty() : boards.mistake(word);
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
        String hint = Nearest.to(word, known)
                .map(meant -> "did you mean " + meant + "?")
                .orElse(known.isEmpty() ? "there is none" : null);
        return Optional.of(new MshellException(ErrorCode.USAGE, "there is no " + what + " '" + word + "'", hint));
    }
}
