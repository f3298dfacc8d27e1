package io.mshell.command;

import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.console.Suggestion;
import io.mshell.error.CancelToken;
import io.mshell.error.MshellException;
import io.mshell.script.Variables;
import io.mshell.session.SessionInfo;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names from the live sessions, the configuration and the disk. Sessions that are not open are left closed. */
public final class LiveNames implements Names {

    /** Long enough that typing does not ask monday.com at every key, short enough that a new board shows up. */
    private static final long FRESH_NANOS = 60_000_000_000L;

    private final Settings settings;
    private final Sessions sessions;
    private final CommandIndex index;
    private final Variables variables;
    private final Map<Hint, Supplier<List<Suggestion>>> more;
    private @Nullable BoardSource boardsOf;
    private List<BoardSummary> boards = List.of();
    private long readAt;

    /** Names of the shell's own things, and {@code more} of those it does not know. */
    public LiveNames(
            Settings settings,
            Sessions sessions,
            CommandIndex index,
            Variables variables,
            Map<Hint, Supplier<List<Suggestion>>> more) {
        this.settings = settings;
        this.sessions = sessions;
        this.index = index;
        this.variables = variables;
        this.more = Map.copyOf(more);
    }

    @Override
    public List<Suggestion> of(Hint hint, String typed) {
        try {
            Supplier<List<Suggestion>> others = more.getOrDefault(hint, List::of);
            return Stream.concat(own(hint, typed).stream(), others.get().stream())
                    .toList();
        } catch (MshellException nothingToOffer) {
            return List.of();
        }
    }

    private List<Suggestion> own(Hint hint, String typed) {
        return switch (hint) {
            case BOARD -> boards();
            case SESSION ->
                sessions.list().stream()
                        .map(session -> Suggestion.of(session.name(), describe(session)))
                        .toList();
            case PROFILE -> plain(settings.profileNames());
            case FILE -> files(typed, false);
            case FOLDER -> files(typed, true);
            case FORMAT -> plain(GlobalOption.formatNames());
            case COMMAND ->
                index.all().stream()
                        .map(spec -> Suggestion.of(spec.name(), spec.description()))
                        .toList();
            case TABLE ->
                sessions.openSql()
                        .map(database -> database.inspector().tables(new CancelToken()).stream()
                                .map(table -> Suggestion.of(table.name(), table.schema()))
                                .toList())
                        .orElse(List.of());
            case VARIABLE -> plain(List.copyOf(variables.all().keySet()));
            case REGISTERED, HOOK, RISK, FREE -> List.of();
        };
    }

    private static List<Suggestion> plain(List<String> names) {
        return names.stream().map(name -> Suggestion.of(name, "")).toList();
    }

    private static String describe(SessionInfo session) {
        return session.kind().word() + " " + session.target();
    }

    private synchronized List<Suggestion> boards() {
        BoardSource source = sessions.openMonday().orElse(null);
        if (source == null) {
            return List.of();
        }
        if (source != boardsOf || System.nanoTime() - readAt > FRESH_NANOS) {
            boards = source.boards(BoardFilter.active(), new CancelToken());
            boardsOf = source;
            readAt = System.nanoTime();
        }
        return boards.stream()
                .map(board -> Suggestion.of(board.name(), "board " + board.id()))
                .toList();
    }

    /** The files of the folder typed so far; folders end in a slash and go on. */
    private List<Suggestion> files(String typed, boolean foldersOnly) {
        String parent = typed.substring(0, typed.lastIndexOf('/') + 1);
        Path folder = settings.path(parent.isEmpty() ? "." : parent);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !foldersOnly || Files.isDirectory(entry))
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(entry -> {
                        boolean isFolder = Files.isDirectory(entry);
                        String name = parent + entry.getFileName() + (isFolder ? "/" : "");
                        return new Suggestion(name, "", !isFolder);
                    })
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
