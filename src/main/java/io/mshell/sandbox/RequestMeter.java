package io.mshell.sandbox;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one request takes of the limits while it runs. The prices are fitted to what is known of real queries: about 25
 * points a plain row, as many again for each mirror, formula or relation shown. What a column costs is a guess. Not thread-safe.
 */
final class RequestMeter {

    private static final int BASE_TENTHS = 10;
    private static final int ITEM_TENTHS = 40;
    private static final int CELL_TENTHS = 7;
    private static final int COLUMN_TENTHS = 10;
    private static final int EXPENSIVE_TENTHS = 250;

    private final Limits limits;
    private final Set<String> formulaColumns = new HashSet<>();
    private final long before;
    private long tenths = BASE_TENTHS;
    private int items;

    RequestMeter(Limits limits) {
        this.limits = limits;
        before = limits.complexity().remaining();
    }

    void items(int count) {
        items += count;
        tenths += (long) count * ITEM_TENTHS;
    }

    void cells(int count) {
        tenths += (long) count * CELL_TENTHS;
    }

    void columns(int count) {
        tenths += (long) count * COLUMN_TENTHS;
    }

    void expensiveCell() {
        tenths += EXPENSIVE_TENTHS;
    }

    void linkedItem() {
        tenths += EXPENSIVE_TENTHS;
    }

    /**
     * Counts the value of a formula.
     *
     * @throws ApiFailure if that is one formula too many
     */
    void formula(String columnId) {
        formulaColumns.add(columnId);
        if (formulaColumns.size() > limits.quotas().formulaColumnsPerRequest()) {
            throw fieldLimit("FIELD_LIMIT_EXCEEDED", "Too many formula columns in one request");
        }
        if (!limits.formulas().take(1)) {
            throw fieldLimit("FIELD_MINUTE_RATE_LIMIT_EXCEEDED", "Formula minute rate limit exceeded");
        }
    }

    private ApiFailure fieldLimit(String code, String message) {
        return new ApiFailure(
                200,
                code,
                message,
                Map.of(
                        "status_code", 429,
                        "retry_in_seconds", limits.formulas().secondsToReset(),
                        "error_data", Map.of("entity", "formula")));
    }

    int itemsServed() {
        return items;
    }

    /** Points left before this request. */
    long before() {
        return before;
    }

    /** Points so far. */
    long cost() {
        return tenths / 10;
    }
}
