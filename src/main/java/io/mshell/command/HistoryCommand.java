package io.mshell.command;

import io.mshell.console.Format;
import io.mshell.console.View;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import java.util.List;

/** {@code history}: the runs of a registered board. */
final class HistoryCommand implements ShellCommand {

    private final Workspace workspace;

    HistoryCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("history", CommandGroup.CHANGES, "show the runs of a registered board")
                .help("Loads, swaps and deployments with what came of them. --deployments shows deployments alone, each"
                        + " with everything it changed and why what was dangerous was allowed.")
                .argument(ArgumentSpec.required("NAME", Hint.REGISTERED, "a registered name, id or board name"))
                .option(OptionSpec.flag("deployments", "deployments alone, every change on a line of its own"))
                .option(OptionSpec.value("limit", "N", Hint.FREE, "the last N runs")
                        .defaultsTo("20"))
                .example("history orders")
                .example("history orders --deployments")
                .example("history orders --limit 100 --format csv")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        int limit = in.integer("limit", 1).orElse(20);
        boolean deployments = in.flag("deployments");
        Deployment deployment = workspace.deployment(in.argument("NAME"));
        List<RunRecord> all = workspace.registry().history(deployment.name()).stream()
                .filter(run -> !deployments || run.deploys())
                .toList();
        List<RunRecord> last = all.subList(Math.max(0, all.size() - limit), all.size());
        String summary = last.size() + " of " + all.size() + (deployments ? " deployments" : " runs");
        Format format = in.options().format();
        View view =
                deployments ? HistoryView.deployments(last, summary, format) : HistoryView.runs(last, summary, format);
        return Outcome.of(last, view);
    }
}
