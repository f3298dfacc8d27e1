package io.mshell.command;

import io.mshell.registry.Deployment;
import io.mshell.sync.SwapReport;

/** {@code swap undo}: back to the table the last swap kept. */
final class SwapUndoCommand implements ShellCommand {

    private final Workspace workspace;

    SwapUndoCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("swap undo", CommandGroup.FRESH, "go back to the table the last swap kept")
                .help("Exchanges production and old_TABLE, so that undoing twice changes nothing.")
                .argument(ArgumentSpec.required("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .example("swap undo orders")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Deployment deployment = workspace.deployment(in.argument("BOARD"));
        workspace.guardProduction(deployment.table(), in);
        SwapReport report = workspace.refresher(deployment, in).undo();
        return Outcome.of(report, SwapCommand.view("Went back to run " + report.runId(), report));
    }
}
