package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.NameRules;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A board becomes a table by the mapping: one column of the table for each of the board's, named as there, with the
 * extras of its type beside it, after the columns every item has. A pure function.
 */
public final class TableMapper {

    /** SQL Server's limit for a table without sparse columns. */
    static final int MOST_COLUMNS = 1_024;

    /** The longest text an index key of SQL Server always has room for: 1,700 bytes. */
    private static final int LONGEST_INDEXED = 850;

    private static final String DESCRIPTION = "monday.com board '";

    private final DataMapping mapping;
    private final Hooks hooks;
    private final NameRules rules;

    public TableMapper(DataMapping mapping, Hooks hooks, NameRules rules) {
        this.mapping = mapping;
        this.hooks = hooks;
        this.rules = rules;
    }

    /**
     * Maps the board to a table of this name. Archived columns are left out.
     *
     * @throws MshellException TABLE_UNSUITABLE if the table would have more columns than SQL Server allows;
     *     MAPPING_INVALID if an override asks for what a column's type does not have;
     *     HOOK_INVALID if a hook is missing or cannot be used
     */
    public BoardMapping map(Board board, TableName name) {
        Layout layout = new Layout(board, mapping, hooks);
        requireRoom(board, layout.slots().size());
        List<MappedColumn> columns = named(layout.slots());
        List<ColumnSpec> specs = columns.stream().map(MappedColumn::column).toList();
        List<String> warnings = new ArrayList<>(layout.warnings());
        TableSpec table = new TableSpec(
                name,
                specs,
                List.of(specs.get(0).name()),
                indexes(board, specs, warnings),
                DESCRIPTION + board.name() + describedId(board.id()));
        RowMapper rows = new RowMapper(specs.size(), readers(board, layout, specs));
        return new BoardMapping(table, columns, layout.requests(), rows, warnings);
    }

    /** The name of the board that a table's description tells; empty if it was written otherwise. */
    public static Optional<String> boardName(String description, String boardId) {
        String end = describedId(boardId);
        return description.startsWith(DESCRIPTION)
                        && description.endsWith(end)
                        && description.length() >= DESCRIPTION.length() + end.length()
                ? Optional.of(description.substring(DESCRIPTION.length(), description.length() - end.length()))
                : Optional.empty();
    }

    private static String describedId(String boardId) {
        return "' (" + boardId + ")";
    }

    private static void requireRoom(Board board, int columns) {
        if (columns > MOST_COLUMNS) {
            throw new MshellException(
                    ErrorCode.TABLE_UNSUITABLE,
                    "board '" + board.name() + "' (" + board.id() + ") would need " + columns
                            + " columns; a table of SQL Server has at most " + MOST_COLUMNS,
                    "leave columns out with 'skip: true', or turn extras off, in data_mapping.yaml");
        }
    }

    /** The board's own columns are named first; extras and the items' columns give way to them. */
    private List<MappedColumn> named(List<Slot> slots) {
        Map<String, ColumnNames.Named> mains = new HashMap<>();
        ColumnNames.of(wanted(slots, Slot::isMainOfBoard, mains), rules, Set.of())
                .forEach((wanted, named) -> mains.put(wanted.columnId(), named));
        Set<String> taken = mains.values().stream().map(ColumnNames.Named::name).collect(Collectors.toSet());
        Map<ColumnNames.Wanted, ColumnNames.Named> others =
                ColumnNames.of(wanted(slots, slot -> !slot.isMainOfBoard(), mains), rules, taken);
        return slots.stream().map(slot -> explained(slot, mains, others)).toList();
    }

    private static Set<ColumnNames.Wanted> wanted(
            List<Slot> slots, Predicate<Slot> which, Map<String, ColumnNames.Named> mains) {
        Set<ColumnNames.Wanted> wanted = new HashSet<>();
        slots.stream().filter(which).forEach(slot -> wanted.add(wanted(slot, mains)));
        return wanted;
    }

    /** An extra is named after its column's final name, whatever became of the title. */
    private static ColumnNames.Wanted wanted(Slot slot, Map<String, ColumnNames.Named> mains) {
        String id = slot.origin().columnId();
        ColumnNames.Named main = mains.get(id);
        boolean follows = main != null && !slot.isMainOfBoard();
        String title = follows ? Objects.requireNonNull(main).name() : slot.wantedName();
        return new ColumnNames.Wanted(id, title, slot.origin().part());
    }

    private static MappedColumn explained(
            Slot slot, Map<String, ColumnNames.Named> mains, Map<ColumnNames.Wanted, ColumnNames.Named> others) {
        ColumnNames.Named main = mains.get(slot.origin().columnId());
        ColumnNames.Named named = slot.isMainOfBoard() ? main : others.get(wanted(slot, mains));
        if (named == null) {
            throw new IllegalStateException("no name for " + slot.origin().key());
        }
        String renamed = named.changed().isEmpty() && main != null ? main.changed() : named.changed();
        return new MappedColumn(
                new ColumnSpec(named.name(), slot.type(), slot.nullable(), slot.origin()), renamed, slot.note());
    }

    private static List<PageReader> readers(Board board, Layout layout, List<ColumnSpec> specs) {
        Readers readers = new Readers(board);
        List<Slot> slots = layout.slots();
        for (int i = 0; i < slots.size(); i++) {
            readers.add(slots.get(i).source(), i, specs.get(i));
        }
        return readers.all(layout);
    }

    /** A column that is listed twice has one index, unique if either says so. */
    private List<IndexSpec> indexes(Board board, List<ColumnSpec> columns, List<String> warnings) {
        Map<ColumnSpec, Boolean> unique = new LinkedHashMap<>();
        for (WantedIndex wanted : mapping.indexes()) {
            columns.stream()
                    .filter(isCalled(wanted.column()))
                    .findFirst()
                    .ifPresent(column -> unique.merge(column, wanted.unique(), Boolean::logicalOr));
        }
        unique.remove(columns.get(0));
        List<IndexSpec> indexes = new ArrayList<>();
        unique.forEach((column, only) -> {
            if (!column.type().isMax() && column.type().length() <= LONGEST_INDEXED) {
                indexes.add(new IndexSpec(List.of(column.name()), only));
            } else if (only) {
                throw tooLong(board, column);
            } else {
                warnings.add("column '" + column.name() + "' is not indexed: " + column.type() + " is too long");
            }
        });
        return indexes;
    }

    /** Only an index keeps values from repeating on SQL Server, so going without one would break a promise. */
    private static MshellException tooLong(Board board, ColumnSpec column) {
        return new MshellException(
                ErrorCode.TABLE_UNSUITABLE,
                "column '" + column.name() + "' of board '" + board.name() + "' (" + board.id() + ") cannot be unique: "
                        + column.type() + " is too long for an index",
                "give it NVARCHAR(" + LONGEST_INDEXED + ") or less by an override in data_mapping.yaml, or take"
                        + " 'unique' off its index there");
    }

    private static Predicate<ColumnSpec> isCalled(String wanted) {
        return column -> column.name().equals(wanted)
                || column.origin().key().equals(wanted)
                || column.origin().key().equals("@" + wanted);
    }
}
