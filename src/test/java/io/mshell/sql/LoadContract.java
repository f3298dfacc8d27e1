package io.mshell.sql;

import static io.mshell.sql.ContractTables.column;
import static io.mshell.sql.ContractTables.fails;
import static io.mshell.sql.ContractTables.itemRows;
import static io.mshell.sql.ContractTables.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Fingerprint;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows written in bulk, what is stored of them, and what the engine computes from it. */
public interface LoadContract extends ContractTables {

    @Test
    default void everyValueIsStoredExactly() {
        for (ContractValues values : ContractValues.values()) {
            TableSpec table = new TableSpec(
                    fresh("values"),
                    List.of(column("key", "BIGINT", false), column("value", values.type(), true)),
                    List.of("key"),
                    List.of(),
                    "");
            List<Row> rows = new ArrayList<>();
            for (Object value : values.samples()) {
                rows.add(row((long) rows.size(), value));
            }
            rows.add(row((long) rows.size(), (Object) null));
            build(table, rows);

            assertThat(stored(table)).as(values.type()).isEqualTo(given(rows));
        }
    }

    private List<@Nullable Object> stored(TableSpec table) {
        List<@Nullable Object> values = new ArrayList<>();
        Dialect dialect = database().dialect();
        String sql = "SELECT " + dialect.quote("value") + " FROM " + dialect.quote(table.name()) + " ORDER BY "
                + dialect.quote("key");
        rows(sql).forEach(row -> values.add(row.get(0)));
        return values;
    }

