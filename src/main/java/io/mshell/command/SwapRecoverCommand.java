package io.mshell.command;

import io.mshell.console.View;
import io.mshell.registry.Deployment;
import io.mshell.sync.RecoverReport;

/** {@code swap recover}: puts right what a crash left. */
final class SwapRecoverCommand implements ShellCommand {

    private final Workspace workspace;

    SwapRecoverCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("swap recover", CommandGroup.FRESH, "put right what a crash left")
                .help("Reads from the tables how far each run came: drops a load that died, drops what a committed swap"
                        + " left over, and gives a missing production table back from the one kept.")
                .argument(ArgumentSpec.required("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .example("swap recover orders")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Deployment deployment = workspace.deployment(in.argument("BOARD"));
        RecoverReport report = workspace.refresher(deployment, in).recover();
        String text = report.actions().isEmpty()
                ? "nothing to put right at " + report.table()
                : String.join("\n", report.actions());
        return Outcome.of(report, new View.Text(text));
    }
}
