package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.hook.HookTrial;
import io.mshell.mapping.RowMapper;
import java.util.List;

/** {@code hook bench}: how fast items are mapped with a hook and without it. */
final class HookBenchCommand implements ShellCommand {

    private static final int MOST_HELD = 5_000;

    private final Workspace workspace;

    HookBenchCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("hook bench", CommandGroup.GENERATE, "measure what a hook costs")
                .help(
                        "Maps the same items of a board without the hook and with it, on one thread, after a warm-up of as"
                                + " many. Up to 5,000 items are read and then mapped again and again.")
                .argument(ArgumentSpec.required("NAME", Hint.HOOK, "the hook"))
                .option(HookTarget.BOARD)
                .option(HookTarget.COLUMN)
                .option(OptionSpec.value("items", "N", Hint.FREE, "how many items to map")
                        .defaultsTo("20000"))
                .example("hook bench status_priority --board Orders --column Priority")
                .build();
    }

    /** What scripts get; rates in rows a second. */
    record Bench(
            String hook, String board, String column, long rows, double without, double with, double microsPerRow) {}

    @Override
    public Outcome run(Invocation in) {
        String name = in.argument("NAME");
        int rows = in.integer("items", 1).orElse(20_000);
        HookTarget target = new HookTarget(workspace, in, name);
        Board board = target.board();
        BoardColumn column = target.column(board);
        HookTrial trial = target.trial(board, column, (hook, item, level, text) -> {});
        ItemRequest request = new ItemRequest(board, trial.mapping().cellRequests());
        List<List<Item>> pages = LiveItems.first(workspace.source(in), request, Math.min(rows, MOST_HELD), in.cancel());
        if (pages.isEmpty()) {
            throw new MshellException(
                    ErrorCode.USAGE, "board '" + board.name() + "' has no items to measure with", "take another board");
        }
        double without = rate(in, trial.unhooked().rows(), pages, rows);
        double with = rate(in, trial.mapping().rows(), pages, rows);
        Bench bench = new Bench(
                name, board.name(), column.title(), rows, without, with, Math.max(0, 1e6 / with - 1e6 / without));
        return Outcome.of(
                bench,
                new View.Fields(
                        "",
                        List.of(
                                new View.Field("hook", name + " on '" + column.title() + "' of '" + board.name() + "'"),
                                new View.Field("without", String.format("%,.0f rows/s", without)),
                                new View.Field("with", String.format("%,.0f rows/s", with)),
                                new View.Field(
                                        "the hook", String.format("%.1f microseconds a row", bench.microsPerRow())))));
    }

    private static double rate(Invocation in, RowMapper mapper, List<List<Item>> pages, int rows) {
        map(in, mapper, pages, rows);
        long started = System.nanoTime();
        long mapped = map(in, mapper, pages, rows);
        return mapped * 1e9 / (System.nanoTime() - started);
    }

    private static long map(Invocation in, RowMapper mapper, List<List<Item>> pages, int rows) {
        long mapped = 0;
        while (mapped < rows) {
            for (List<Item> page : pages) {
                in.cancel().throwIfCancelled();
                mapped += mapper.map(page, reject -> {}).size();
            }
        }
        return mapped;
    }
}
