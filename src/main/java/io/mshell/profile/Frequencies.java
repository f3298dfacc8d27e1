package io.mshell.profile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each value occurs, for as long as there are few of them. */
final class Frequencies {

    private static final int MOST = 50;

    private final Map<Object, Long> counts = new LinkedHashMap<>();
    private boolean tooMany;

    void add(Object value) {
        if (!tooMany) {
            counts.merge(value, 1L, Long::sum);
            tooMany = counts.size() > MOST;
            if (tooMany) {
                counts.clear();
            }
        }
    }

    /** The most frequent values first; none if there are too many different ones. */
    List<ColumnProfile.Frequency> all() {
        return counts.entrySet().stream()
                .map(entry -> new ColumnProfile.Frequency(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ColumnProfile.Frequency::count)
                        .reversed()
                        .thenComparing(each -> each.value().toString()))
                .toList();
    }
}
