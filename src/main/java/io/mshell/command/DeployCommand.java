package io.mshell.command;

import io.mshell.diff.Risk;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.Statement;
import io.mshell.sync.DeployReport;
import io.mshell.sync.DeployRequest;
import io.mshell.sync.Deployer;
import io.mshell.sync.SavedPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code deploy}: makes a board's tables and registers it, or takes a board's changes over. */
final class DeployCommand implements ShellCommand {

    private static final String DEFAULT_SCHEMA = "dbo";

    private final Workspace workspace;

    DeployCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("deploy", CommandGroup.PIPELINE, "make a board's tables and register it")
                .help("Creates the production table and its staging table, documents both, registers the board under"
                        + " --board-name and generates its DDL, script and Kestra flow.\n\n"
                        + "On a deployed board it applies what 'diff' shows: renames, more room and new columns in place,"
                        + " everything else with the next load. What could lose something is left as it is, with exit code"
                        + " 3, unless --allow names its code and --reason says why; the reason is kept in the history."
                        + " --plan applies a diff kept by 'diff --out', and refuses it when the board or the table has"
                        + " moved since.")
                .option(OptionSpec.value("board-id", "ID", Hint.BOARD, "the board"))
                .option(OptionSpec.value("board-name", "NAME", Hint.FREE, "the name to register it under"))
                .option(OptionSpec.value("table-name", "TABLE", Hint.TABLE, "the production table"))
                .option(OptionSpec.value(
                        "database", "DB", Hint.DATABASE, "the database; the session's own if left out"))
                .option(OptionSpec.value("schema", "S", Hint.FREE, "the schema; dbo if left out"))
                .option(OptionSpec.flag("dry-run", "show what would be done, and do nothing"))
                .option(OptionSpec.value("plan", "FILE", Hint.FILE, "apply a plan of 'diff --out', and only that"))
                .option(OptionSpec.value("allow", "CODE", Hint.RISK, "accept differences with this code")
                        .repeated())
                .option(OptionSpec.value("reason", "TEXT", Hint.FREE, "why they are accepted"))
                .example("deploy --board-id 4100000001 --board-name orders --table-name orders")
                .example("deploy --board-id 4100000001 --board-name orders --table-name orders --dry-run")
                .example("deploy --board-name orders")
                .example("deploy --board-name orders --allow COLUMN_REMOVED --reason 'agreed with finance'")
                .example("deploy --plan plan.json")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        requireReason(in);
        Optional<SavedPlan> plan = in.option("plan").map(file -> new PlanFile(workspace.file(file)).read());
        Optional<Deployment> deployed = deployed(plan, in);
        String schema = in.option("schema").orElse(DEFAULT_SCHEMA);
        Database database = deployed.filter(each -> in.option("database").isEmpty())
                .map(each -> workspace.database(each, in))
                .orElseGet(() -> workspace.database(in.option("database"), in));
        DeployRequest request = new DeployRequest(
                in.option("board-id")
                        .map(board -> workspace.boardId(board, in))
                        .or(() -> deployed.map(Deployment::boardId))
                        .orElseThrow(() -> missing("board-id", in)),
                deployed.map(Deployment::name)
                        .or(() -> in.option("board-name"))
                        .orElseThrow(() -> missing("board-name", in)),
                in.option("table-name")
                        .map(name -> table(schema, name))
                        .or(() -> deployed.map(Deployment::table))
                        .orElseThrow(() -> missing("table-name", in)),
                database.info().database(),
                in.flag("dry-run"),
                new HashSet<>(in.values("allow")),
                in.option("reason").orElse(null),
                plan.orElse(null));
        if (!request.dryRun()) {
            workspace.guardProduction(request.table(), in);
        }
        DeployReport report = new Deployer(workspace.bench(database, new Narrator(in.notices()), in)).deploy(request);
        List<String> generated = request.dryRun() ? List.of() : Generation.after(request.name(), workspace, in);
        Outcome outcome = Outcome.of(value(report, generated), DeployView.of(report, generated));
        return report.refused().isEmpty() ? outcome : outcome.exitingWith(ExitCode.REFUSED);
    }

    private static void requireReason(Invocation in) {
        for (String code : in.values("allow")) {
            if (Stream.of(Risk.values()).noneMatch(risk -> risk.name().equals(code))) {
                throw in.usage("--allow " + code + ": there is no such code; 'diff --codes' lists them");
            }
        }
        if (!in.values("allow").isEmpty() && in.option("reason").isEmpty()) {
            throw in.usage("--allow needs --reason TEXT");
        }
    }

    /** What is deployed already under the name given, or under that of the plan. */
    private Optional<Deployment> deployed(Optional<SavedPlan> plan, Invocation in) {
        return plan.map(SavedPlan::name)
                .map(name -> workspace.registry().get(name))
                .or(() -> in.option("board-name")
                        .flatMap(name -> workspace.registry().find(name)));
    }

    private static MshellException missing(String option, Invocation in) {
        return in.usage("deploy needs --" + option + ", for nothing is deployed under that name yet");
    }

    private static TableName table(String schema, String name) {
        try {
            return new TableName(schema, name);
        } catch (IllegalArgumentException e) {
            throw new MshellException(
                    ErrorCode.USAGE, String.valueOf(e.getMessage()), "choose another --table-name or --schema", e);
        }
    }

    /**
     * A deployment as scripts get it.
     *
     * @param generated the files made of it
     */
    record Deployed(
            String name,
            String boardId,
            String boardName,
            String table,
            String database,
            int columns,
            boolean created,
            boolean dryRun,
            List<Statement> statements,
            List<DiffValues.DifferenceValue> applied,
            List<DiffValues.DifferenceValue> refused,
            List<String> generated,
            List<String> notices) {}

    private static Deployed value(DeployReport report, List<String> generated) {
        return new Deployed(
                report.name(),
                report.boardId(),
                report.boardName(),
                report.table(),
                report.database(),
                report.columns(),
                report.created(),
                report.dryRun(),
                report.statements(),
                DiffValues.differences(report.applied()),
                DiffValues.differences(report.refused()),
                generated,
                report.notices());
    }
}
