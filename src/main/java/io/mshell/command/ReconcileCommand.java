package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ExitCode;
import io.mshell.registry.Deployment;
import io.mshell.sync.ItemDifference;
import io.mshell.sync.ReconcileReport;
import io.mshell.sync.RowSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** {@code reconcile}: a board against its table, item by item. */
final class ReconcileCommand implements ShellCommand {

    private static final int LONGEST_SHOWN = 60;
    /** Short enough to be typed again. */
    private static final long SEEDS = 1_000_000;

    private final Workspace workspace;

    ReconcileCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("reconcile", CommandGroup.CHANGES, "compare a board with its table, item by item")
                .help(
                        "Reads the board as a load would and compares it with the live table: items that are missing, extra"
                                + " or there twice, and every cell that differs, with both values. What was changed on the board"
                                + " since the load is marked. Nothing is changed. --sample compares rows chosen at random instead;"
                                + " it finds no missing items. Exit code 2 if anything differs.")
                .argument(ArgumentSpec.required("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .option(OptionSpec.value("sample", "N", Hint.FREE, "compare N rows of the table chosen at random"))
                .option(OptionSpec.value("seed", "S", Hint.FREE, "with --sample: choose the rows that S chose before"))
                .option(OptionSpec.value("limit", "N", Hint.FREE, "items listed of each kind of difference")
                        .defaultsTo("20"))
                .example("reconcile orders")
                .example("reconcile orders --sample 1000 --seed 42")
                .example("reconcile orders --limit 100 --format json")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        int limit = in.integer("limit", 1).orElse(1);
        Optional<RowSample> sample = sample(in);
        Deployment deployment = workspace.deployment(in.argument("BOARD"));
        ReconcileReport report = workspace.reconciler(deployment, limit, in).run(sample.orElse(null));
        return Outcome.of(report, view(report, limit)).exitingWith(report.isEqual() ? ExitCode.OK : ExitCode.DIFFERENT);
    }

    private static Optional<RowSample> sample(Invocation in) {
        Optional<Integer> seed = in.integer("seed", 0);
        Optional<Integer> rows = in.integer("sample", 1);
        if (seed.isPresent() && rows.isEmpty()) {
            throw in.usage("--seed needs --sample N");
        }
        return rows.map(count -> new RowSample(
                count,
                seed.map(Integer::longValue)
                        .orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS))));
    }

    private static View view(ReconcileReport report, int limit) {
        View.Text text = new View.Text(text(report, limit));
        if (report.differences().isEmpty()) {
            return text;
        }
        View.Table table = new View.Table(
                "",
                List.of("item", "name", "what", "column", "board", "table"),
                report.differences().stream().map(ReconcileCommand::row).iterator(),
                "");
        return new View.Sections(List.of(table, text));
    }

    private static List<@Nullable Object> row(ItemDifference difference) {
        boolean cell = difference.kind() == ItemDifference.Kind.DIFFERS;
        return Arrays.asList(
                difference.item(),
                shown(difference.name()),
                what(difference),
                cell ? difference.column() : "",
                cell ? shown(difference.board()) : "",
                cell ? shown(difference.table()) : "");
    }

    private static String what(ItemDifference difference) {
        String kind = difference.kind().name().toLowerCase(Locale.ROOT);
        if (!difference.changedSince()) {
            return kind;
        }
        return kind
                + (difference.kind() == ItemDifference.Kind.MISSING
                        ? ", made since the load"
                        : ", changed since the load");
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String text && text.codePointCount(0, text.length()) > LONGEST_SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…"
                : value;
    }

    private static String text(ReconcileReport report, int limit) {
        List<String> lines = new ArrayList<>();
        lines.add(report.summary());
        RowSample sample = report.sample();
        if (sample != null) {
            lines.add("a sample of " + (report.compared() + report.extra()) + " rows, --seed " + sample.seed()
                    + " chooses them again; missing items cannot be found in a sample");
        }
        if (report.rejects() > 0) {
            lines.add(report.rejects() + " cells of the board cannot be mapped and count as NULL");
        }
        Long missing = report.missing();
        if (Math.max(
                        Math.max(missing == null ? 0 : missing, report.extra()),
                        Math.max(report.differing(), report.duplicates()))
                > limit) {
            lines.add("listed are the first " + limit + " items of each kind; --limit lists more");
        }
        return String.join("\n", lines);
    }
}
