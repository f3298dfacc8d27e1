package io.mshell.registry;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is remembered between runs: {@code board_registry.json} with every deployment, {@code boards/NAME.json} with a
 * board and its table as deployed, and {@code boards/NAME.history.jsonl} with its runs. Every file is replaced whole or
 * not at all. Writers wait for each other, in this process and in others; readers wait for nobody. Thread-safe.
 *
 * <p>Every method throws REGISTRY_DAMAGED, naming file and line, if a file it reads is not what mshell wrote, and
 * FILE_UNREADABLE or FILE_UNWRITABLE if the disk refuses; those that write, REGISTRY_LOCKED if another shell holds the
 * registry for too long.
 */
public final class Registry {

    /** How many runs of a board are remembered; older ones are forgotten. */
    public static final int LONGEST_HISTORY = 1_000;

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);
    private static final String DEPLOYMENTS = "deployments";

    private final Path folder;
    private final Path file;
    private final RegistryLock lock;

    /**
     * The registry in a project's {@code metadata} folder. Nothing is read or made before it is needed.
     *
     * @param folder may be missing
     */
    public Registry(Path folder) {
        this(folder, LOCK_TIMEOUT);
    }

    Registry(Path folder, Duration lockTimeout) {
        this.folder = folder;
        this.file = folder.resolve("board_registry.json");
        this.lock = new RegistryLock(folder.resolve(".registry.lock"), lockTimeout);
    }

    /**
     * Remembers a deployment and what was deployed, in place of what was known under its name. If nothing but the time
     * differs nothing is written.
     *
     * @throws MshellException ALREADY_REGISTERED if the name belongs to another board
     */
    public void register(Deployment deployment, BoardMetadata metadata) {
        lock.hold(() -> {
            ObjectNode root = root();
            JsonNode known = root.path(DEPLOYMENTS).path(deployment.name());
            if (known.isObject()) {
                Deployment before = DeploymentJson.read(deployment.name(), entry(deployment.name(), known));
                requireSameBoard(before, deployment);
                if (before.sameAs(deployment)
                        && metadata(deployment.name()).filter(metadata::equals).isPresent()) {
                    return;
                }
            }
            writeMetadata(deployment.name(), metadata);
            ObjectNode entry = DeploymentJson.write(deployment, "boards/" + metadataFile(deployment.name()));
            root.withObjectProperty(DEPLOYMENTS).set(deployment.name(), JsonText.over(known, entry));
            write(file, root);
        });
    }

    /**
     * Saves a board's structure before it is deployed.
     *
     * @throws MshellException ALREADY_REGISTERED if it is deployed: what was deployed must stay known
     */
    public void save(String name, BoardMetadata metadata) {
        lock.hold(() -> {
            if (find(name).isPresent()) {
                throw new MshellException(
                        ErrorCode.ALREADY_REGISTERED,
                        "'" + name + "' is deployed, and " + path(name) + " says what was deployed",
                        "see what changed with `diff`, and take it over with `deploy`");
            }
            writeMetadata(name, metadata);
        });
    }

    /** The deployment registered under exactly this name. */
    public Optional<Deployment> find(String name) {
        return Optional.ofNullable(deployments().get(name));
    }

    /** What was made of a board, by name: none, one or several tables. */
    public List<Deployment> byBoardId(String boardId) {
        return all().stream()
                .filter(deployment -> deployment.boardId().equals(boardId))
                .toList();
    }

    /** Every deployment, by name. */
    public List<Deployment> all() {
        return List.copyOf(deployments().values());
    }

    /** What was deployed, or saved, under this name; it outlives the registration. */
    public Optional<BoardMetadata> metadata(String name) {
        Path path = path(name);
        return TextFile.read(path).map(text -> {
            JsonFields fields = JsonFields.of(path, text);
            requireName(name, fields);
            return MetadataJson.read(fields);
        });
    }

    /** Adds a run to the history of a name, registered or not, and forgets what is too old. */
    public void record(String name, RunRecord run) {
        lock.hold(() -> {
            Path path = historyPath(name);
            List<String> lines = new ArrayList<>(lines(path));
            lines.add(JsonText.line(RunJson.write(name, run)));
            int first = Math.max(0, lines.size() - LONGEST_HISTORY);
            TextFile.write(path, String.join("\n", lines.subList(first, lines.size())) + "\n");
        });
    }

    /** The runs remembered of a name, oldest first. */
    public List<RunRecord> history(String name) {
        Path path = historyPath(name);
        List<RunRecord> runs = new ArrayList<>();
        int number = 0;
        for (String line : lines(path)) {
            runs.add(RunJson.read(JsonFields.ofLine(path, ++number, line)));
        }
        return List.copyOf(runs);
    }

    /**
     * Forgets a deployment. Its metadata, its history, its tables and every generated file stay.
     *
     * @return what was forgotten
     * @throws MshellException NOT_DEPLOYED if there is no such name
     */
    public Deployment remove(String name) {
        return lock.holding(() -> {
            ObjectNode root = root();
            Deployment known = find(name).orElseThrow(() -> unknown(name));
            root.withObjectProperty(DEPLOYMENTS).remove(name);
            write(file, root);
            return known;
        });
    }

    private Map<String, Deployment> deployments() {
        Map<String, Deployment> all = new TreeMap<>();
        root().path(DEPLOYMENTS)
                .forEachEntry((name, node) -> all.put(name, DeploymentJson.read(name, entry(name, node))));
        return all;
    }

    private ObjectNode root() {
        return TextFile.read(file).map(this::parsed).orElseGet(JsonText::emptyFile);
    }

    private ObjectNode parsed(String text) {
        JsonFields fields = JsonFields.of(file, text);
        fields.object(DEPLOYMENTS);
        return fields.node();
    }

    private JsonFields entry(String name, JsonNode node) {
        return JsonFields.within(file, "/" + DEPLOYMENTS + "/" + JsonFields.escaped(name), node);
    }

    private void writeMetadata(String name, BoardMetadata metadata) {
        Path path = path(name);
        ObjectNode before = TextFile.read(path)
                .map(text -> JsonFields.of(path, text).node())
                .orElseGet(JsonText::emptyFile);
        write(path, JsonText.over(before, MetadataJson.write(name, metadata)));
    }

    private static void write(Path path, ObjectNode node) {
        TextFile.write(path, JsonText.pretty(node));
    }

    private static List<String> lines(Path path) {
        return TextFile.read(path).map(text -> text.lines().toList()).orElse(List.of());
    }

    private Path path(String name) {
        return folder.resolve("boards").resolve(metadataFile(name));
    }

    private Path historyPath(String name) {
        return folder.resolve("boards").resolve(FileName.of(name) + ".history.jsonl");
    }

    private static String metadataFile(String name) {
        return FileName.of(name) + ".json";
    }

    private static void requireName(String name, JsonFields fields) {
        if (!fields.text("name").equals(name)) {
            throw fields.damaged("name", "is '" + fields.text("name") + "', where '" + name + "' was expected");
        }
    }

    private static void requireSameBoard(Deployment before, Deployment now) {
        if (!before.boardId().equals(now.boardId())) {
            throw new MshellException(
                    ErrorCode.ALREADY_REGISTERED,
                    "'" + before.name() + "' is board " + before.boardId() + " (" + before.boardName() + "), not board "
                            + now.boardId(),
                    "deploy under another name, or forget that one with `remove`");
        }
    }

    private static MshellException unknown(String name) {
        return new MshellException(
                ErrorCode.NOT_DEPLOYED, "no board is registered as '" + name + "'", "see the names with `list`");
    }
}
