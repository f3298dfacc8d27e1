package io.mshell.command;

import io.mshell.console.Format;
import io.mshell.console.Picture;
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

    private static final long DAY_SECONDS = 86_400;
    private static final int FRESHNESS_WIDTH = 6;

    private final Workspace workspace;

    SummaryCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("summary", CommandGroup.CHANGES, "show rows and freshness of every registered board")
                .help(
                        "The first bar compares the boards' rows, the second their freshness: it is full for what was just"
                                + " loaded and empty for what is a day old.")
                .example("summary")
                .example("summary --format json")
                .build();
    }

    /** One board's line. */
    record Line(
            String name,
            String table,
            @Nullable Long rows,
            @Nullable String age,
            @Nullable Long ageSeconds,
            @Nullable String lastRun,
            @Nullable String problem) {}

    @Override
    public Outcome run(Invocation in) {
        List<Line> lines = new ArrayList<>();
        for (Deployment deployment : workspace.registry().all()) {
            lines.add(line(deployment, in));
        }
        return Outcome.of(lines, view(lines, in.options().format() == Format.TABLE));
    }

    private static View view(List<Line> lines, boolean pictures) {
        long most = lines.stream().mapToLong(SummaryCommand::rows).max().orElse(0);
        long rows = lines.stream().mapToLong(SummaryCommand::rows).sum();
        String footer =
                (lines.size() == 1 ? "1 board, " : lines.size() + " boards, ") + (rows == 1 ? "1 row" : rows + " rows");
        return pictures
                ? new View.Chart(
                        "",
                        List.of("name", "table", "rows", "", "age", "", "last run", "problem"),
                        lines.stream().map(line -> drawn(line, most)).toList(),
                        footer)
                : new View.Table(
                        "",
                        List.of("name", "table", "rows", "age", "last run", "problem"),
                        lines.stream().map(SummaryCommand::row).iterator(),
                        footer);
    }

    private static long rows(Line line) {
        return line.rows() == null ? 0 : line.rows();
    }

    private static List<@Nullable Object> drawn(Line line, long most) {
        Long seconds = line.ageSeconds();
        return Arrays.asList(
                line.name(),
                line.table(),
                line.rows(),
                Picture.Bar.of(rows(line), most),
                line.age(),
                seconds == null ? null : freshness(seconds),
                line.lastRun(),
                line.problem());
    }

    /** Full for what was loaded now, empty for what is a day old. */
    private static Picture freshness(long seconds) {
        Picture.Bar left = Picture.Bar.left(DAY_SECONDS - seconds, DAY_SECONDS);
        return new Picture.Bar(left.part(), FRESHNESS_WIDTH, left.role());
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
                    report.age() == null ? null : Long.valueOf(report.age().toSeconds()),
                    report.lastRun(),
                    report.hints().isEmpty() ? null : report.hints().get(0));
        } catch (MshellException e) {
            in.cancel().throwIfCancelled();
            return new Line(deployment.name(), deployment.table().toString(), null, null, null, null, e.getMessage());
        }
    }

    private static List<@Nullable Object> row(Line line) {
        return Arrays.asList(line.name(), line.table(), line.rows(), line.age(), line.lastRun(), line.problem());
    }
}
