package io.mshell.diff;

import io.mshell.board.BoardColumn;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes of a column that leave its type alone and still change what it holds: labels, options, formulas, sources, units.
 * Settings that were not known when the board was deployed, such as after the registry was rebuilt from the database, are
 * not compared.
 */
final class SettingsDiff {

    private final Sides sides;
    private final Matching matching;

    SettingsDiff(Sides sides, Matching matching) {
        this.sides = sides;
        this.matching = matching;
    }

    List<Difference> all() {
        List<Difference> found = new ArrayList<>();
        for (BoardColumn column : sides.board().columns()) {
            sides.boardBefore()
                    .column(column.id())
                    .filter(before -> before.kind() == column.kind() && !column.archived() && !before.archived())
                    .filter(before -> isDeployedAndWanted(column))
                    .filter(before -> !before.settings().isEmpty())
                    .filter(before -> !before.settings().equals(column.settings()))
                    .ifPresent(before -> found.addAll(of(before, column)));
        }
        return found;
    }

    /** What the table does not hold, or is to hold no longer or from now on only, has no values that could change. */
    private boolean isDeployedAndWanted(BoardColumn column) {
        return matching.column(column.id())
                .filter(known -> known.deployed() != null && known.desired() != null)
                .isPresent();
    }

    private List<Difference> of(BoardColumn before, BoardColumn after) {
        return switch (after.kind()) {
            case STATUS -> labels(before, after, Words.LABEL);
            case DROPDOWN -> labels(before, after, Words.OPTION);
            case FORMULA ->
                one(Risk.FORMULA_CHANGED, Effect.NEXT_LOAD, after, text(before, "formula"), text(after, "formula"));
            case MIRROR -> one(Risk.MIRROR_CHANGED, Effect.NEXT_LOAD, after, mirrored(before), mirrored(after));
            case BOARD_RELATION, DEPENDENCY, SUBTASKS ->
                one(Risk.RELATION_CHANGED, Effect.NEXT_LOAD, after, boards(before), boards(after));
            case NUMBERS -> one(Risk.UNIT_CHANGED, Effect.NOTHING, after, unit(before), unit(after));
            default -> List.of();
        };
    }

    private List<Difference> one(Risk risk, Effect effect, BoardColumn column, String before, String after) {
        return before.equals(after)
                ? List.of()
                : List.of(Difference.of(risk, Cause.BOARD, effect)
                        .about(column.id(), name(column))
                        .from(before.isEmpty() ? null : before, after.isEmpty() ? null : after));
    }

    /** The codes for a status's labels and for a dropdown's options. */
    private enum Words {
        LABEL(Risk.LABEL_ADDED, Risk.LABEL_RENAMED, Risk.LABEL_REMOVED, false),
        OPTION(Risk.OPTION_ADDED, Risk.OPTION_RENAMED, Risk.OPTION_REMOVED, true);

        private final Risk added;
        private final Risk renamed;
        private final Risk removed;
        private final boolean list;

        Words(Risk added, Risk renamed, Risk removed, boolean list) {
            this.added = added;
            this.renamed = renamed;
            this.removed = removed;
            this.list = list;
        }
    }

    private List<Difference> labels(BoardColumn before, BoardColumn after, Words words) {
        Map<String, Label> old = Label.of(before.settings());
        Map<String, Label> now = Label.of(after.settings());
        List<Difference> found = new ArrayList<>();
        old.forEach((id, was) -> {
            Label is = now.get(id);
            if (is == null || (is.deactivated() && !was.deactivated())) {
                found.add(label(words.removed, after)
                        .from(was.text(), null)
                        .noting(is == null ? "" : "deactivated")
                        .asking(rowsWith(after, was, words)));
            } else if (!is.text().equals(was.text())) {
                found.add(
                        label(words.renamed, after).from(was.text(), is.text()).asking(rowsWith(after, was, words)));
            }
        });
        now.forEach((id, is) -> {
            Label was = old.get(id);
            if (!is.deactivated() && (was == null || was.deactivated())) {
                found.add(label(words.added, after)
                        .with(Effect.NOTHING)
                        .from(null, is.text())
                        .noting(was == null ? "" : "active again"));
            }
        });
        return found;
    }

    private Difference label(Risk risk, BoardColumn column) {
        return Difference.of(risk, Cause.BOARD, Effect.NEXT_LOAD).about(column.id(), name(column));
    }

    /** Only a column that holds the labels' texts as they are can be asked. */
    private @Nullable Probe rowsWith(BoardColumn column, Label label, Words words) {
        ColumnSides known = matching.column(column.id()).orElse(null);
        ColumnSpec live = known == null ? null : known.live();
        if (live == null) {
            return null;
        }
        String source = Objects.requireNonNull(known).deployed() == null
                ? ""
                : Objects.requireNonNull(known.deployed()).origin().source();
        boolean asTexts = source.equals(words.list ? "values[].label" : "label") || source.equals("text");
        return asTexts ? new Probe.Labelled(live.name(), label.text(), words.list) : null;
    }

    private String name(BoardColumn column) {
        return matching.column(column.id()).map(ColumnSides::name).orElse(column.title());
    }

    private static String text(BoardColumn column, String field) {
        return column.settings().path(field).asString("");
    }

    private static String boards(BoardColumn column) {
        TreeSet<String> ids = new TreeSet<>();
        column.settings().path("boardIds").forEach(id -> ids.add(id.asString("")));
        return String.join(", ", ids);
    }

    /** Through which relation which columns of which boards are shown. */
    private static String mirrored(BoardColumn column) {
        JsonNode settings = column.settings();
        TreeSet<String> shown = new TreeSet<>();
        settings.path("displayed_linked_columns").forEach(board -> {
            TreeSet<String> ids = new TreeSet<>();
            board.path("column_ids").forEach(id -> ids.add(id.asString("")));
            shown.add(String.join(", ", ids) + " of board "
                    + board.path("board_id").asString(""));
        });
        String through =
                String.join(", ", new TreeSet<>(settings.path("relation_column").propertyNames()));
        return String.join("; ", shown) + (through.isEmpty() ? "" : " through " + through);
    }

    private static String unit(BoardColumn column) {
        JsonNode unit = column.settings().path("unit");
        String custom = unit.path("custom_unit").asString("");
        return custom.isEmpty() ? unit.path("symbol").asString("") : custom;
    }
}
