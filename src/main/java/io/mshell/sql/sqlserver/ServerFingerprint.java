package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.SqlType.Kind;
import io.mshell.schema.TableName;
import io.mshell.schema.TextMeasure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Column fingerprints as the server computes them: the measures of {@link io.mshell.schema.Fingerprint} in T-SQL.
 */
final class ServerFingerprint {

    /** Columns a query asks for, up to eight expressions each. */
    private static final int COLUMNS_A_QUERY = 40;

    private final TextMeasure text;

    ServerFingerprint(TextMeasure text) {
        this.text = text;
    }

    List<ColumnFingerprint> of(Sql sql, TableName table, List<ColumnSpec> columns) throws SQLException {
        List<ColumnFingerprint> all = new ArrayList<>(columns.size());
        for (int from = 0; from < columns.size(); from += COLUMNS_A_QUERY) {
            List<ColumnSpec> some = columns.subList(from, Math.min(columns.size(), from + COLUMNS_A_QUERY));
            all.addAll(sql.first(query(table, some), row -> read(row, some)).orElseThrow());
        }
        return all;
    }

    String query(TableName table, List<ColumnSpec> columns) {
        return columns.stream()
                .map(this::expressions)
                .collect(Collectors.joining(",\n", "SELECT\n", "\nFROM " + TSql.quote(table) + ";"));
    }

    private String expressions(ColumnSpec column) {
        String name = TSql.quote(column.name());
        Kind kind = column.type().kind();
        String measure = measure(name, kind);
        String sums = SumPart.of(column.type(), kind == Kind.DECIMAL ? name : measure).stream()
                .map(part -> "SUM(" + part.expression() + "), ")
                .collect(Collectors.joining());
        return "  COUNT_BIG(" + name + "), " + sums + "MIN(" + measure + "), MAX(" + measure + "), "
                + (kind == Kind.NVARCHAR ? digest(name) : "NULL");
    }

    private String measure(String name, Kind kind) {
        return switch (kind) {
            case INT, BIGINT, DECIMAL, FLOAT -> name;
            case BIT -> "CAST(" + name + " AS INT)";
            case NVARCHAR -> "CAST(DATALENGTH(" + name + ") AS BIGINT)" + (text == TextMeasure.UTF8 ? "" : " / 2");
            case DATE -> "DATEDIFF(day, CAST('19000101' AS DATE), " + name + ")";
            // DATEDIFF counts the boundaries crossed, which cuts fractions downwards on both sides of 1900.
            case TIME -> "DATEDIFF(second, CAST('00:00:00' AS TIME(0)), " + name + ")";
            case DATETIME2 -> "DATEDIFF_BIG(second, CAST('19000101' AS DATETIME2(0)), " + name + ")";
        };
    }

    /** The first four bytes of the MD5 as an unsigned number: a short binary is filled up on the left. */
    private String digest(String name) {
        return text == TextMeasure.UTF16_LENGTH_ONLY
                ? "NULL"
                : "SUM(CAST(CAST(SUBSTRING(HASHBYTES('MD5', " + name + "), 1, 4) AS BIGINT) AS DECIMAL(38,0)))";
    }

    private List<ColumnFingerprint> read(ResultSet row, List<ColumnSpec> columns) throws SQLException {
        List<ColumnFingerprint> all = new ArrayList<>(columns.size());
        int at = 1;
        for (ColumnSpec column : columns) {
            Kind kind = column.type().kind();
            long nonNull = row.getLong(at++);
            BigDecimal sum = BigDecimal.ZERO;
            for (SumPart part : SumPart.of(column.type(), "")) {
                BigDecimal found = row.getBigDecimal(at++);
                sum = found == null ? sum : sum.add(found.multiply(part.factor()));
            }
            BigDecimal min = number(row, at++, kind == Kind.FLOAT);
            BigDecimal max = number(row, at++, kind == Kind.FLOAT);
            all.add(new ColumnFingerprint(column.name(), nonNull, sum, min, max, digest(row, at++, kind)));
        }
        return all;
    }

    /** A float exactly as its bits say, not as it prints. */
    private static @Nullable BigDecimal number(ResultSet row, int at, boolean isFloat) throws SQLException {
        if (!isFloat) {
            return row.getBigDecimal(at);
        }
        double value = row.getDouble(at);
        return row.wasNull() ? null : new BigDecimal(value);
    }

    private @Nullable BigInteger digest(ResultSet row, int at, Kind kind) throws SQLException {
        if (kind != Kind.NVARCHAR || text == TextMeasure.UTF16_LENGTH_ONLY) {
            return null;
        }
        BigDecimal sum = row.getBigDecimal(at);
        return sum == null ? BigInteger.ZERO : sum.toBigInteger();
    }
}