    private static List<@Nullable Object> given(List<Row> rows) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(1)));
        return values;
    }

    @Test
    default void finishSaysHowManyRowsThereAre() {
        TableSpec table = items(fresh("counted"));
        create(table);
        try (Sink sink = database().openSink(table, never())) {
            sink.write(itemRows(1_500, "Done"));
            sink.write(List.of());
            sink.write(List.of(row(1_501L, null)));
            assertThat(sink.finish()).isEqualTo(1_501);
        }
        assertThat(database().inspector().count(table.name(), never())).isEqualTo(1_501);
    }

    @Test
    default void anEmptyLoadIsALoad() {
        TableSpec table = items(fresh("empty"));
        create(table);

        assertThat(load(table, List.of())).isZero();
        assertThat(database().fingerprint(table.name(), table.columns(), never()))
                .isEqualTo(streamed(table.columns(), List.of()));
    }

    @Test
    default void aLoadGivenUpLeavesTheTableToBeDropped() {
        TableSpec table = items(fresh("given_up"));
        create(table);
        try (Sink sink = database().openSink(table, never())) {
            sink.write(itemRows(10, "Done"));
        }
        drop(table.name());

        assertThat(exists(table.name())).isFalse();
    }

    @Test
    default void aNullInAColumnThatForbidsItFailsTheLoad() {
        TableSpec table = new TableSpec(
                fresh("required"),
                List.of(column("key", "BIGINT", false), column("must be there", "INT", false)),
                List.of("key"),
                List.of(),
                "");
        create(table);

        MshellException failure =
                fails(ErrorCode.SQL_FAILED, () -> load(table, List.of(row(1L, 1), row(2L, (Object) null))));
        assertThat(failure).hasMessageContaining("must be there");
    }

    @Test
    default void aNumberThatDoesNotFitFailsTheLoadAndNamesItsColumn() {
        TableSpec table = new TableSpec(
                fresh("too_large"),
                List.of(column("key", "BIGINT", false), column("small one", "DECIMAL(3,1)", true)),
                List.of("key"),
                List.of(),
                "");
        create(table);

        MshellException failure =
                fails(ErrorCode.SQL_FAILED, () -> load(table, List.of(row(1L, new java.math.BigDecimal("123456.7")))));
        assertThat(failure).hasMessageContaining("small one");
        assertThat(failure.getMessage()).doesNotContain("123456");
    }

    @Test
    default void aCancelledLoadStops() {
        TableSpec table = items(fresh("stopped"));
        create(table);
        CancelToken cancel = new CancelToken();
        try (Sink sink = database().openSink(table, cancel)) {
            sink.write(itemRows(10, "Done"));
            cancel.cancel();
            fails(ErrorCode.CANCELLED, () -> {
                sink.write(itemRows(10, "Done"));
                sink.finish();
            });
        }
        drop(table.name());
        assertThat(exists(table.name())).isFalse();
    }

    @Test
    default void valuesThatOccurTwiceAreFound() {
        TableSpec table = items(fresh("doubled"));
        create(table);
        List<Row> rows = new ArrayList<>(itemRows(20, "Done"));
        rows.add(row(7L, "again"));
        rows.add(row(7L, "and again"));
        rows.add(row(11L, "again"));
        load(table, rows);

        assertThat(database().duplicates(table.name(), "Item ID", 10, never())).containsExactlyInAnyOrder("7", "11");
        assertThat(database().duplicates(table.name(), "Item ID", 1, never())).hasSize(1);
        assertThat(database().duplicates(table.name(), "Status", 10, never()))
                .containsExactlyInAnyOrder("Done", "again");
    }

    @Test
    default void aUniqueColumnMayBeEmptyManyTimes() {
        TableSpec items = items(fresh("unique"));
        TableSpec table = new TableSpec(
                items.name(),
                items.columns(),
                items.primaryKey(),
                List.of(new IndexSpec(List.of("Status"), true)),
                items.description());
        build(table, List.of(row(1L, "a"), row(2L, null), row(3L, "b"), row(4L, null)));

        assertThat(database().duplicates(table.name(), "Status", 10, never())).isEmpty();
        assertThat(database().inspector().table(table.name(), never()))
                .contains(database().dialect().asFound(table));
    }

    @Test
    default void anyTypeCanBeAskedForValuesThatOccurTwice() {
        TableSpec table = new TableSpec(
                fresh("bits"),
                List.of(column("Item ID", "BIGINT", false), column("Done", "BIT", true)),
                List.of("Item ID"),
                List.of(),
                "");
        build(table, List.of(row(1L, true), row(2L, null), row(3L, null), row(4L, true)));

        assertThat(database().duplicates(table.name(), "Done", 10, never())).hasSize(1);
    }

    @Test
    default void theKeyBuiltAfterTheLoadRefusesDoubles() {
        TableSpec table = items(fresh("keyed"));
        create(table);
        load(table, List.of(row(1L, "a"), row(1L, "b")));

        fails(ErrorCode.SQL_FAILED, () -> finish(table));
    }

    @Test
    default void theKeyHoldsAgainstLaterRows() {
        TableSpec table = items(fresh("keyed"));
        build(table, itemRows(3, "Done"));
        Dialect dialect = database().dialect();

        fails(ErrorCode.SQL_FAILED, () -> rows("INSERT INTO " + dialect.quote(table.name()) + " VALUES (2, 'double')"));
    }

    @Test
    default void theEnginesFingerprintEqualsTheStreamedOne() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 3; round++) {
            List<ColumnSpec> columns = new ArrayList<>();
            for (ContractValues values : ContractValues.values()) {
                columns.add(column("v " + columns.size(), values.type(), true));
            }
            TableSpec table = new TableSpec(fresh("summed"), columns, List.of(), List.of(), "");
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                rows.add(randomRow(random, round));
            }
            create(table);
            assertThat(load(table, rows)).isEqualTo(rows.size());

            List<ColumnFingerprint> streamed = streamed(columns, rows);
            List<ColumnFingerprint> found = database().fingerprint(table.name(), columns, never());
            assertThat(found).hasSameSizeAs(streamed);
            for (int i = 0; i < columns.size(); i++) {
                assertThat(found.get(i).matches(streamed.get(i)))
                        .as("%s: engine %s, streamed %s", columns.get(i).type(), found.get(i), streamed.get(i))
                        .isTrue();
            }
        }
    }

    private static Row randomRow(Random random, int round) {
        List<@Nullable Object> row = new ArrayList<>();
        for (ContractValues values : ContractValues.values()) {
            boolean isNull = round == 2 || random.nextInt(10) == 0;
            row.add(isNull ? null : values.random(random));
        }
        return new Row(row.toArray());
    }

    @Test
    default void aFingerprintShowsASingleChangedCharacter() {
        TableSpec table = items(fresh("altered"));
        create(table);
        load(table, itemRows(100, "Done"));
        List<Row> other = new ArrayList<>(itemRows(99, "Done"));
        other.add(row(100L, "Dome"));

        ColumnFingerprint found =
                database().fingerprint(table.name(), table.columns(), never()).get(1);
        boolean same = found.matches(streamed(table.columns(), other).get(1));
        assertThat(same).isEqualTo(found.digest() == null);
    }

    @Test
    default void fingerprintsComeInTheOrderAskedHoweverMany() {
        List<ColumnSpec> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            columns.add(new ColumnSpec(
                    "c" + i, SqlType.INT, true, column("c" + i, "INT", true).origin()));
            values.add(i);
        }
        TableSpec table = new TableSpec(fresh("wide"), columns, List.of(), List.of(), "");
        create(table);
        load(table, List.of(new Row(values.toArray())));
        List<ColumnSpec> asked = new ArrayList<>(columns);
        java.util.Collections.reverse(asked);

        List<ColumnFingerprint> found = database().fingerprint(table.name(), asked, never());

        assertThat(found)
                .extracting(ColumnFingerprint::column)
                .containsExactlyElementsOf(asked.stream().map(ColumnSpec::name).toList());
        assertThat(found)
                .extracting(one -> one.sum().intValueExact())
                .startsWith(129, 128)
                .endsWith(1, 0);
    }

    private List<ColumnFingerprint> streamed(List<ColumnSpec> columns, List<Row> rows) {
        Fingerprint fingerprint = new Fingerprint(columns, database().dialect().textMeasure());
        rows.forEach(fingerprint::add);
        return fingerprint.columns();
    }
}
