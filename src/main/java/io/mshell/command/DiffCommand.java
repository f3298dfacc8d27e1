package io.mshell.command;

import io.mshell.console.View;
import io.mshell.diff.Risk;
import io.mshell.diff.Snapshot;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.sync.BoardDiff;
import io.mshell.sync.Differ;
import io.mshell.sync.SavedPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code diff}: how boards, their deployments and their tables differ. */
final class DiffCommand implements ShellCommand {

    private final Workspace workspace;

    DiffCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("diff", CommandGroup.CHANGES, "show how board, deployment and table differ")
                .help("Compares the board as it is, the board as it was deployed, and the table as it stands. Says who"
                        + " changed what, when a deployment would bring it to the table, and what the rows say to it."
                        + " Changes nothing.\n\n"
                        + "Exit code 0: no difference; 2: differences, all safe; 3: some need --allow of deploy."
                        + " --quick compares ids, titles, types and revisions of the boards only, for many boards in one"
                        + " call. --out keeps the diff as a plan for 'deploy --plan'.")
                .argument(ArgumentSpec.optional("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .option(OptionSpec.flag("all", "every registered board"))
                .option(OptionSpec.flag("quick", "the boards alone, by ids, titles, types and revisions"))
                .option(OptionSpec.flag("full", "every value whole, meanings, and the statements for what is in place"))
                .option(OptionSpec.value("out", "FILE", Hint.NEW_FILE, "keep the diff as a plan"))
                .option(OptionSpec.flag("codes", "list the risk codes and what they mean"))
                .example("diff orders")
                .example("diff --all --quick")
                .example("diff orders --full --format markdown")
                .example("diff orders --out plan.json")
                .example("diff --codes")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        if (in.flag("codes")) {
            return codes();
        }
        Optional<String> board = in.optional("BOARD");
        if (board.isPresent() == in.flag("all")) {
            throw in.usage(in.flag("all") ? "diff takes a BOARD or --all, not both" : "diff needs a BOARD, or --all");
        }
        if (in.option("out").isPresent() && (in.flag("all") || in.flag("quick"))) {
            throw in.usage("--out keeps the full diff of one BOARD");
        }
        List<Deployment> deployments = workspace.deployments(board);
        boolean quick = in.flag("quick");
        Differ differ = new Differ(
                workspace.source(in),
                workspace.registry(),
                deployment -> workspace.bench(workspace.database(deployment, in), new Narrator(in.notices()), in),
                in.cancel());
        List<BoardDiff> diffs = quick ? differ.quick(deployments) : differ.full(deployments);
        failAlone(diffs, board.isPresent());
        in.option("out").ifPresent(file -> keep(diffs.get(0), workspace.file(file), in));
        View view = DiffView.of(diffs, in.flag("full"), in.options().format());
        return Outcome.of(DiffValues.report(diffs, quick), view).exitingWith(exitCode(diffs));
    }

    /** What keeps one board from being compared is the command's failure; among many it is one line. */
    private static void failAlone(List<BoardDiff> diffs, boolean alone) {
        MshellException failure = alone ? diffs.get(0).failure() : null;
        if (failure != null) {
            throw failure;
        }
    }

    private void keep(BoardDiff diff, Path file, Invocation in) {
        Snapshot snapshot = diff.snapshot();
        if (snapshot == null) {
            throw in.usage("there is nothing to plan: monday.com shows no such board");
        }
        new PlanFile(file).write(SavedPlan.of(diff, snapshot, workspace.clock().instant()));
        in.notices().line("plan kept in " + file + "; 'deploy --plan " + file + "' applies it");
    }

    private static ExitCode exitCode(List<BoardDiff> diffs) {
        if (diffs.stream().anyMatch(diff -> diff.failure() != null)) {
            return ExitCode.ERROR;
        }
        if (diffs.stream().anyMatch(BoardDiff::needsAllow)) {
            return ExitCode.REFUSED;
        }
        return diffs.stream().allMatch(BoardDiff::isSame) ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    /** A risk code, explained. */
    record Code(String code, String needsAllow, String meaning) {}

    private static Outcome codes() {
        List<Code> codes = Stream.of(Risk.values())
                .map(risk -> new Code(risk.name(), risk.allowance(), risk.meaning()))
                .toList();
        return Outcome.of(
                codes,
                new View.Table(
                        "",
                        List.of("code", "needs --allow", "meaning"),
                        codes.stream()
                                .map(code ->
                                        Arrays.<@Nullable Object>asList(code.code(), code.needsAllow(), code.meaning()))
                                .iterator(),
                        "a conflict, two who changed the same thing differently, always needs --allow"));
    }
}
