package io.mshell.sync;

import io.mshell.diff.Difference;
import io.mshell.diff.Risk;
import io.mshell.diff.SchemaDiff;
import io.mshell.diff.Sides;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.registry.StoredBoard;
import io.mshell.sql.Database;
import io.mshell.sql.LiveTable;
import io.mshell.sql.TableState;
import io.mshell.sync.RegistryFinding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what is registered with what there is: board files, tables and their structure. Asks no board. */
public final class RegistryVerifier {

    private static final int NAMED = 3;

    private final Registry registry;
    private final Function<String, Database> databases;
    private final CancelToken cancel;
    private final List<RegistryFinding> findings = new ArrayList<>();

    /** @param databases opens a database by its name */
    public RegistryVerifier(Registry registry, Function<String, Database> databases, CancelToken cancel) {
        this.registry = registry;
        this.databases = databases;
        this.cancel = cancel;
    }

    /**
     * Looks at every deployment, and at the tables of their databases and of one more.
     *
     * @param current the database in use
     */
    public VerifyReport verify(String current) {
        Map<String, List<Deployment>> byDatabase = new TreeMap<>();
        byDatabase.put(current, new ArrayList<>());
        List<Deployment> all = registry.all();
        all.forEach(each -> byDatabase
                .computeIfAbsent(each.database(), name -> new ArrayList<>())
                .add(each));
        Map<Deployment, BoardMetadata> readable = new HashMap<>();
        all.forEach(each -> boardFile(each).ifPresent(metadata -> readable.put(each, metadata)));
        registry.orphans().forEach(this::orphan);
        byDatabase.forEach((name, deployments) -> database(name, deployments, readable));
        return new VerifyReport(all.size(), List.copyOf(byDatabase.keySet()), findings);
    }

    private Optional<BoardMetadata> boardFile(Deployment deployment) {
        BoardMetadata metadata;
        try {
            metadata = registry.metadata(deployment.name());
        } catch (MshellException e) {
            Kind kind = registry.hasBoardFile(deployment.name()) ? Kind.BOARD_FILE_DAMAGED : Kind.BOARD_FILE_MISSING;
            found(kind, deployment, "board file", e.getMessage(), e.hint().orElse(""));
            return Optional.empty();
        }
        if (!metadata.board().id().equals(deployment.boardId())
                || !metadata.table().name().equals(deployment.table())) {
            found(
                    Kind.BOARD_FILE_DIFFERS,
                    deployment,
                    "board file",
                    "it is of board " + metadata.board().id() + " in "
                            + metadata.table().name() + ", registered is board " + deployment.boardId() + " in "
                            + deployment.table(),
                    "restore the file from version control, or delete it and run 'registry rebuild'");
            return Optional.empty();
        }
        return Optional.of(metadata);
    }

    private void orphan(StoredBoard stored) {
        BoardMetadata metadata = stored.metadata();
        findings.add(new RegistryFinding(
                Kind.BOARD_FILE_ORPHANED,
                null,
                stored.file().toString(),
                metadata == null
                        ? "no deployment has it, and it cannot be read"
                        : "no deployment has it; it is of board '"
                                + metadata.board().name() + "' ("
                                + metadata.board().id() + ") in "
                                + metadata.table().name(),
                "delete it, unless the deployment is to come back: 'registry rebuild', or 'deploy'"));
    }

    private void database(String name, List<Deployment> deployments, Map<Deployment, BoardMetadata> readable) {
        try {
            Database database = databases.apply(name);
            for (Deployment deployment : deployments) {
                cancel.throwIfCancelled();
                table(database, deployment, Optional.ofNullable(readable.get(deployment)));
            }
            strays(database, deployments);
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            findings.add(new RegistryFinding(
                    Kind.DATABASE_UNREACHABLE,
                    null,
                    name,
                    e.getMessage() + "; not all of its tables were looked at",
                    e.hint().orElse("'connect sql' says more")));
        }
    }

    private void table(Database database, Deployment deployment, Optional<BoardMetadata> metadata) {
        Optional<TableState> state = database.inspector().state(deployment.table(), cancel);
        String table = deployment.table().toString();
        if (state.isEmpty()) {
            found(
                    Kind.TABLE_MISSING,
                    deployment,
                    table,
                    "the table is not there",
                    "'swap recover " + deployment.name() + "' brings a kept one back, 'deploy' makes a new one");
            return;
        }
        String owner = state.get().found().map(mark -> mark.boardId()).orElse("");
        if (!owner.equals(deployment.boardId())) {
            found(
                    Kind.TABLE_NOT_OURS,
                    deployment,
                    table,
                    owner.isEmpty()
                            ? "the table does not say that it is mshell's"
                            : "the table belongs to board " + owner + ", registered is board " + deployment.boardId(),
                    "'remove " + deployment.name() + "', then 'adopt' the table for the board it is of");
            return;
        }
        metadata.ifPresent(deployed -> structure(database, deployment, deployed));
    }

    /** What the board and the mapping say now is left out: the table is held against its own deployment. */
    private void structure(Database database, Deployment deployment, BoardMetadata deployed) {
        Optional<LiveTable> live = database.inspector().live(deployment.table(), cancel);
        Sides sides = new Sides(
                deployed.board(),
                deployed.table(),
                deployed.permissions(),
                deployed.board(),
                deployed.table(),
                live,
                database.dialect());
        List<Difference> differences = SchemaDiff.between(sides).stream()
                .filter(difference -> difference.risk() != Risk.PERMISSIONS_CHANGED)
                .toList();
        if (!differences.isEmpty()) {
            found(
                    Kind.TABLE_DIFFERS,
                    deployment,
                    deployment.table().toString(),
                    inWords(differences),
                    "'diff " + deployment.name() + "' says more, 'deploy' puts it right");
        }
    }

    private static String inWords(List<Difference> differences) {
        String named = differences.stream()
                .limit(NAMED)
                .map(difference -> difference.risk().words() + " '" + difference.subject() + "'")
                .collect(Collectors.joining(", "));
        int more = differences.size() - NAMED;
        return "not as deployed: " + named + (more > 0 ? " and " + more + " more" : "");
    }

    private void strays(Database database, List<Deployment> deployments) {
        OurTables ours = new OurTables(database.inspector().marked(cancel), deployments);
        for (TableState state : ours.unregistered()) {
            stray(
                    Kind.TABLE_UNREGISTERED,
                    database,
                    state,
                    "'registry rebuild' registers it again; drop it if nobody needs it");
        }
        for (TableState state : ours.leftOver()) {
            stray(Kind.TABLE_LEFT_OVER, database, state, "drop it if nobody needs it; 'adopt' takes it for a live one");
        }
    }

    private void stray(Kind kind, Database database, TableState state, String next) {
        String board = state.found().map(mark -> mark.boardId()).orElse("");
        findings.add(new RegistryFinding(
                kind,
                null,
                database.info().database() + ": " + state.name(),
                "marked as mshell's, of board " + board + ", and no deployment has it",
                next));
    }

    private void found(Kind kind, Deployment deployment, String subject, String problem, String next) {
        findings.add(new RegistryFinding(kind, deployment.name(), subject, problem, next));
    }
}
