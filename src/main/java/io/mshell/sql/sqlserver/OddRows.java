package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType.Kind;
import io.mshell.schema.TableSpec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows the bulk copy would alter, for they hold a day its calendar does not have ({@link WallClock#isUnsendable}). They
 * wait here and go in one by one after the others, their dates as text.
 */
final class OddRows {

    /** More than a few of such rows are a mistake at the source; they are held in memory. */
    private static final int MOST = 10_000;

    private final TableSpec table;
    private final List<Row> rows = new ArrayList<>();

    OddRows(TableSpec table) {
        this.table = table;
    }

    static boolean isOdd(Row row, List<Integer> dates) {
        for (int column : dates) {
            Object value = row.get(column);
            if (value instanceof LocalDate date && WallClock.isUnsendable(date)
                    || value instanceof LocalDateTime time && WallClock.isUnsendable(time.toLocalDate())) {
                return true;
            }
        }
        return false;
    }

    /** The positions of the columns that hold dates. */
    static List<Integer> dates(List<ColumnSpec> columns) {
        List<Integer> dates = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Kind kind = columns.get(i).type().kind();
            if (kind == Kind.DATE || kind == Kind.DATETIME2) {
                dates.add(i);
            }
        }
        return dates;
    }

    void add(Row row) throws SQLException {
        if (rows.size() == MOST) {
            throw new SQLException("more than " + MOST + " rows hold dates from 5 to 14 October 1582");
        }
        rows.add(row);
    }

    /** Inserts them, each value through a cast to its column's own type. */
    void insert(Sql sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = sql.connection().prepareStatement(text(table))) {
            for (Row row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    bind(statement, i + 1, row.get(i));
                }
                sql.run(statement);
            }
        }
    }

    static String text(TableSpec table) {
        return table.columns().stream()
                .map(column -> "CAST(? AS " + column.type() + ")")
                .collect(Collectors.joining(", ", "INSERT INTO " + TSql.quote(table.name()) + " VALUES (", ");"));
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            statement.setObject(at, value);
        } else {
            // Dates in ISO form, which no language setting of the server changes.
            statement.setNString(at, value.toString());
        }
    }
}
