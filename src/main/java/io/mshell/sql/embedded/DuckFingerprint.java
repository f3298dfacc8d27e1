package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.SqlType;
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

    private static final int COLUMNS_A_QUERY = 50;
    private static final int FIGURES_A_COLUMN = 6;

    /** The engine's sums have 38 digits: of numbers this long it adds ten thousand million without overflowing. */
    private static final int DIGITS_SUMMED_SAFELY = 28;

    /** Where numbers too long for that are cut in two. */
    private static final String HALF = "10000000000000000000";

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

    /** Count, two parts of the sum, min, max and digest of one column. */
    private List<String> figures(ColumnSpec column) {
        String value = dialect.quote(column.name());
        SqlType type = column.type();
        return switch (type.kind()) {
            case BIT -> figures(value, "CAST(" + value + " AS INTEGER)", "NULL");
            case INT, BIGINT -> figures(value, value, "NULL");
            case DECIMAL -> decimal(value, type);
            case FLOAT -> List.of(count(value), "0", "0", "MIN(" + value + ")", "MAX(" + value + ")", "NULL");
            case NVARCHAR -> figures(value, "strlen(" + value + ")", digest(value));
            case DATE -> figures(value, "date_diff('day', DATE '1900-01-01', " + value + ")", "NULL");
            case TIME -> figures(value, "date_diff('second', TIME '00:00:00', " + value + ")", "NULL");
            // Counts the full seconds passed on the clock, so a fraction is cut towards the past, before 1900 too.
            case DATETIME2 -> figures(value, "date_diff('second', TIMESTAMP '1900-01-01', " + value + ")", "NULL");
        };
    }

    private static List<String> figures(String value, String measure, String digest) {
        String sum = "SUM(CAST(" + measure + " AS HUGEINT))";
        return List.of(count(value), sum, "0", "MIN(" + measure + ")", "MAX(" + measure + ")", digest);
    }

    private static List<String> decimal(String value, SqlType type) {
        String high = "SUM(CAST(" + value + " AS DECIMAL(38," + type.scale() + ")))";
        String low = "0";
        if (isCutAtThePoint(type)) {
            high = "SUM(trunc(" + value + "))";
            low = "SUM(" + value + " - trunc(" + value + "))";
        } else if (isCutInHalves(type)) {
            String digits = "CAST(replace(CAST(" + value + " AS VARCHAR), '.', '') AS HUGEINT)";
            high = "SUM(" + digits + " // " + HALF + ")";
            low = "SUM(" + digits + " % " + HALF + ")";
        }
        return List.of(count(value), high, low, "MIN(" + value + ")", "MAX(" + value + ")", "NULL");
    }

    private static boolean isCutAtThePoint(SqlType type) {
        return type.length() > DIGITS_SUMMED_SAFELY && !isCutInHalves(type);
    }

    private static boolean isCutInHalves(SqlType type) {
        return type.scale() > DIGITS_SUMMED_SAFELY || type.length() - type.scale() > DIGITS_SUMMED_SAFELY;
    }

    /**
     * The first four bytes of the MD5, greatest first. {@code md5_number} has them last and in the other order, and is
     * worth the turning round: it takes little more than half the time of reading them from the hexadecimal text.
     */
    private static String digest(String value) {
        String last = "CAST(md5_number(" + value + ") & 4294967295::UHUGEINT AS UBIGINT)";
        return "SUM(((" + last + " & 255) << 24) + (((" + last + " >> 8) & 255) << 16) + (((" + last
                + " >> 16) & 255) << 8) + (" + last + " >> 24))";
    }

    private static String count(String value) {
        return "COUNT(" + value + ")";
    }

    private static ColumnFingerprint fingerprint(ColumnSpec column, ResultSet row, int first) throws SQLException {
        BigDecimal digest = number(row.getObject(first + 5));
        boolean isText = column.type().kind() == SqlType.Kind.NVARCHAR;
        return new ColumnFingerprint(
                column.name(),
                row.getLong(first),
                sum(column.type(), number(row.getObject(first + 1)), number(row.getObject(first + 2))),
                number(row.getObject(first + 3)),
                number(row.getObject(first + 4)),
                isText ? (digest == null ? BigInteger.ZERO : digest.toBigIntegerExact()) : null);
    }

    private static BigDecimal sum(SqlType type, @Nullable BigDecimal high, @Nullable BigDecimal low) {
        if (high == null || low == null) {
            return BigDecimal.ZERO;
        }
        return type.kind() == SqlType.Kind.DECIMAL && isCutInHalves(type)
                ? high.multiply(new BigDecimal(HALF)).add(low).scaleByPowerOfTen(-type.scale())
                : high.add(low);
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Double number ? new BigDecimal(number) : new BigDecimal(value.toString());
    }
}
