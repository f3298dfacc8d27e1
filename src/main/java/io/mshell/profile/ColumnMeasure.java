package io.mshell.profile;

import io.mshell.schema.SqlType;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in one column's values as they stream by, in bounded memory. Not thread-safe. */
public final class ColumnMeasure {

    private final String name;
    private final SqlType type;
    private final Scale scale;
    private final Distinct distinct = new Distinct();
    private final Frequencies frequencies = new Frequencies();
    private final Spread spread = new Spread();
    private final TypeFit fit;
    private long rows;
    private long filled;
    private @Nullable Object least;
    private @Nullable Object greatest;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    public ColumnMeasure(String name, SqlType type) {
        this.name = name;
        this.type = type;
        this.scale = Scale.of(type);
        this.fit = new TypeFit(type);
    }

    /** Takes a row's value into account. */
    public void add(@Nullable Object value) {
        rows++;
        if (value == null || value.equals("")) {
            return;
        }
        filled++;
        distinct.add(value);
        frequencies.add(value);
        spread.add(scale.measure(value));
        fit.add(value);
        least = least == null || compare(value, least) < 0 ? value : least;
        greatest = greatest == null || compare(value, greatest) > 0 ? value : greatest;
        if (value instanceof String text) {
            shortest = Math.min(shortest, text.length());
            longest = Math.max(longest, text.length());
        }
    }

    /** Takes a cell into account that did not fit the column's type, and whose row has no value for it. */
    public void reject(String raw) {
        fit.reject(raw);
    }

    /** What was seen so far. */
    public ColumnProfile result() {
        boolean text = type.kind() == SqlType.Kind.NVARCHAR && filled > 0;
        List<ColumnProfile.Range> ranges = spread.ranges(scale.whole()).stream()
                .map(range ->
                        new ColumnProfile.Range(scale.value(range.from()), scale.value(range.to()), range.count()))
                .toList();
        return new ColumnProfile(
                name,
                type,
                rows,
                filled,
                fit.rejected(),
                distinct.count(),
                distinct.isExact(),
                least,
                greatest,
                text ? Integer.valueOf(shortest) : null,
                text ? Integer.valueOf(longest) : null,
                frequencies.all(),
                ranges,
                spread.isSample(),
                fit.advice(filled, longest).orElse(null));
    }

    /** Values of one column are of one class, which is ordered. */
    private static int compare(Object one, Object other) {
        @SuppressWarnings("unchecked")
        Comparator<Object> natural = (Comparator<Object>) (Comparator<?>) Comparator.naturalOrder();
        return natural.compare(one, other);
    }
}
