package io.mshell.diff;

import io.mshell.schema.ColumnSpec;
import io.mshell.sql.LiveTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What table and columns say of themselves against what they said when they were deployed. */
final class DocumentationDiff {

    private static final int NAMED = 5;

    private final Sides sides;
    private final Matching matching;

    DocumentationDiff(Sides sides, Matching matching) {
        this.sides = sides;
        this.matching = matching;
    }

    List<Difference> all() {
        List<Difference> found = new ArrayList<>();
        sides.live().ifPresent(live -> {
            String expected = sides.dialect().asFound(sides.deployed()).description();
            if (!live.table().description().equals(expected)) {
                found.add(changed("the table").from(expected, live.table().description()));
            }
            columns(live).ifPresent(found::add);
        });
        return found;
    }

    /** One difference for all columns: whoever clears the documentation clears that of a hundred. */
    private Optional<Difference> columns(LiveTable live) {
        List<ColumnSides> changed = matching.columns().stream()
                .filter(column -> isChanged(column, live))
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        String names = changed.stream()
                .limit(NAMED)
                .map(column -> "'" + column.name() + "'")
                .collect(Collectors.joining(", "));
        String more = changed.size() > NAMED ? " and " + (changed.size() - NAMED) + " more" : "";
        Difference one = changed(changed.size() == 1 ? changed.get(0).name() : names + more);
        if (changed.size() == 1) {
            ColumnSpec standing = Objects.requireNonNull(changed.get(0).live());
            one = one.about(changed.get(0).key(), changed.get(0).name())
                    .from(description(changed.get(0)), live.descriptions().get(standing.name()));
        }
        return Optional.of(one);
    }

    private boolean isChanged(ColumnSides column, LiveTable live) {
        ColumnSpec standing = column.live();
        ColumnSpec expected = column.expected();
        if (standing == null || expected == null) {
            return false;
        }
        return !standing.origin().equals(expected.origin())
                || !live.descriptions().getOrDefault(standing.name(), "").equals(description(column));
    }

    /** As it was written when the column was deployed. */
    private String description(ColumnSides column) {
        return sides.dialect().description(Objects.requireNonNull(column.deployed()));
    }

    private static Difference changed(String subject) {
        return Difference.of(Risk.DESCRIPTION_CHANGED, Cause.DATABASE, Effect.IN_PLACE)
                .about("", subject)
                .noting("written again");
    }
}
