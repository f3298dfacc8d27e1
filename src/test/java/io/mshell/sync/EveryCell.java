package io.mshell.sync;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.BoardTruth;
import io.mshell.sandbox.ItemTruth;
import io.mshell.sandbox.Sandbox;
import io.mshell.schema.ColumnSpec;
import io.mshell.sql.Dialect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a refreshed table with the sandbox's own truth, cell by cell. */
public final class EveryCell {

    /** Parts that repeat the cell's own JSON, whose spelling is the API's business. */
    private static final Set<String> NOT_COMPARED = Set.of("json");

    private EveryCell() {}

    /** Each difference in words; empty if every cell of every item is right and all 43 kinds were compared. */
    public static List<String> differences(Pipeline pipeline, Sandbox sandbox, String name) {
        String boardId = pipeline.registry.get(name).boardId();
        BoardTruth truth = sandbox.truth(boardId);
        Map<String, ColumnKind> kinds = new HashMap<>();
        truth.columns().forEach(column -> kinds.put(column.id(), column.kind()));
        List<ColumnSpec> columns = pipeline.registry.metadata(name).table().columns();
        Map<Long, List<@Nullable Object>> rows = rows(pipeline, name, columns);
        List<String> wrong = new ArrayList<>();
        Set<ColumnKind> compared = EnumSet.noneOf(ColumnKind.class);
        List<ItemTruth> items =
                truth.items().filter(item -> item.state().equals("active")).toList();
        if (items.size() != rows.size()) {
            wrong.add(items.size() + " items, " + rows.size() + " rows");
        }
        for (ItemTruth item : items) {
            List<@Nullable Object> row = rows.get(item.id());
            if (row == null) {
                wrong.add("item " + item.id() + " is missing");
                continue;
            }
            for (int i = 0; i < columns.size(); i++) {
                ColumnSpec column = columns.get(i);
                if (column.origin().columnId().startsWith("@")) {
                    continue;
                }
                ColumnKind kind = kinds.get(column.origin().columnId());
                compared.add(kind);
                if (!NOT_COMPARED.contains(column.origin().part())) {
                    Object expected = kind == ColumnKind.NAME
                            ? item.name()
                            : ExpectedCells.of(
                                    kind,
                                    column.origin().part(),
                                    item.cell(column.origin().columnId()));
                    if (!same(expected, row.get(i))) {
                        wrong.add("item " + item.id() + " " + kind + " "
                                + column.origin().key() + ": expected <" + cut(expected) + ">, found <"
                                + cut(row.get(i)) + ">");
                    }
                }
            }
        }
        Set<ColumnKind> missing = EnumSet.complementOf(EnumSet.copyOf(compared));
        missing.remove(ColumnKind.UNKNOWN);
        if (!missing.isEmpty()) {
            wrong.add("no column of kinds " + missing);
        }
        return wrong;
    }

    private static Map<Long, List<@Nullable Object>> rows(Pipeline pipeline, String name, List<ColumnSpec> columns) {
        Dialect dialect = pipeline.database.dialect();
        String sql = columns.stream()
                .map(column -> dialect.quote(column.name()))
                .collect(Collectors.joining(
                        ", ",
                        "SELECT ",
                        " FROM " + dialect.quote(pipeline.registry.get(name).table())));
        Map<Long, List<@Nullable Object>> rows = new HashMap<>();
        pipeline.rows(sql).forEach(row -> rows.put(((Number) Objects.requireNonNull(row.get(0))).longValue(), row));
        return rows;
    }

    private static boolean same(@Nullable Object expected, @Nullable Object found) {
        if (expected instanceof BigDecimal one && found instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (expected instanceof Number one && found instanceof Number other && !(expected instanceof Double)) {
            return one.longValue() == other.longValue();
        }
        if (expected instanceof Set<?> parts && found instanceof String json) {
            return parts.equals(Set.of(json.substring(1, json.length() - 1).split(",")));
        }
        return Objects.equals(expected, found);
    }

    private static String cut(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
