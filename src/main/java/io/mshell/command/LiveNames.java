package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardSummary;
import io.mshell.completion.BoardNames;
import io.mshell.completion.Catalog;
import io.mshell.console.Suggestion;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.script.Variables;
import io.mshell.session.SessionInfo;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Names from the live sessions, the configuration and the disk. Sessions that are not open are left closed. */
public final class LiveNames implements Names {

    private final Settings settings;
    private final Sessions sessions;
    private final Catalog catalog;
    private final Variables variables;
    private final Map<Hint, Supplier<List<Suggestion>>> more;

    /** Names of the shell's own things, and {@code more} of those it does not know. */
    public LiveNames(
            Settings settings,
            Sessions sessions,
            Catalog catalog,
            Variables variables,
            Map<Hint, Supplier<List<Suggestion>>> more) {
        this.settings = settings;
        this.sessions = sessions;
        this.catalog = catalog;
        this.variables = variables;
        this.more = Map.copyOf(more);
    }

    @Override
    public List<Suggestion> of(Hint hint, String typed, Optional<String> board) {
        try {
            Stream<Suggestion> others = more.getOrDefault(hint, List::of).get().stream();
            return Stream.concat(own(hint, typed, board), others).toList();
        } catch (MshellException nothingToOffer) {
            return List.of();
        }
    }

    private Stream<Suggestion> own(Hint hint, String typed, Optional<String> board) {
        return switch (hint) {
            case BOARD -> Stream.concat(boards(typed), more.getOrDefault(Hint.REGISTERED, List::of).get().stream());
            case SESSION -> sessions.list().stream().map(session -> Suggestion.of(session.name(), describe(session)));
            case PROFILE -> plain(settings.profileNames());
            case FILE, NEW_FILE -> files(typed, false);
            case FOLDER -> files(typed, true);
            case FORMAT -> plain(GlobalOption.formatNames());
            case TABLE ->
                catalog.tables().stream()
                        .map(table ->
                                Suggestion.of(table.name(), table.schema()).in("tables"));
            case DATABASE -> catalog.database().stream().map(name -> Suggestion.of(name, "in use"));
            case WORKSPACE ->
                plain(catalog.boards().stream()
                        .map(BoardSummary::workspace)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
            case COLUMN -> board.flatMap(this::board).stream().flatMap(BoardNames::columns);
            case GROUP -> board.flatMap(this::board).stream().flatMap(BoardNames::groups);
            case VARIABLE -> plain(List.copyOf(variables.all().keySet()));
            case REGISTERED, HOOK, RISK, COMMAND, JOB, FREE -> Stream.empty();
        };
    }

    private static Stream<Suggestion> plain(List<String> names) {
        return names.stream().map(name -> Suggestion.of(name, ""));
    }

    private static String describe(SessionInfo session) {
        return session.kind().word() + " " + session.target();
    }

    /** Boards by name; by id too where an id is being typed. */
    private Stream<Suggestion> boards(String typed) {
        boolean isId = !typed.isEmpty() && typed.chars().allMatch(Character::isDigit);
        Stream<Suggestion> ids = isId ? catalog.boardNames(true).stream() : Stream.empty();
        return Stream.concat(catalog.boardNames(false).stream(), ids);
    }

    /** The board that a registered name, an id or a board's name means. */
    private Optional<Board> board(String reference) {
        Optional<String> registered = new Registry(settings.project().resolve("metadata"))
                .find(reference)
                .map(Deployment::boardId);
        return registered
                .or(() -> catalog.boards().stream()
                        .filter(board ->
                                board.id().equals(reference) || board.name().equals(reference))
                        .map(BoardSummary::id)
                        .findFirst())
                .flatMap(catalog::board);
    }

    /** The files of the folder typed so far; folders end in a slash and go on. */
    private Stream<Suggestion> files(String typed, boolean foldersOnly) {
        String parent = typed.substring(0, typed.lastIndexOf('/') + 1);
        boolean hidden = typed.startsWith(".", parent.length());
        Path folder = settings.path(parent.isEmpty() ? "." : parent);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(entry -> !foldersOnly || Files.isDirectory(entry))
                    .filter(entry -> hidden || !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(entry -> file(parent + entry.getFileName(), Files.isDirectory(entry)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Suggestion file(String name, boolean isFolder) {
        return isFolder ? Suggestion.of(name + "/", "").goingOn() : Suggestion.of(name, "");
    }
}
