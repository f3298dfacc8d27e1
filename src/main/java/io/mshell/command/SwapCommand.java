package io.mshell.command;

import io.mshell.console.View;
import io.mshell.registry.Deployment;
import io.mshell.sync.SwapReport;
import java.util.ArrayList;
import java.util.List;

/** {@code swap}: puts the validated load live. */
final class SwapCommand implements ShellCommand {

    private final Workspace workspace;

    SwapCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("swap", CommandGroup.FRESH, "put the validated load live, in one step")
                .help(
                        "Renames production to old_TABLE and staging to production in one transaction. Either both happen or"
                                + " neither; exit code 5 if neither.")
                .argument(ArgumentSpec.required("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .example("swap orders")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Deployment deployment = workspace.deployment(in.argument("BOARD"));
        workspace.guardProduction(deployment.table(), in);
        SwapReport report = workspace.refresher(deployment, in).swap();
        return Outcome.of(report, view("Swapped " + report.name(), report));
    }

    static View view(String title, SwapReport report) {
        List<View.Field> fields = new ArrayList<>();
        fields.add(new View.Field("live", report.table()));
        fields.add(new View.Field("kept", report.previous().isEmpty() ? null : report.previous()));
        fields.add(new View.Field("name locked for", report.window().toMillis() + " ms"));
        fields.add(new View.Field("run", report.runId()));
        if (!report.carried().isEmpty()) {
            fields.add(new View.Field("carried over", String.join("; ", report.carried())));
        }
        return new View.Fields(title, fields);
    }
}
