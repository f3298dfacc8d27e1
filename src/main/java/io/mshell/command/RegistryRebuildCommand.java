package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ExitCode;
import io.mshell.mapping.TableMapper;
import io.mshell.sql.Database;
import io.mshell.sync.RebuildReport;
import io.mshell.sync.RebuildReport.Rebuilt;
import io.mshell.sync.RegistryRebuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code registry rebuild}: restores the registry from what the tables say of themselves. */
final class RegistryRebuildCommand implements ShellCommand {

    private final Workspace workspace;

    RegistryRebuildCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("registry rebuild", CommandGroup.REGISTRY, "restore the registry from the database")
                .help(
                        "Registers every live table of mshell that no registered board has, from the board and the columns"
                                + " its documentation names, and writes the board files that are missing. What is registered and"
                                + " there stays as it is.\n\n"
                                + "Where monday.com is connected or configured, the boards are read as well, so that the"
                                + " settings of their columns, such as labels and formulas, are known; otherwise changes of"
                                + " settings show only after the next deployment.")
                .option(OptionSpec.value(
                        "database", "DB", Hint.DATABASE, "the database; the session's own if left out"))
                .option(OptionSpec.flag("dry-run", "show what would be restored, and do nothing"))
                .example("registry rebuild --dry-run")
                .example("registry rebuild")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Database database = workspace.database(in.option("database"), in);
        TableMapper mapper = new TableMapper(
                workspace.mapping(), workspace.hooks(in), database.dialect().names());
        RebuildReport report = new RegistryRebuilder(workspace.registry(), database, mapper, workspace.clock())
                .rebuild(workspace.configuredSource(in).orElse(null), in.flag("dry-run"), in.cancel());
        Outcome outcome = Outcome.of(report, view(report));
        return report.isComplete() ? outcome : outcome.exitingWith(ExitCode.ERROR);
    }

    private static View view(RebuildReport report) {
        String missing = "nothing is missing: every live table of mshell in " + report.database() + " is registered";
        List<View> views = new ArrayList<>();
        views.add(
                report.boards().isEmpty()
                        ? new View.Text(missing)
                        : new View.Table(
                                report.dryRun() ? "Would restore" : "Restored",
                                List.of("name", "board id", "table", "columns", "from", "problem"),
                                report.boards().stream()
                                        .map(RegistryRebuildCommand::row)
                                        .iterator(),
                                "'diff' shows how the boards stand"));
        if (!report.notices().isEmpty()) {
            views.add(new View.Text(String.join("\n", report.notices())));
        }
        return new View.Sections(views);
    }

    private static List<@Nullable Object> row(Rebuilt board) {
        return Arrays.asList(
                board.name(),
                board.boardId(),
                board.table(),
                board.problem() == null ? board.columns() : null,
                board.from() == null ? null : board.from().words(),
                board.problem());
    }
}
