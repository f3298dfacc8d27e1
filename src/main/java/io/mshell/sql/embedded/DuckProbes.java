package io.mshell.sql.embedded;

import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import io.mshell.schema.SqlType.Kind;
import io.mshell.schema.TableName;
import io.mshell.sql.Fit;
import io.mshell.sql.ProbeQuery;

/** Questions to the rows of a table, as conditions. Text compares byte by byte here, so what is equal is the same. */
final class DuckProbes implements Probe.Visitor<ProbeQuery> {

    private static final String NO_MEASURE = "NULL";

    /** Digits of a second the engine keeps. */
    private static final int SECOND_DIGITS = 6;

    private final DuckDialect dialect;
    private final TableName table;
    private final String key;

    DuckProbes(DuckDialect dialect, TableName table, String key) {
        this.dialect = dialect;
        this.table = table;
        this.key = key;
    }

    @Override
    public ProbeQuery filled(Probe.Filled probe) {
        return query(dialect.quote(probe.column()) + " IS NOT NULL", NO_MEASURE);
    }

    @Override
    public ProbeQuery missing(Probe.Missing probe) {
        return query(dialect.quote(probe.column()) + " IS NULL", NO_MEASURE);
    }

    /** NULL is not equal to NULL, so a unique index takes any number of them. */
    @Override
    public ProbeQuery repeated(Probe.Repeated probe) {
        String value = dialect.quote(probe.column());
        return query(value + " IS NOT NULL AND COUNT(*) OVER (PARTITION BY " + value + ") > 1", NO_MEASURE);
    }

    @Override
    public ProbeQuery unfit(Probe.Unfit probe) {
        boolean isBit = probe.from().kind() == Kind.BIT;
        String name = dialect.quote(probe.column());
        // As a decimal fraction the engine takes TRUE for the smallest there is.
        String value = isBit ? "CAST(" + name + " AS INTEGER)" : name;
        SqlType from = isBit ? SqlType.INT : probe.from();
        return query(unfit(value, from, probe.to(), Fit.of(probe.from(), probe.to())), measure(value, from.kind()));
    }

    @Override
    public ProbeQuery labelled(Probe.Labelled probe) {
        String value = dialect.quote(probe.column());
        return query(
                probe.list()
                        ? "contains(', ' || " + value + " || ', ', " + DuckDialect.literal(", " + probe.label() + ", ")
                                + ")"
                        : value + " = " + DuckDialect.literal(probe.label()),
                NO_MEASURE);
    }

    private ProbeQuery query(String condition, String measure) {
        String hit = "CASE WHEN " + condition + " THEN 1 END AS hit";
        String from = " FROM " + dialect.quote(table) + ") AS x";
        return new ProbeQuery(
                "SELECT COUNT(*), COUNT(x.hit), MAX(CASE WHEN x.hit = 1 THEN x.measure END) FROM (SELECT " + hit + ", "
                        + measure + " AS measure" + from,
                "SELECT x.k FROM (SELECT " + dialect.quote(key) + " AS k, " + hit + from
                        + " WHERE x.hit = 1 ORDER BY x.k LIMIT " + Evidence.MOST_ITEMS);
    }

    private static String unfit(String value, SqlType from, SqlType to, Fit fit) {
        return switch (fit) {
            case ALWAYS -> "FALSE";
            case NEVER -> value + " IS NOT NULL";
            // Bytes are counted faster, and are never fewer.
            case LENGTH -> "strlen(" + value + ") > " + to.length() + " AND " + units(value) + " > " + to.length();
            case WRITTEN -> "length(CAST(" + value + " AS VARCHAR)) > " + to.length();
            case READ -> value + " IS NOT NULL AND (" + cast(value, to) + " IS NULL" + cutByReading(value, to) + ")";
            case ZERO_OR_ONE -> value + " NOT IN (0, 1)";
            case DIGITS -> digits(value) + " > " + Fit.FLOAT_DIGITS;
            case RANGE, ROUND_TRIP ->
                from.kind() == to.kind() && from.kind() != Kind.DECIMAL
                        ? cutFraction(value, to)
                        : cast(cast(value, to), from) + " IS DISTINCT FROM " + value;
        };
    }

    private static String cast(String value, SqlType type) {
        return "TRY_CAST(" + value + " AS " + DuckDialect.type(type) + ")";
    }

    /** Text that can be read as the type, but not wholly. */
    private static String cutByReading(String value, SqlType to) {
        String moment = "TRY_CAST(" + value + " AS TIMESTAMP)";
        return switch (to.kind()) {
            case INT, BIGINT -> " OR TRY_CAST(" + value + " AS DOUBLE) <> " + cast(value, to);
            case DATE -> " OR " + moment + " <> CAST(" + cast(value, to) + " AS TIMESTAMP)";
            case TIME -> " OR " + moment + " IS NOT NULL OR " + cutFraction(cast(value, to), to);
            case DATETIME2 -> " OR " + cutFraction(cast(value, to), to);
            case BIT, DECIMAL, FLOAT, NVARCHAR -> "";
        };
    }

    /** The engine has one TIME and one TIMESTAMP, whatever the digits of a second that were noted. */
    private static String cutFraction(String value, SqlType to) {
        int cut = SECOND_DIGITS - to.scale();
        return cut <= 0 ? "FALSE" : "microsecond(" + value + ") % 1" + "0".repeat(cut) + " <> 0";
    }

    private static String measure(String value, Kind kind) {
        return switch (kind) {
            case NVARCHAR -> units(value);
            case BIT, INT, BIGINT -> "ABS(CAST(" + value + " AS HUGEINT))";
            case DECIMAL, FLOAT -> "ABS(" + value + ")";
            case DATE, TIME, DATETIME2 -> NO_MEASURE;
        };
    }

    /** Length in UTF-16 units: characters, and those beyond U+FFFF once more. */
    private static String units(String value) {
        return "length(" + value + ") + length(regexp_replace(" + value + ", '[^\\x{10000}-\\x{10FFFF}]', '', 'g'))";
    }

    /** Digits of a decimal but for zeros at either end. */
    private static String digits(String value) {
        String bare = "replace(replace(CAST(" + value + " AS VARCHAR), '-', ''), '.', '')";
        return "length(trim(replace(" + bare + ", '0', ' ')))";
    }
}
