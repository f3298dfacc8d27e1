package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes what {@link io.mshell.schema.Fingerprint} computes, from what is stored. */
final class DuckFingerprint {

    private static final int COLUMNS_A_QUERY = 40;
    private static final int FIGURES_A_COLUMN = 5;

    private final Connections connections;
    private final DuckDialect dialect;

    DuckFingerprint(Connections connections, DuckDialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    List<ColumnFingerprint> of(TableName table, List<ColumnSpec> columns, CancelToken cancel) {
        List<ColumnFingerprint> all = new ArrayList<>(columns.size());
        for (int from = 0; from < columns.size(); from += COLUMNS_A_QUERY) {
            List<ColumnSpec> some = columns.subList(from, Math.min(columns.size(), from + COLUMNS_A_QUERY));
            all.addAll(query(table, some, cancel));
        }
        return all;
    }

    private List<ColumnFingerprint> query(TableName table, List<ColumnSpec> columns, CancelToken cancel) {
        List<String> figures = new ArrayList<>();
        columns.forEach(column -> figures.addAll(figures(column)));
        String sql = "SELECT " + String.join(",\n  ", figures) + "\nFROM " + dialect.quote(table);
        return connections.run(cancel, statement -> {
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                List<ColumnFingerprint> found = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    found.add(fingerprint(columns.get(i), row, i * FIGURES_A_COLUMN + 1));
                }
                return found;
            }
        });
    }

    /** Count, sum, min, max and digest of one column. */
    private List<String> figures(ColumnSpec column) {
        String value = dialect.quote(column.name());
        String measure = switch (column.type().kind()) {
            case BIT -> "CAST(" + value + " AS INTEGER)";
            case INT, BIGINT, DECIMAL, FLOAT -> value;
            case NVARCHAR -> "strlen(" + value + ")";
            case DATE -> "date_diff('day', DATE '1900-01-01', " + value + ")";
            case TIME -> "CAST(floor(epoch(" + value + ")) AS BIGINT)";
            case DATETIME2 -> "date_diff('second', TIMESTAMP '1900-01-01', " + value + ")";
        };
        String sum = switch (column.type().kind()) {
            case FLOAT -> "0";
            case DECIMAL ->
                "SUM(CAST(" + measure + " AS DECIMAL(38," + column.type().scale() + ")))";
            case BIT, INT, BIGINT, NVARCHAR, DATE, TIME, DATETIME2 -> "SUM(CAST(" + measure + " AS HUGEINT))";
        };
        String digest = switch (column.type().kind()) {
            case NVARCHAR -> "SUM(CAST('0x' || substr(md5(" + value + "), 1, 8) AS UBIGINT))";
            case BIT, INT, BIGINT, DECIMAL, FLOAT, DATE, TIME, DATETIME2 -> "NULL";
        };
        return List.of("COUNT(" + value + ")", sum, "MIN(" + measure + ")", "MAX(" + measure + ")", digest);
    }

    private static ColumnFingerprint fingerprint(ColumnSpec column, ResultSet row, int first) throws SQLException {
        boolean text = column.type().kind() == io.mshell.schema.SqlType.Kind.NVARCHAR;
        BigDecimal sum = number(row.getObject(first + 1));
        BigDecimal digest = text ? number(row.getObject(first + 4)) : null;
        return new ColumnFingerprint(
                column.name(),
                row.getLong(first),
                sum == null ? BigDecimal.ZERO : sum,
                number(row.getObject(first + 2)),
                number(row.getObject(first + 3)),
                text ? (digest == null ? BigInteger.ZERO : digest.toBigIntegerExact()) : null);
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Double number ? new BigDecimal(number) : new BigDecimal(value.toString());
    }
}
