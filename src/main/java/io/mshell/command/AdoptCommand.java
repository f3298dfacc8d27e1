package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.Statement;
import io.mshell.sync.AdoptReport;
import io.mshell.sync.AdoptRequest;
import io.mshell.sync.Adopter;
import io.mshell.sync.ColumnMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code adopt}: registers a table that something else made, or a registry that was lost. */
final class AdoptCommand implements ShellCommand {

    private static final String DEFAULT_SCHEMA = "dbo";

    private final Workspace workspace;

    AdoptCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("adopt", CommandGroup.PIPELINE, "register a table that is there already")
                .help("Registers a table that something else made, or a registry that was lost, as a board's. Columns"
                        + " that mshell documented are known by their monday column id, others by the name the mapping"
                        + " would give them: exactly, or else ignoring case where that is unambiguous. What is not"
                        + " recognised shows in the diff.\n\n"
                        + "The table is marked as mshell's and its recognised columns are documented; no row and no"
                        + " column is changed. 'deploy' then takes over what the diff shows, and 'refresh' loads.")
                .argument(ArgumentSpec.required("TABLE", Hint.TABLE, "the table, without its schema"))
                .option(OptionSpec.value("board", "BOARD", Hint.BOARD, "the board it is to follow")
                        .mandatory())
                .option(OptionSpec.value("name", "NAME", Hint.FREE, "the name to register it under; else the table's"))
                .option(OptionSpec.value("schema", "S", Hint.FREE, "the schema; dbo if left out"))
                .option(OptionSpec.value(
                        "database", "DB", Hint.DATABASE, "the database; the session's own if left out"))
                .option(OptionSpec.flag("dry-run", "show what would be registered, and do nothing"))
                .example("adopt orders --board 12345 --dry-run")
                .example("adopt order_items --board 'Order items' --name items --schema sales")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        TableName table = table(in.option("schema").orElse(DEFAULT_SCHEMA), in.argument("TABLE"));
        Database database = workspace.database(in.option("database"), in);
        AdoptRequest request = new AdoptRequest(
                workspace.boardId(in.required("board"), in),
                in.option("name").orElse(table.name()),
                table,
                database.info().database(),
                in.flag("dry-run"));
        AdoptReport report = new Adopter(workspace.bench(database, new Narrator(in.notices()), in)).adopt(request);
        return Outcome.of(value(report), view(report, in));
    }

    private static TableName table(String schema, String name) {
        try {
            return new TableName(schema, name);
        } catch (IllegalArgumentException e) {
            throw new MshellException(
                    ErrorCode.USAGE, String.valueOf(e.getMessage()), "give the table's name, and its --schema", e);
        }
    }

    /** An adoption as scripts get it. */
    record Adopted(
            String name,
            String boardId,
            String boardName,
            String table,
            String database,
            boolean dryRun,
            List<Matched> columns,
            List<Statement> statements,
            DiffValues.Report diff,
            List<String> notices) {}

    /**
     * A column that was recognised.
     *
     * @param column the identity of the column: the monday column id, and behind a point the part
     * @param by how it was recognised
     */
    record Matched(String name, String column, String title, String sqlType, ColumnMatch.By by) {}

    private static Adopted value(AdoptReport report) {
        Deployment deployment = report.deployment();
        return new Adopted(
                deployment.name(),
                deployment.boardId(),
                deployment.boardName(),
                deployment.table().toString(),
                deployment.database(),
                report.dryRun(),
                report.matches().stream().map(AdoptCommand::matched).toList(),
                report.statements(),
                DiffValues.report(List.of(report.diff()), false),
                report.notices());
    }

    private static Matched matched(ColumnMatch match) {
        return new Matched(
                match.column().name(),
                match.column().origin().key(),
                match.column().origin().title(),
                match.column().type().toString(),
                match.by());
    }

    private static View view(AdoptReport report, Invocation in) {
        Deployment deployment = report.deployment();
        List<View> views = new ArrayList<>();
        views.add(new View.Fields(
                report.dryRun() ? "Would adopt " + deployment.name() : "Adopted " + deployment.name(),
                List.of(
                        new View.Field("board", deployment.boardName() + " (" + deployment.boardId() + ")"),
                        new View.Field("table", deployment.table().toString()),
                        new View.Field("database", deployment.database()))));
        views.add(new View.Table(
                "",
                List.of("column", "monday column", "title", "type", "recognised by"),
                report.matches().stream().map(AdoptCommand::row).iterator(),
                report.matches().size() + " columns recognised"));
        views.add(DiffView.of(List.of(report.diff()), false, in.options().format()));
        if (!report.notices().isEmpty()) {
            views.add(new View.Text(String.join("\n", report.notices())));
        }
        return new View.Sections(views);
    }

    private static List<@Nullable Object> row(ColumnMatch match) {
        Matched matched = matched(match);
        return Arrays.asList(
                matched.name(),
                matched.column(),
                matched.title(),
                matched.sqlType(),
                matched.by().words());
    }
}
