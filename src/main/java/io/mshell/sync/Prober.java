package io.mshell.sync;

import io.mshell.error.CancelToken;
import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.ProbeQuery;
import io.mshell.sql.RowSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts questions to the rows of a table. */
final class Prober {

    /** Numbers of more digits are written with an exponent. */
    private static final int MOST_DIGITS = 40;

    private final Database database;

    Prober(Database database) {
        this.database = database;
    }

    /**
     * Asks.
     *
     * @param key the column with the item's id
     */
    Evidence ask(TableName table, String key, Probe probe, CancelToken cancel) {
        ProbeQuery query = database.dialect().probe(table, key, probe);
        List<@Nullable Object> counts = rows(query.count(), cancel).get(0);
        long concerned = number(counts.get(1)).longValueExact();
        List<Long> items = concerned == 0
                ? List.of()
                : rows(query.items(), cancel).stream()
                        .filter(row -> row.get(0) != null)
                        .map(row -> number(row.get(0)).longValueExact())
                        .toList();
        return new Evidence(number(counts.get(0)).longValueExact(), concerned, worst(counts.get(2)), items);
    }

    private List<List<@Nullable Object>> rows(String sql, CancelToken cancel) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        try (RowSet rows = database.query(sql, List.of(), cancel)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static @Nullable String worst(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        BigDecimal number = number(value).stripTrailingZeros();
        boolean isShort = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        return isShort ? number.toPlainString() : number.toString();
    }

    /** An engine's number of whatever type, a float by its shortest text. */
    private static BigDecimal number(@Nullable Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}
