package io.mshell.command;

import io.mshell.console.View;
import io.mshell.registry.Deployment;
import io.mshell.sync.Status;
import io.mshell.sync.StatusReport;
import java.util.List;

/** {@code status}: how a registered board stands. */
final class StatusCommand implements ShellCommand {

    private final Workspace workspace;

    StatusCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("status", CommandGroup.CHANGES, "show how a registered board stands")
                .argument(ArgumentSpec.required("NAME", Hint.REGISTERED, "a registered name, id or board name"))
                .example("status orders")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Deployment deployment = workspace.deployment(in.argument("NAME"));
        StatusReport report = new Status(workspace.registry(), workspace.database(deployment, in), workspace.clock())
                .of(deployment.name(), in.cancel());
        report.hints().forEach(in.notices()::line);
        return Outcome.of(report, view(report));
    }

    private static View view(StatusReport report) {
        return new View.Fields(
                report.name(),
                List.of(
                        new View.Field("board", report.boardName() + " (" + report.boardId() + ")"),
                        new View.Field("table", report.database() + ": " + report.table()),
                        new View.Field("columns", report.columns()),
                        new View.Field("deployed at", report.deployedAt()),
                        new View.Field("rows", report.rows()),
                        new View.Field("loaded at", report.refreshedAt()),
                        new View.Field("age", report.age() == null ? null : Ages.of(report.age())),
                        new View.Field("run", report.runId()),
                        new View.Field("staging", report.staged().isEmpty() ? null : report.staged()),
                        new View.Field("undo goes to run", report.undoTo()),
                        new View.Field("last run", report.lastRun())));
    }
}
