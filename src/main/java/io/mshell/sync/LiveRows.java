package io.mshell.sync;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a live table, read in the order of the columns it was deployed with, whatever their order there. */
final class LiveRows {

    private static final int IDS_AT_A_TIME = 500;

    private final Workbench bench;
    private final TableSpec table;
    private final Dialect dialect;
    private final String key;
    private final int keyAt;

    LiveRows(Workbench bench, TableSpec deployed) {
        this.bench = bench;
        this.table = deployed;
        this.dialect = bench.database().dialect();
        this.key = deployed.primaryKey().get(0);
        this.keyAt = deployed.columns().stream().map(ColumnSpec::name).toList().indexOf(key);
    }

    /** Takes a row of the table. */
    interface Taker {
        void take(long id, Row row);
    }

    /**
     * Makes sure the table has every column it was deployed with.
     *
     * @throws MshellException TABLE_UNSUITABLE naming those it lacks
     */
    void requireColumns(String name) {
        Set<String> found = bench.database().inspector().table(table.name(), bench.cancel()).stream()
                .flatMap(spec -> spec.columns().stream())
                .map(ColumnSpec::name)
                .collect(Collectors.toSet());
        List<String> lacking = table.columns().stream()
                .map(ColumnSpec::name)
                .filter(column -> !found.contains(column))
                .map(column -> "'" + column + "'")
                .toList();
        if (!lacking.isEmpty()) {
            throw new MshellException(
                    ErrorCode.TABLE_UNSUITABLE,
                    "table " + table.name() + " lacks " + (lacking.size() == 1 ? "a column" : "columns")
                            + " it was deployed with: " + String.join(", ", lacking),
                    "'diff " + name + "' shows how they differ; 'refresh " + name + "' makes the table anew");
        }
    }

    /** The digests of all rows; ids that occur again are told. */
    IdDigests digests(RowDigest digest, LongConsumer again) {
        IdDigests digests = new IdDigests();
        read(select(), (id, row) -> add(id, digest.of(row), digests, again));
        return digests;
    }

    /** The same for the rows with these ids. */
    IdDigests digests(List<Long> ids, RowDigest digest, LongConsumer again) {
        IdDigests digests = new IdDigests();
        read(ids, (id, row) -> add(id, digest.of(row), digests, again));
        return digests;
    }

    private static void add(long id, long digest, IdDigests digests, LongConsumer again) {
        if (!digests.add(id, digest)) {
            again.accept(id);
        }
    }

    /**
     * Ids chosen at random, all with the same chance, in order: the same ones for the same table and seed.
     *
     * @param again told of ids that occur again in the table
     */
    List<Long> sample(RowSample sample, LongConsumer again) {
        Random random = new Random(sample.seed());
        List<Long> chosen = new ArrayList<>();
        String sql = "SELECT " + dialect.quote(key) + from() + orderByKey();
        try (RowSet rows = bench.database().query(sql, List.of(), bench.cancel())) {
            int distinct = 0;
            long last = 0;
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                long id = id(row.get(0));
                if (distinct > 0 && id == last) {
                    again.accept(id);
                    continue;
                }
                last = id;
                distinct++;
                if (chosen.size() < sample.rows()) {
                    chosen.add(id);
                } else {
                    // Each of the n ids so far stays with the same chance.
                    int place = random.nextInt(distinct);
                    if (place < chosen.size()) {
                        chosen.set(place, id);
                    }
                }
            }
        }
        return chosen.stream().sorted().toList();
    }

    /** Reads the rows with these ids, which must be in order. */
    void read(List<Long> ids, Taker taker) {
        for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
            String block = ids.subList(from, Math.min(ids.size(), from + IDS_AT_A_TIME)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            read(select() + " WHERE " + dialect.quote(key) + " IN (" + block + ")" + orderByKey(), taker);
        }
    }

    private void read(String sql, Taker taker) {
        try (RowSet rows = bench.database().query(sql, List.of(), bench.cancel())) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                taker.take(id(row.get(keyAt)), new Row(row.toArray()));
            }
        }
    }

    private String select() {
        return table.columns().stream()
                .map(column -> dialect.quote(column.name()))
                .collect(Collectors.joining(", ", "SELECT ", from()));
    }

    private String from() {
        return " FROM " + dialect.quote(table.name());
    }

    private String orderByKey() {
        return " ORDER BY " + dialect.quote(key);
    }

    private long id(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new MshellException(
                ErrorCode.TABLE_UNSUITABLE,
                "table " + table.name() + " has a row without a number in its key '" + key + "'",
                "find it with 'sql', or 'refresh' makes the table anew");
    }
}
