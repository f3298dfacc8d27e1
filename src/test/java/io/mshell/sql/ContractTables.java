package io.mshell.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of {@link DatabaseContract} share: the database under test and tables to try it on. Every table has a
 * name of its own, so that all tests may run in one database.
 */
public interface ContractTables {

    /** The database under test. It may be the same one for all tests. */
    Database database();

    /** The schema to work in, which exists. */
    default String schema() {
        return "dbo";
    }

    /** A token nobody cancels. */
    default CancelToken never() {
        return new CancelToken();
    }

    /** A table name nothing else has. */
    default TableName fresh(String name) {
        return new TableName(schema(), name + "_" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** A column whose origin is made up from its name. */
    static ColumnSpec column(String name, String type, boolean nullable) {
        Origin origin = new Origin(
                "id_of_" + name.length() + "_" + Integer.toHexString(name.hashCode()), "", name, "text", "text");
        return new ColumnSpec(name, SqlType.parse(type), nullable, origin);
    }

    /** A table of a key and a text. */
    default TableSpec items(TableName name) {
        return new TableSpec(
                name,
                List.of(column("Item ID", "BIGINT", false), column("Status", "NVARCHAR(255)", true)),
                List.of("Item ID"),
                List.of(),
                "Items of a board");
    }

    static Row row(@Nullable Object... values) {
        return new Row(values);
    }

    /** Rows of {@link #items}: keys from 1, every text the same. */
    static List<Row> itemRows(int count, String status) {
        List<Row> rows = new ArrayList<>(count);
        for (long id = 1; id <= count; id++) {
            rows.add(row(id, status));
        }
        return rows;
    }

    default void create(TableSpec table) {
        database().execute(database().dialect().createTable(table), never());
    }

    /** Creates, loads and finishes a table as a refresh does. */
    default void build(TableSpec table, List<Row> rows) {
        create(table);
        load(table, rows);
        finish(table);
        database().execute(database().dialect().document(table), never());
    }

    default void finish(TableSpec table) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        database().execute(database().dialect().finishTable(table, run), never());
    }

    default long load(TableSpec table, List<Row> rows) {
        try (Sink sink = database().openSink(table, never())) {
            sink.write(rows);
            return sink.finish();
        }
    }

    default void drop(TableName table) {
        database().execute(database().dialect().dropTable(table), never());
    }

    default boolean exists(TableName table) {
        return database().inspector().state(table, never()).isPresent();
    }

    /** All rows of a query. */
    default List<List<@Nullable Object>> rows(String sql, @Nullable Object... parameters) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (RowSet answer = database().query(sql, Arrays.asList(parameters), never())) {
            for (List<@Nullable Object> row = answer.next(); row != null; row = answer.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The one text all rows of {@link #items} hold. */
    default Object statusOf(TableName table) {
        Dialect dialect = database().dialect();
        List<List<@Nullable Object>> found =
                rows("SELECT DISTINCT " + dialect.quote("Status") + " FROM " + dialect.quote(table));
        assertThat(found).hasSize(1);
        return found.get(0).get(0);
    }

    /** Asserts that the call fails with the code, and returns the failure. */
    static MshellException fails(ErrorCode code, ThrowingCallable call) {
        MshellException failure = catchThrowableOfType(MshellException.class, call);
        assertThat(failure).as("a failure with %s", code).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        return failure;
    }

    /** A SELECT of one column {@code n}, from 0, with ten to the given power rows, on any engine. */
    static String generated(int power) {
        StringBuilder number = new StringBuilder("CAST(0 AS BIGINT)");
        StringBuilder from = new StringBuilder();
        long factor = 1;
        for (int digit = 0; digit < power; digit++) {
            number.append(" + CAST(")
                    .append(factor)
                    .append(" AS BIGINT) * d")
                    .append(digit)
                    .append(".v");
            from.append(digit == 0 ? " FROM " : " CROSS JOIN ");
            from.append("(VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) AS d")
                    .append(digit)
                    .append("(v)");
            factor *= 10;
        }
        return "SELECT " + number + " AS n" + from;
    }
}
