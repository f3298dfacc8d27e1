package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.hook.HookCases;
import io.mshell.hook.HookTrial;
import io.mshell.javascript.ConsoleLog;
import io.mshell.javascript.HookFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code hook test}: a hook on live items, before and after, or on its golden cases. */
final class HookTestCommand implements ShellCommand {

    private final Workspace workspace;

    HookTestCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("hook test", CommandGroup.GENERATE, "try a hook on live items, or on its cases")
                .help(
                        "Shows each item's value without the hook and with it, and where the hook failed. Nothing is"
                                + " stored, and the hook need not be in data_mapping.yaml yet. console.log of the hook is shown."
                                + " --cases runs NAME.cases.json beside the hook instead. The exit code is 1 if anything failed.")
                .argument(ArgumentSpec.required("NAME", Hint.HOOK, "the hook"))
                .option(HookTarget.BOARD)
                .option(HookTarget.COLUMN)
                .option(OptionSpec.value("limit", "N", Hint.FREE, "how many items")
                        .defaultsTo("10"))
                .option(OptionSpec.value("item", "ID", Hint.FREE, "this item alone"))
                .option(OptionSpec.flag("cases", "run the hook's cases instead"))
                .example("hook test status_priority --board Orders --column Priority")
                .example("hook test status_priority --board Orders --column Priority --item 5100014997")
                .example("hook test status_priority --cases")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String name = in.argument("NAME");
        ConsoleLog shown = (hook, item, level, text) ->
                in.notices().line(level + (item == 0 ? "" : ", item " + item) + ": " + text);
        return in.flag("cases") ? cases(in, name, shown) : items(in, name, shown);
    }

    private Outcome cases(Invocation in, String name, ConsoleLog shown) {
        HookFolder hooks = workspace.hooks(in, shown);
        hooks.get(name);
        Path file = hooks.cases(name);
        if (!Files.exists(file)) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE,
                    "the hook '" + name + "' has no cases: " + file + " does not exist",
                    "'hook new' writes a first one; copy it from scripts/hooks of another hook");
        }
        List<HookCases.Result> results = new HookCases(hooks, name).run(file);
        long failed = results.stream().filter(result -> !result.passed()).count();
        View view = new View.Table(
                "",
                List.of("case", "state", "expected", "got"),
                results.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.name(), each.passed() ? "ok" : "FAILED", each.expected(), each.got()))
                        .iterator(),
                failed == 0 ? "all pass" : failed + " of " + results.size() + " cases failed");
        return Outcome.of(results, view).exitingWith(failed == 0 ? ExitCode.OK : ExitCode.ERROR);
    }

    private Outcome items(Invocation in, String name, ConsoleLog shown) {
        HookTarget target = new HookTarget(workspace, in, name);
        Board board = target.board();
        BoardColumn column = target.column(board);
        HookTrial trial = target.trial(board, column, shown);
        ItemRequest request = new ItemRequest(board, trial.mapping().cellRequests());
        int limit = in.integer("limit", 1).orElse(10);
        List<List<Item>> pages = in.option("item")
                .map(id -> List.of(one(in, request, id)))
                .orElseGet(() -> LiveItems.first(workspace.source(in), request, limit, in.cancel()));
        HookTrial.Findings findings = trial.run(pages);
        return Outcome.of(findings, view(column, findings))
                .exitingWith(findings.errors() == 0 ? ExitCode.OK : ExitCode.ERROR);
    }

    private List<Item> one(Invocation in, ItemRequest request, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw in.usage("--item must be an item's id, not \"" + id + "\"");
        }
        List<Item> items = workspace.source(in).itemsById(request, List.of(Long.valueOf(id)), in.cancel());
        if (items.isEmpty()) {
            throw new MshellException(
                    ErrorCode.BOARD_NOT_FOUND,
                    "there is no active item " + id + " on board '"
                            + request.board().name() + "'",
                    "'sample' shows items with their ids");
        }
        return items;
    }

    private static View view(BoardColumn column, HookTrial.Findings findings) {
        List<String> headings = new ArrayList<>(List.of("item", "name", column.title() + " before"));
        findings.columns()
                .forEach(made -> headings.add(made.equals(column.title()) ? column.title() + " after" : made));
        headings.add("error");
        return new View.Table(
                "",
                headings,
                findings.lines().stream().map(HookTestCommand::row).iterator(),
                footer(findings));
    }

    private static List<@Nullable Object> row(HookTrial.Line line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.item());
        row.add(line.name());
        row.add(line.before());
        row.addAll(line.after());
        row.add(line.error());
        return row;
    }

    private static String footer(HookTrial.Findings findings) {
        int rows = findings.lines().size();
        if (rows == 0) {
            return "the board has no items";
        }
        String failed = Optional.of(findings.errors())
                .filter(errors -> errors > 0)
                .map(errors -> errors + " of " + rows + " items failed, ")
                .orElse("no errors, ");
        return failed + millis(findings.spent().dividedBy(rows)) + " a row, the slowest page "
                + millis(findings.worstPage());
    }

    private static String millis(Duration took) {
        return String.format(Locale.ROOT, "%.2f ms", took.toNanos() / 1e6);
    }
}
