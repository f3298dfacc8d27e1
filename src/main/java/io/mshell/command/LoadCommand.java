package io.mshell.command;

import io.mshell.console.View;
import io.mshell.registry.Deployment;
import io.mshell.sync.LoadReport;
import java.util.List;
import java.util.Locale;

/** {@code load}: fills the staging table and touches nothing else. */
final class LoadCommand implements ShellCommand {

    private final Workspace workspace;

    LoadCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("load", CommandGroup.FRESH, "load a board into its staging table")
                .argument(ArgumentSpec.required("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .option(PageSize.OPTION)
                .option(LoadThreads.OPTION)
                .option(KestraReport.OPTION)
                .example("load orders")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Deployment deployment = workspace.deployment(in.argument("BOARD"));
        LoadReport report = workspace.tunedRefresher(deployment, in).load();
        return Outcome.of(
                report, in.option("report").isPresent() ? new View.Text(KestraReport.of(report)) : view(report));
    }

    static View view(LoadReport report) {
        return new View.Fields(
                "Loaded " + report.name(),
                List.of(
                        new View.Field("table", report.table()),
                        new View.Field("rows", report.rows()),
                        new View.Field("rejected cells", report.rejects()),
                        new View.Field("rows a second", String.format(Locale.ROOT, "%.0f", report.rowsPerSecond())),
                        new View.Field("api calls", report.calls()),
                        new View.Field("run", report.runId())));
    }
}
