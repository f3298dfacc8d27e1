package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.sync.Status;
import io.mshell.sync.StatusReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code summary}: every registered board in a line. */
final class SummaryCommand implements ShellCommand {

    private final Workspace workspace;

    SummaryCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("summary", CommandGroup.REGISTRY, "show rows and freshness of every registered board")
                .example("summary")
                .build();
    }

    /** One board's line. */
    record Line(
            String name,
            String table,
            @Nullable Long rows,
            @Nullable String age,
            @Nullable String lastRun,
            @Nullable String problem) {}

    @Override
    public Outcome run(Invocation in) {
        List<Line> lines = new ArrayList<>();
        for (Deployment deployment : workspace.registry().all()) {
            lines.add(line(deployment, in));
        }
        long rows = lines.stream()
                .mapToLong(line -> line.rows() == null ? 0 : line.rows())
                .sum();
        return Outcome.of(
                lines,
                new View.Table(
                        "",
                        List.of("name", "table", "rows", "age", "last run", "problem"),
                        lines.stream().map(SummaryCommand::row).iterator(),
                        lines.size() + " boards, " + rows + " rows"));
    }

    private Line line(Deployment deployment, Invocation in) {
        try {
            StatusReport report = new Status(
                            workspace.registry(), workspace.database(deployment, in), workspace.clock())
                    .of(deployment.name(), in.cancel());
            return new Line(
                    report.name(),
                    report.table(),
                    report.rows(),
                    report.age() == null ? null : Ages.of(report.age()),
                    report.lastRun(),
                    report.hints().isEmpty() ? null : report.hints().get(0));
        } catch (MshellException e) {
            in.cancel().throwIfCancelled();
            return new Line(deployment.name(), deployment.table().toString(), null, null, null, e.getMessage());
        }
    }

    private static List<@Nullable Object> row(Line line) {
        return Arrays.asList(line.name(), line.table(), line.rows(), line.age(), line.lastRun(), line.problem());
    }
}
