package io.mshell.hook;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.Item;
import io.mshell.mapping.BoardMapping;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.mapping.Reject;
import io.mshell.mapping.TableMapper;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.NameRules;
import io.mshell.schema.Row;
import io.mshell.schema.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A hook on a column, tried on items without any table: what the column's values are without it and with it. */
public final class HookTrial {

    private static final TableName NOWHERE = new TableName("dbo", "preview");

    private final String hook;
    private final BoardColumn column;
    private final TimedHooks timed;
    private final BoardMapping without;
    private final BoardMapping with;

    /**
     * Readies a hook, whether the mapping names it or not.
     *
     * @throws io.mshell.error.MshellException HOOK_INVALID if it cannot be used there
     */
    public HookTrial(DataMapping mapping, Hooks hooks, NameRules names, Board board, BoardColumn column, String hook) {
        this.hook = hook;
        this.column = column;
        this.timed = new TimedHooks(hooks);
        DataMapping plain = unhooked(mapping, board);
        this.without = new TableMapper(plain, Hooks.none(), names).map(board, NOWHERE);
        this.with = new TableMapper(plain.withHook(board, column, hook), timed, names).map(board, NOWHERE);
    }

    /** Other hooks of the board are none of this one's business. */
    private static DataMapping unhooked(DataMapping mapping, Board board) {
        DataMapping plain = mapping;
        for (BoardColumn each : board.columns()) {
            boolean hooked = mapping.resolve(board, each)
                    .filter(row -> row.hook() != null)
                    .isPresent();
            plain = hooked ? plain.withoutHook(board, each) : plain;
        }
        return plain;
    }

    /**
     * An item's values of the column.
     *
     * @param error where and why the hook failed on it; null if it did not
     */
    public record Line(
            long item,
            String name,
            @Nullable Object before,
            List<@Nullable Object> after,
            @Nullable String error) {}

    /** What a trial found. */
    public record Findings(List<String> columns, List<Line> lines, Duration spent, Duration worstPage) {

        /** On how many items the hook failed. */
        public long errors() {
            return lines.stream().filter(line -> line.error() != null).count();
        }
    }

    /** What to read of the items: what the hook needs, and the rest of the board. */
    public BoardMapping mapping() {
        return with;
    }

    /** The mapping of the board without the hook. */
    public BoardMapping unhooked() {
        return without;
    }

    /** Maps pages of items both ways. */
    public Findings run(List<List<Item>> pages) {
        int before = places(without, "").get(0);
        List<Integer> after = made();
        List<Line> lines = new ArrayList<>();
        for (List<Item> page : pages) {
            List<Row> old = without.rows().map(page, reject -> {});
            Map<Long, String> errors = new HashMap<>();
            List<Row> made = with.rows().map(page, reject -> note(errors, reject));
            for (int i = 0; i < page.size(); i++) {
                Item item = page.get(i);
                Row row = made.get(i);
                List<@Nullable Object> values = new ArrayList<>();
                after.forEach(place -> values.add(row.get(place)));
                lines.add(new Line(item.id(), item.name(), old.get(i).get(before), values, errors.get(item.id())));
            }
        }
        List<ColumnSpec> columns = with.table().columns();
        return new Findings(
                after.stream().map(place -> columns.get(place).name()).toList(),
                lines,
                timed.spent(),
                timed.worstPage());
    }

    private void note(Map<Long, String> errors, Reject reject) {
        String from = "hook " + hook + ": ";
        if (reject.columnId().equals(column.id()) && reject.reason().startsWith(from)) {
            errors.putIfAbsent(reject.itemId(), reject.reason().substring(from.length()));
        }
    }

    /** The places of the columns the hook makes. */
    private List<Integer> made() {
        return places(with, "hook " + hook + "@");
    }

    private List<Integer> places(BoardMapping mapping, String source) {
        List<ColumnSpec> columns = mapping.table().columns();
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).origin().columnId().equals(column.id())
                        && columns.get(i).origin().source().startsWith(source))
                .boxed()
                .toList();
    }
}
