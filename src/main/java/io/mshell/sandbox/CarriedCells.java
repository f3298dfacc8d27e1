package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of cells when their column's type or settings change. */
final class CarriedCells {

    /** Types that take over the text of a former cell as far as they can read it; others start empty. */
    private static final Set<ColumnKind> READERS = EnumSet.of(
            ColumnKind.TEXT,
            ColumnKind.LONG_TEXT,
            ColumnKind.NUMBERS,
            ColumnKind.DATE,
            ColumnKind.STATUS,
            ColumnKind.DROPDOWN);

    private CarriedCells() {}

    /** The facts of a former cell as those of a cell of this column. */
    static Map<String, Object> facts(Cell former, ColumnDef column) {
        if (former.isEmpty()) {
            return Map.of();
        }
        if (former.column().kind() != column.kind()) {
            return READERS.contains(column.kind()) ? read(former, column) : Map.of();
        }
        return switch (column.kind()) {
            case STATUS -> column.rollup() ? former.facts() : status(former, column);
            case DROPDOWN -> dropdown(former, column);
            default -> former.facts();
        };
    }

    /** A cell holds the id of a label: it shows what the label says now, and nothing if the label is gone. */
    private static Map<String, Object> status(Cell former, ColumnDef column) {
        return Labels.of(column).stream()
                .filter(label -> Labels.id(label) == former.fact("id", Integer.class))
                .findFirst()
                .map(TypicalCells::statusFacts)
                .orElse(Map.of());
    }

    private static Map<String, Object> dropdown(Cell former, ColumnDef column) {
        List<Integer> ids = former.facts("ids").stream()
                .map(Integer.class::cast)
                .filter(id -> Labels.of(column).stream().anyMatch(label -> id == Labels.id(label)))
                .toList();
        return ids.isEmpty() ? Map.of() : TypicalCells.dropdownFacts(column, ids);
    }

    private static Map<String, Object> read(Cell former, ColumnDef column) {
        String text = text(former);
        try {
            return text == null ? Map.of() : SimpleValues.facts(column, text);
        } catch (ApiFailure unreadable) {
            return Map.of();
        }
    }

    private static @Nullable String text(Cell former) {
        return switch (former.column().kind()) {
            case FORMULA, MIRROR -> String.valueOf(former.fact("display"));
            case BOARD_RELATION, DEPENDENCY, SUBTASKS -> CellText.joined(former.facts("names"));
            default -> CellText.of(former);
        };
    }
}
