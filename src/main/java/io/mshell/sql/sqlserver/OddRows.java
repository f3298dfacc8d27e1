package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.SqlType.Kind;
import io.mshell.schema.TableSpec;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows the bulk copy would alter, for they hold a day its calendar does not have ({@link WallClock#isUnsendable}) or a
 * number of 38 digits. They wait here and go in one by one after the others, such values as text.
 */
final class OddRows {

    /** More than a few of such rows are a mistake at the source; they are held in memory. */
    private static final int MOST = 10_000;

    /** Babelfish 4.3 reads the characters after a number of so many digits as more of it. */
    private static final int MOST_DIGITS = 38;

    private final TableSpec table;
    private final List<Row> rows = new ArrayList<>();

    OddRows(TableSpec table) {
        this.table = table;
    }

    static boolean isOdd(Row row, List<Integer> candidates) {
        for (int column : candidates) {
            Object value = row.get(column);
            if ((value instanceof LocalDate date && WallClock.isUnsendable(date))
                    || (value instanceof LocalDateTime time && WallClock.isUnsendable(time.toLocalDate()))
                    || (value instanceof BigDecimal number && number.precision() >= MOST_DIGITS)) {
                return true;
            }
        }
        return false;
    }

    /** The positions of the columns whose values may be odd. */
    static List<Integer> candidates(List<ColumnSpec> columns) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            SqlType type = columns.get(i).type();
            if (type.kind() == Kind.DATE
                    || type.kind() == Kind.DATETIME2
                    || (type.length() == MOST_DIGITS && type.kind() == Kind.DECIMAL)) {
                found.add(i);
            }
        }
        return found;
    }

    void add(Row row) throws SQLException {
        if (rows.size() == MOST) {
            throw new SQLException(
                    "more than " + MOST + " rows hold dates from 5 to 14 October 1582 or numbers of 38 digits");
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
        if (value == null || value instanceof Boolean || value instanceof Double) {
            statement.setObject(at, value);
        } else {
            statement.setNString(at, text(value));
        }
    }

    /** Dates in ISO form, which no language setting of the server changes, and with their seconds. */
    private static String text(Object value) {
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
