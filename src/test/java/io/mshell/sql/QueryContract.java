package io.mshell.sql;

import static io.mshell.sql.ContractTables.fails;
import static io.mshell.sql.ContractTables.generated;
import static io.mshell.sql.ContractTables.itemRows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.schema.TableSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ad-hoc queries. */
public interface QueryContract extends ContractTables {

    @Test
    default void aQueryHasLabelsTypesAndValues() {
        try (RowSet answer =
                database().query("SELECT 1 AS one, 'x' AS \"a text\", NULL AS nothing", List.of(), never())) {
            assertThat(answer.columns()).containsExactly("one", "a text", "nothing");
            assertThat(answer.types()).hasSize(3);
            assertThat(answer.next()).containsExactly(1, "x", null);
            assertThat(answer.next()).isNull();
            assertThat(answer.next()).isNull();
        }
    }

    @Test
    default void parametersAreValuesWhateverTheyHold() {
        TableSpec table = items(fresh("asked"));
        build(table, itemRows(2, "it's '); DROP TABLE x --"));
        Dialect dialect = database().dialect();
        String sql = "SELECT COUNT(*) FROM " + dialect.quote(table.name()) + " WHERE " + dialect.quote("Status")
                + " = ? AND " + dialect.quote("Item ID") + " >= ?";

        assertThat(number(rows(sql, "it's '); DROP TABLE x --", 2L).get(0).get(0)))
                .isEqualTo(1);
        assertThat(number(rows(sql, "something else", 0L).get(0).get(0))).isZero();
    }

    @Test
    default void aChangeSaysHowManyRowsItChanged() {
        TableSpec table = items(fresh("changed"));
        build(table, itemRows(5, "Done"));
        Dialect dialect = database().dialect();
        String sql = "DELETE FROM " + dialect.quote(table.name()) + " WHERE " + dialect.quote("Item ID") + " > ?";

        try (RowSet answer = database().query(sql, List.of(3L), never())) {
            assertThat(answer.columns()).isEmpty();
            assertThat(answer.next()).isNull();
            assertThat(answer.updateCount()).isEqualTo(2);
        }
        assertThat(database().inspector().count(table.name(), never())).isEqualTo(3);
    }

    @Test
    default void aWrongQueryFailsInTheEnginesWords() {
        assertThat(fails(ErrorCode.SQL_FAILED, () -> rows("SELECT * FROM no_such_table_anywhere")))
                .hasMessageContaining("no_such_table_anywhere");
        fails(ErrorCode.SQL_FAILED, () -> rows("THIS IS NOT SQL"));
    }

    @Test
    default void aFailureHalfWayIsReported() {
        String sql = "SELECT 100 / (x.n - 2) AS quotient FROM (SELECT CAST(n AS INT) AS n FROM (" + generated(1)
                + ") AS g) AS x";
        if (database().dialect().name().equals("sqlserver")) {
            fails(ErrorCode.SQL_FAILED, () -> rows(sql));
        } else {
            // The embedded engine divides by zero to NULL; a cast is what fails there.
            fails(
                    ErrorCode.SQL_FAILED,
                    () -> rows("SELECT CAST('x' || n AS INTEGER) FROM (" + generated(1) + ") AS g"));
        }
    }

    @Test
    default void aMillionRowsStreamWithLittleMemory() {
        String wide = "SELECT x.n, CAST('" + "x".repeat(200) + "' AS CHAR(200)) AS a FROM (" + generated(6) + ") AS x";
        long before = used();
        long most = 0;
        long count = 0;
        long sum = 0;
        try (RowSet answer = database().query(wide, List.of(), never())) {
            for (List<@Nullable Object> row = answer.next(); row != null; row = answer.next()) {
                sum += number(row.get(0));
                if (++count % 250_000 == 0) {
                    most = Math.max(most, used());
                }
            }
        }
        assertThat(count).isEqualTo(1_000_000);
        assertThat(sum).isEqualTo(499_999_500_000L);
        assertThat(most - before).as("bytes held on the way").isLessThan(100_000_000L);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    default void aLongQueryIsStoppedByItsToken() {
        CancelToken cancel = new CancelToken();
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(cancel::cancel);
        long started = System.nanoTime();

        fails(ErrorCode.CANCELLED, () -> {
            try (RowSet answer =
                    database().query("SELECT SUM(x.n % 7) AS s FROM (" + generated(11) + ") AS x", List.of(), cancel)) {
                answer.next();
            }
        });

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(number(rows("SELECT 1 AS n").get(0).get(0))).isEqualTo(1);
    }

    @Test
    default void anAnswerLeftHalfReadLeavesTheSessionUsable() {
        for (int i = 0; i < 3; i++) {
            try (RowSet answer = database().query(generated(5), List.of(), never())) {
                assertThat(answer.next()).isNotNull();
            }
        }
        assertThat(number(rows("SELECT 1 AS n").get(0).get(0))).isEqualTo(1);
    }

    private static long number(@Nullable Object value) {
        assertThat(value).isInstanceOf(Number.class);
        return ((Number) value).longValue();
    }

    @Test
    default void aQueryThatIsOnlyDescribedIsNotRun() {
        TableSpec table = items(fresh("described"));
        build(table, itemRows(3, "Done"));
        Dialect dialect = database().dialect();
        String from = " FROM " + dialect.quote(table.name());

        database().describe("SELECT " + dialect.quote("Status") + from + " WHERE 'it''s' = 'x'", never());
        database().describe("DELETE" + from, never());

        assertThat(database().inspector().count(table.name(), never())).isEqualTo(3);
    }

    @Test
    default void aDescriptionTellsOfTablesAndColumnsThatAreNotThere() {
        TableSpec table = items(fresh("described"));
        build(table, itemRows(1, "Done"));
        Dialect dialect = database().dialect();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database().describe("SELECT * FROM no_such_table_here", never()))
                .hasMessageContaining("no_such_table_here");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database().describe("SELECT no_such_column FROM " + dialect.quote(table.name()), never()))
                .hasMessageContaining("no_such_column");
    }
}
