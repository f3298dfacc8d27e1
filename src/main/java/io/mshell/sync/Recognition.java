package io.mshell.sync;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table are which of a board's. One that says where it comes from is believed; one that says nothing is
 * known by its name.
 */
final class Recognition {

    private final TableSpec desired;
    private final LiveTable live;
    private final Map<String, Recognised> found = new LinkedHashMap<>();

    /**
     * A column that was recognised.
     *
     * @param standing as the table has it
     * @param wanted as the board would have it; null if the board has no such column any more
     */
    record Recognised(ColumnSpec standing, @Nullable ColumnSpec wanted, ColumnMatch.By by) {

        /** What a column says of itself is believed, whatever the board says now. */
        Origin origin() {
            return by == ColumnMatch.By.ID || wanted == null ? standing.origin() : wanted.origin();
        }
    }

    /**
     * Looks for a board's columns in a table.
     *
     * @param desired the table the board would become
     * @param byName which columns may be known by their names
     */
    Recognition(TableSpec desired, LiveTable live, Predicate<ColumnSpec> byName) {
        this.desired = desired;
        this.live = live;
        Map<String, ColumnSpec> saying = new LinkedHashMap<>();
        List<ColumnSpec> silent = new ArrayList<>();
        for (ColumnSpec column : live.table().columns()) {
            boolean says = !column.origin().columnId().isEmpty();
            if (!says || saying.putIfAbsent(column.origin().key(), column) != null) {
                silent.add(column);
            }
        }
        saying.forEach((key, column) ->
                found.put(key, new Recognised(column, desired.byOrigin(key).orElse(null), ColumnMatch.By.ID)));
        List<ColumnSpec> open = new ArrayList<>(desired.columns().stream()
                .filter(byName)
                .filter(column -> !saying.containsKey(column.origin().key()))
                .toList());
        byExactName(open, silent);
        ignoringCase(open, silent);
    }

    private void byExactName(List<ColumnSpec> open, List<ColumnSpec> silent) {
        for (ColumnSpec wanted : List.copyOf(open)) {
            silent.stream()
                    .filter(column -> column.name().equals(wanted.name()))
                    .findFirst()
                    .ifPresent(column -> {
                        found.put(wanted.origin().key(), new Recognised(column, wanted, ColumnMatch.By.NAME));
                        open.remove(wanted);
                        silent.remove(column);
                    });
        }
    }

    /** Only where no two on either side are the same but for case. */
    private void ignoringCase(List<ColumnSpec> open, List<ColumnSpec> silent) {
        Map<String, List<ColumnSpec>> standing = folded(silent);
        folded(open).forEach((name, wanted) -> {
            List<ColumnSpec> candidates = standing.getOrDefault(name, List.of());
            if (wanted.size() == 1 && candidates.size() == 1) {
                found.put(
                        wanted.get(0).origin().key(),
                        new Recognised(candidates.get(0), wanted.get(0), ColumnMatch.By.IGNORING_CASE));
            }
        });
    }

    private static Map<String, List<ColumnSpec>> folded(List<ColumnSpec> columns) {
        return columns.stream()
                .collect(Collectors.groupingBy(column -> column.name().toLowerCase(Locale.ROOT)));
    }

    /** The column that has this name in the table the board would become, as it stands. */
    Optional<ColumnSpec> standingFor(String wantedName) {
        return desired.columns().stream()
                .filter(column -> column.name().equals(wantedName))
                .findFirst()
                .map(column -> found.get(column.origin().key()))
                .map(Recognised::standing);
    }

    /** In the board's order; a column that the board no longer has stays behind the one it stands behind. */
    List<Recognised> columns() {
        List<Recognised> ordered = new ArrayList<>();
        for (ColumnSpec column : desired.columns()) {
            Recognised recognised = found.get(column.origin().key());
            if (recognised != null) {
                ordered.add(recognised);
            }
        }
        Map<String, Recognised> byName = found.values().stream()
                .collect(Collectors.toMap(each -> each.standing().name(), each -> each));
        int place = 0;
        for (ColumnSpec column : live.table().columns()) {
            Recognised recognised = byName.get(column.name());
            if (recognised != null) {
                if (recognised.wanted() == null) {
                    ordered.add(place, recognised);
                }
                place = ordered.indexOf(recognised) + 1;
            }
        }
        return ordered;
    }
}
