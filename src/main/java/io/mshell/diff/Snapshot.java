package io.mshell.diff;

import io.mshell.board.BoardColumn;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a saved plan was made from, so that it can be told later what moved since: column by column, the board, the table
 * wanted, the table deployed and the table as it stood. Rows do not count, for a load between plan and deployment changes
 * nothing the plan says.
 */
public record Snapshot(
        Map<String, String> board,
        Map<String, String> wanted,
        Map<String, String> deployed,
        Map<String, String> table) {

    public Snapshot {
        board = new TreeMap<>(board);
        wanted = new TreeMap<>(wanted);
        deployed = new TreeMap<>(deployed);
        table = new TreeMap<>(table);
    }

    public static Snapshot of(Sides sides) {
        Map<String, String> board = new TreeMap<>();
        board.put("", sides.board().name() + ", " + sides.board().summary().state());
        for (BoardColumn column : sides.board().columns()) {
            board.put(
                    column.id(),
                    "'" + column.title() + "' " + column.typeName() + (column.archived() ? ", archived" : "")
                            + ", settings " + hash(column.settings().toString()));
        }
        Map<String, String> table = new TreeMap<>();
        sides.live().ifPresent(live -> {
            live.table().columns().forEach(column -> table.put(column.name(), told(column)));
            live.indexes()
                    .forEach(index -> table.put(
                            "index on " + index.index().columns(),
                            "unique: " + index.index().unique()));
            table.put("primary key", String.join(", ", live.table().primaryKey()));
        });
        return new Snapshot(board, columns(sides.desired()), columns(sides.deployed()), table);
    }

    /** What is otherwise now, each in words; empty if nothing is. */
    public List<String> movedTo(Snapshot now) {
        List<String> moved = new ArrayList<>();
        compare("board column", board, now.board, moved);
        compare("mapped column", wanted, now.wanted, moved);
        compare("deployed column", deployed, now.deployed, moved);
        compare("the table's", table, now.table, moved);
        return moved;
    }

    private static void compare(String what, Map<String, String> then, Map<String, String> now, List<String> moved) {
        TreeSet<String> keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            String was = then.getOrDefault(key, "not there");
            String is = now.getOrDefault(key, "not there");
            if (!was.equals(is)) {
                moved.add((key.isEmpty() ? "the board" : what + " " + key) + ": was " + was + ", is " + is);
            }
        }
    }

    private static Map<String, String> columns(TableSpec table) {
        Map<String, String> columns = new TreeMap<>();
        table.columns()
                .forEach(column -> columns.put(
                        column.origin().key(),
                        "'" + column.name() + "' " + told(column) + " from "
                                + column.origin().source()));
        table.indexes().forEach(index -> columns.put("index on " + index.columns(), "unique: " + index.unique()));
        return columns;
    }

    private static String told(ColumnSpec column) {
        return Declared.of(column).toString();
    }

    private static String hash(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
