package io.mshell.command;

import io.mshell.console.ProgressState;
import io.mshell.console.Stopwatch;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.sync.RefreshReport;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** {@code refresh}: load, validate and swap, of one board or of all. */
final class RefreshCommand implements ShellCommand {

    private final Workspace workspace;

    RefreshCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("refresh", CommandGroup.FRESH, "load, validate and swap")
                .help(
                        "Production keeps serving readers until the new table is proven and takes its name. A failure before"
                                + " the swap leaves production as it was.")
                .argument(ArgumentSpec.optional("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .option(OptionSpec.flag("all", "every registered board; one that fails does not stop the others"))
                .option(OptionSpec.value("parallel", "N", Hint.FREE, "with --all: boards at a time")
                        .defaultsTo("1"))
                .option(PageSize.OPTION)
                .option(LoadThreads.OPTION)
                .option(KestraReport.OPTION)
                .example("refresh orders")
                .example("refresh --all --parallel 2")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        if (in.flag("all") == in.optional("BOARD").isPresent()) {
            throw in.usage("refresh needs either a BOARD or --all");
        }
        if (in.flag("all")) {
            if (in.option("report").isPresent() || in.option("page-size").isPresent()) {
                throw in.usage("--report and --page-size are for one BOARD");
            }
            return all(in);
        }
        Deployment deployment = workspace.deployment(in.argument("BOARD"));
        RefreshReport report = workspace.tunedRefresher(deployment, in).refresh();
        if (in.option("report").isPresent()) {
            return Outcome.of(report, new View.Text(KestraReport.of(report)));
        }
        return Outcome.of(
                report,
                new View.Sections(List.of(
                        LoadCommand.view(report.load()),
                        ValidateCommand.view(report.validate()),
                        SwapCommand.view("Swapped " + report.swap().name(), report.swap()))));
    }

    /** What became of one board. */
    record Refreshed(
            String name,
            @Nullable RefreshReport report,
            @Nullable String error,
            @Nullable String message) {

        static Refreshed failed(String name, MshellException failure) {
            return new Refreshed(name, null, failure.code().name(), failure.getMessage());
        }
    }

    private Outcome all(Invocation in) {
        int parallel = in.integer("parallel", 1).orElse(1);
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            List<Deployment> deployments = workspace.registry().all();
            deployments.forEach(each -> in.notices().progress(ProgressState.waiting(each.name())));
            List<Future<Refreshed>> running = deployments.stream()
                    .map(deployment -> workers.submit(() -> one(deployment, in)))
                    .toList();
            List<Refreshed> done = running.stream().map(RefreshCommand::await).toList();
            in.cancel().throwIfCancelled();
            long failed = done.stream().filter(each -> each.error() != null).count();
            Outcome outcome = Outcome.of(done, view(done, failed));
            return failed == 0 ? outcome : outcome.exitingWith(worst(done));
        } finally {
            workers.shutdownNow();
        }
    }

    private Refreshed one(Deployment deployment, Invocation in) {
        String name = deployment.name();
        Stopwatch since = Stopwatch.started();
        try {
            in.cancel().throwIfCancelled();
            RefreshReport report =
                    workspace.refresherAmongOthers(deployment, in).refresh();
            in.notices()
                    .line("%s: refreshed, %,d rows live, in %s"
                            .formatted(name, report.load().rows(), Stopwatch.told(since.elapsed())));
            return new Refreshed(name, report, null, null);
        } catch (MshellException e) {
            if (e.code() != ErrorCode.CANCELLED) {
                in.notices().line(name + ": failed, " + e.code() + ": " + e.getMessage());
            }
            return Refreshed.failed(name, e);
        } finally {
            in.notices().progressDone(name);
        }
    }

    /** The exit code all failures share, or the general one. */
    private static ExitCode worst(List<Refreshed> done) {
        List<ExitCode> codes = done.stream()
                .map(Refreshed::error)
                .filter(java.util.Objects::nonNull)
                .map(code -> ErrorCode.valueOf(code).exitCode())
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.get(0) : ExitCode.ERROR;
    }

    private static Refreshed await(Future<Refreshed> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } catch (ExecutionException e) {
            throw new MshellException(ErrorCode.INTERNAL, "a refresh failed: " + e.getCause(), null, e);
        }
    }

    private static View view(List<Refreshed> done, long failed) {
        return new View.Table(
                "",
                List.of("board", "outcome", "rows", "ms locked", "message"),
                done.stream().map(RefreshCommand::row).iterator(),
                done.size() + " boards, " + failed + " failed");
    }

    private static List<@Nullable Object> row(Refreshed each) {
        RefreshReport report = each.report();
        return report == null
                ? Arrays.asList(each.name(), each.error(), null, null, each.message())
                : Arrays.asList(
                        each.name(),
                        "ok",
                        report.load().rows(),
                        report.swap().window().toMillis(),
                        null);
    }
}
