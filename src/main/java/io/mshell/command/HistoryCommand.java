package io.mshell.command;

import io.mshell.console.View;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code history}: the runs of a registered board. */
final class HistoryCommand implements ShellCommand {

    private final Workspace workspace;

    HistoryCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("history", CommandGroup.REGISTRY, "show the runs of a registered board")
                .argument(ArgumentSpec.required("NAME", Hint.REGISTERED, "a registered name, id or board name"))
                .option(OptionSpec.value("limit", "N", Hint.FREE, "the last N runs")
                        .defaultsTo("20"))
                .example("history orders")
                .example("history orders --limit 100 --format csv")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        int limit = in.integer("limit", 1).orElse(20);
        Deployment deployment = workspace.deployment(in.argument("NAME"));
        List<RunRecord> all = workspace.registry().history(deployment.name());
        List<RunRecord> last = all.subList(Math.max(0, all.size() - limit), all.size());
        return Outcome.of(
                last,
                new View.Table(
                        "",
                        List.of("started", "run", "what", "outcome", "rows", "rejects", "calls", "took s", "ms locked"),
                        last.stream().map(HistoryCommand::row).iterator(),
                        last.size() + " of " + all.size() + " runs"));
    }

    private static List<@Nullable Object> row(RunRecord run) {
        return Arrays.asList(
                run.started(),
                run.runId(),
                run.kind(),
                run.outcome(),
                run.rows(),
                run.rejects(),
                run.calls(),
                String.format(Locale.ROOT, "%.1f", run.took().toMillis() / 1000.0),
                run.windowMillis());
    }
}
