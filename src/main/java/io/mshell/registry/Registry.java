package io.mshell.registry;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The boards deployed from a project folder, under its {@code metadata/}: {@code board_registry.json} lists them,
 * {@code boards/} holds one file for each, {@code history/} their runs and {@code loads/} what the last load saw. Every
 * call reads the files anew, for another shell may have changed them. Thread-safe.
 */
public final class Registry {

    /** How many runs of a board are remembered at least. */
    public static final int LONGEST_HISTORY = 1_000;

    private static final int FORMAT = 1;
    private static final String EXTENSION = ".json";

    private final Path metadata;
    private final JsonFiles json = new JsonFiles();
    private final FileLocks locks;

    /**
     * Opens the registry; nothing is written before something is registered.
     *
     * @param metadata the project's {@code metadata} folder
     */
    public Registry(Path metadata) {
        this.metadata = metadata;
        this.locks = new FileLocks(metadata.resolve(".registry.lock"));
    }

    /** Registers a deployment, or replaces the one of that name. What is there already stays as it is, date and all. */
    public void register(Deployment deployment, BoardMetadata board) {
        locks.locked(() -> {
            Map<String, Deployment> boards = read();
            Path file = boardFile(deployment.name());
            BoardFile contents = BoardFile.of(deployment.name(), board);
            boolean changed = !json.holds(file, contents);
            if (changed) {
                json.write(file, contents);
            }
            Deployment before = boards.get(deployment.name());
            if (changed || before == null || !before.isSameAs(deployment)) {
                boards.put(deployment.name(), deployment);
                write(boards);
            }
            return boards;
        });
    }

    /** Keeps a board's structure as a file without registering it, where no deployment's file is in the way. */
    public void save(String name, BoardMetadata board) {
        if (find(name).isPresent()) {
            throw new MshellException(
                    ErrorCode.ALREADY_REGISTERED,
                    "'" + name + "' is a deployed board, whose file says what was deployed",
                    "'deploy' brings it up to date");
        }
        locks.locked(() -> {
            json.write(boardFile(name), BoardFile.of(name, board));
            return name;
        });
    }

    public Optional<Deployment> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    /**
     * The deployment of that name.
     *
     * @throws MshellException NOT_DEPLOYED if there is none
     */
    public Deployment get(String name) {
        return find(name)
                .orElseThrow(() -> new MshellException(
                        ErrorCode.NOT_DEPLOYED,
                        "no board is registered as '" + name + "'",
                        Nearest.hint(
                                name,
                                all().stream().map(Deployment::name).toList(),
                                "'list' shows the registered boards; 'deploy' registers one")));
    }

    /** All deployments, by name. */
    public List<Deployment> all() {
        return List.copyOf(read().values());
    }

    /**
     * What was deployed under that name.
     *
     * @throws MshellException REGISTRY_DAMAGED if the board's file is gone or damaged
     */
    public BoardMetadata metadata(String name) {
        Path file = boardFile(name);
        return json.read(file, BoardFile.class)
                .orElseThrow(() -> new MshellException(
                        ErrorCode.REGISTRY_DAMAGED,
                        "'" + name + "' is registered, but " + file + " is gone",
                        "restore the file from version control, or from the database by 'registry rebuild'"))
                .metadata()
                .orElseThrow(() -> new MshellException(
                        ErrorCode.REGISTRY_DAMAGED,
                        file + " is not what mshell wrote: board or table is missing",
                        "restore the file from version control, or delete it and run 'registry rebuild'"));
    }

    /** Whether there is a board file of this name, of a deployment or not. */
    public boolean hasBoardFile(String name) {
        return Files.exists(boardFile(name));
    }

    /** The board files that no deployment has, in the order of their file names. */
    public List<StoredBoard> orphans() {
        Path folder = metadata.resolve("boards");
        Set<Path> deployed = read().keySet().stream().map(this::boardFile).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !deployed.contains(file))
                    .sorted()
                    .map(this::stored)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw JsonFiles.unreadable(folder, e);
        }
    }

    private StoredBoard stored(Path file) {
        try {
            BoardFile read = json.read(file, BoardFile.class).orElse(BoardFile.NOTHING);
            String stem = file.getFileName().toString();
            return read.stored(file, stem.substring(0, stem.length() - EXTENSION.length()));
        } catch (MshellException damaged) {
            return new StoredBoard(file, "", null);
        }
    }

    /** Forgets a deployment. Its board file, its history and its tables stay. */
    public void remove(String name) {
        locks.locked(() -> {
            get(name);
            Map<String, Deployment> boards = read();
            boards.remove(name);
            write(boards);
            return boards;
        });
    }

    /** Keeps what a load saw, in place of what the load before saw. */
    public void keepEvidence(String name, LoadEvidence evidence) {
        json.write(metadata.resolve("loads").resolve(FileNames.of(name) + ".json"), evidence);
    }

    /** What the last load saw. */
    public Optional<LoadEvidence> evidence(String name) {
        return json.read(metadata.resolve("loads").resolve(FileNames.of(name) + ".json"), LoadEvidence.class);
    }

    /** Adds a run to the history, of which the last {@value #LONGEST_HISTORY} and some more are kept. */
    public void record(String name, RunRecord run) {
        Path file = historyFile(name);
        locks.locked(() -> {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, json.line(run) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > LONGEST_HISTORY + LONGEST_HISTORY / 5) {
                    List<String> last = lines.subList(lines.size() - LONGEST_HISTORY, lines.size());
                    json.writeText(file, String.join("\n", last) + "\n");
                }
                return file;
            } catch (IOException e) {
                throw JsonFiles.unwritable(file, e);
            }
        });
    }

    /** The runs of a deployment, oldest first. A line cut short by a crash is left out. */
    public List<RunRecord> history(String name) {
        Path file = historyFile(name);
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.endsWith("}"))
                    .map(line -> json.value(file, line, RunRecord.class))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw JsonFiles.unreadable(file, e);
        }
    }

    private void write(Map<String, Deployment> boards) {
        json.write(metadata.resolve("board_registry.json"), new Contents(FORMAT, boards));
    }

    private Map<String, Deployment> read() {
        return json.read(metadata.resolve("board_registry.json"), Contents.class)
                .map(contents -> new TreeMap<>(contents.boards()))
                .orElseGet(TreeMap::new);
    }

    private Path boardFile(String name) {
        return metadata.resolve("boards").resolve(FileNames.of(name) + EXTENSION);
    }

    private Path historyFile(String name) {
        return metadata.resolve("history").resolve(FileNames.of(name) + ".jsonl");
    }

    record Contents(int format, Map<String, Deployment> boards) {}
}
