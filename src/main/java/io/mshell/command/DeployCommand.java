package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.Statement;
import io.mshell.sync.DeployChange;
import io.mshell.sync.DeployReport;
import io.mshell.sync.DeployRequest;
import io.mshell.sync.Deployer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code deploy}: makes a board's tables and registers it, or takes a board's changes over. */
final class DeployCommand implements ShellCommand {

    private final Workspace workspace;

    DeployCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("deploy", CommandGroup.PIPELINE, "make a board's tables and register it")
                .help("Creates the production table and its staging table, documents both and registers the board under"
                        + " --board-name. On a deployed board it takes over what changed on the board; new columns and"
                        + " names reach production with the next refresh. What would lose or retype data is refused with"
                        + " exit code 3 unless --allow names its code.")
                .option(OptionSpec.value("board-id", "ID", Hint.BOARD, "the board")
                        .mandatory())
                .option(OptionSpec.value("board-name", "NAME", Hint.FREE, "the name to register it under")
                        .mandatory())
                .option(OptionSpec.value("table-name", "TABLE", Hint.TABLE, "the production table")
                        .mandatory())
                .option(OptionSpec.value("database", "DB", Hint.FREE, "the database; the session's own if left out"))
                .option(OptionSpec.value("schema", "S", Hint.FREE, "the schema").defaultsTo("dbo"))
                .option(OptionSpec.flag("dry-run", "show what would be done, and do nothing"))
                .option(OptionSpec.value("allow", "CODE", Hint.RISK, "accept changes of this kind")
                        .repeated())
                .option(OptionSpec.value("reason", "TEXT", Hint.FREE, "why they are accepted"))
                .example("deploy --board-id 12345 --board-name orders --table-name orders --database orders")
                .example("deploy --board-id 12345 --board-name orders --table-name orders --dry-run")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        if (!in.values("allow").isEmpty() && in.option("reason").isEmpty()) {
            throw in.usage("--allow needs --reason TEXT");
        }
        Database database = workspace.database(in.option("database"), in);
        DeployRequest request = new DeployRequest(
                workspace.boardId(in.required("board-id"), in),
                in.required("board-name"),
                table(in),
                database.info().database(),
                in.flag("dry-run"),
                new HashSet<>(in.values("allow")));
        DeployReport report = new Deployer(workspace.bench(database, new Narrator(in.notices()), in)).deploy(request);
        Outcome outcome = Outcome.of(report, view(report));
        boolean refusable = report.changes().stream()
                .anyMatch(change -> change.needsAllow()
                        && !request.allowed().contains(change.code().name()));
        return refusable ? outcome.exitingWith(ExitCode.REFUSED) : outcome;
    }

    private static TableName table(Invocation in) {
        try {
            return new TableName(in.required("schema"), in.required("table-name"));
        } catch (IllegalArgumentException e) {
            throw new MshellException(
                    ErrorCode.USAGE, String.valueOf(e.getMessage()), "choose another --table-name or --schema", e);
        }
    }

    private static View view(DeployReport report) {
        List<View> views = new ArrayList<>();
        views.add(new View.Fields(
                report.dryRun() ? "Would deploy " + report.name() : "Deployed " + report.name(),
                List.of(
                        new View.Field("board", report.boardName() + " (" + report.boardId() + ")"),
                        new View.Field("table", report.table() + (report.created() ? "" : ", there already")),
                        new View.Field("database", report.database()),
                        new View.Field("columns", report.columns()))));
        if (!report.changes().isEmpty()) {
            views.add(changes(report.changes()));
        }
        if (report.dryRun()) {
            views.add(new View.Text(script(report.statements())));
        }
        if (!report.notices().isEmpty()) {
            views.add(new View.Text(String.join("\n", report.notices())));
        }
        return new View.Sections(views);
    }

    private static View changes(List<DeployChange> changes) {
        return new View.Table(
                "Changes, in production with the next refresh",
                List.of("code", "column", "change", "needs --allow"),
                changes.stream()
                        .map(change -> Arrays.<@Nullable Object>asList(
                                change.code().name(),
                                change.column(),
                                change.detail(),
                                change.needsAllow() ? "yes" : "no"))
                        .iterator(),
                "");
    }

    private static String script(List<Statement> statements) {
        StringBuilder script = new StringBuilder();
        for (Statement statement : statements) {
            script.append("-- ").append(statement.comment()).append('\n');
            script.append(statement.sql()).append(";\n\n");
        }
        return script.toString().stripTrailing();
    }
}
