package io.mshell.sql.sqlserver;

import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import io.mshell.schema.SqlType.Kind;
import io.mshell.schema.TableName;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.Fit;
import io.mshell.sql.ProbeQuery;

/** Questions to the rows of a table, as conditions of T-SQL. */
final class ServerProbes implements Probe.Visitor<ProbeQuery> {

    private static final Measure NO_MEASURE = new Measure("NULL", "INT");

    /** Texts are equal by their characters' codes, not by their weights. Blanks at the end still do not count. */
    private static final String EXACT = " COLLATE Latin1_General_100_BIN2";

    private final TextMeasure text;
    private final TableName table;
    private final String key;

    ServerProbes(TextMeasure text, TableName table, String key) {
        this.text = text;
        this.table = table;
        this.key = key;
    }

    @Override
    public ProbeQuery filled(Probe.Filled probe) {
        return query(TSql.quote(probe.column()) + " IS NOT NULL", NO_MEASURE);
    }

    @Override
    public ProbeQuery missing(Probe.Missing probe) {
        return query(TSql.quote(probe.column()) + " IS NULL", NO_MEASURE);
    }

    /** Equal as an index takes it: by the column's collation. It leaves out what is NULL. */
    @Override
    public ProbeQuery repeated(Probe.Repeated probe) {
        String value = TSql.quote(probe.column());
        return query(value + " IS NOT NULL AND COUNT_BIG(*) OVER (PARTITION BY " + value + ") > 1", NO_MEASURE);
    }

    @Override
    public ProbeQuery unfit(Probe.Unfit probe) {
        boolean isBit = probe.from().kind() == Kind.BIT;
        String name = TSql.quote(probe.column());
        // Babelfish would make a bit of what a bit is compared with.
        String value = isBit ? "CAST(" + name + " AS INT)" : name;
        return query(unfit(value, probe.from(), probe.to()), measure(value, probe.from()));
    }

    @Override
    public ProbeQuery labelled(Probe.Labelled probe) {
        String value = TSql.quote(probe.column());
        String label = TSql.literal(probe.label());
        return query(
                probe.list()
                        ? "CHARINDEX(" + TSql.literal(", " + probe.label() + ", ") + EXACT + ", N', ' + CAST(" + value
                                + " AS NVARCHAR(MAX)) + N', ') > 0"
                        : value + " = " + label + EXACT + " AND DATALENGTH(" + value + ") = DATALENGTH(" + label + ")",
                NO_MEASURE);
    }

    private ProbeQuery query(String condition, Measure measure) {
        String hit = "CASE WHEN " + condition + " THEN 1 END AS hit";
        String from = "\nFROM " + TSql.quote(table) + ") AS x";
        return new ProbeQuery(
                "SELECT COUNT_BIG(*), COUNT_BIG(x.hit), CAST(MAX(CASE WHEN x.hit = 1 THEN x.measure END) AS "
                        + measure.type() + ")\nFROM (SELECT " + hit + ", CAST(" + measure.expression() + " AS "
                        + measure.type() + ") AS measure" + from + ";",
                "SELECT TOP (" + Evidence.MOST_ITEMS + ") x.k\nFROM (SELECT " + TSql.quote(key) + " AS k, " + hit + from
                        + "\nWHERE x.hit = 1 ORDER BY x.k;");
    }

    private String unfit(String value, SqlType from, SqlType to) {
        return switch (Fit.of(from, to)) {
            case ALWAYS -> "1 = 0";
            case NEVER -> value + " IS NOT NULL";
            case LENGTH -> units(value) + " > " + to.length();
            case WRITTEN -> "LEN(CAST(" + value + " AS NVARCHAR(60))) > " + to.length();
            // An empty text would be read as 0, or as a day in 1900.
            case READ ->
                value + " IS NOT NULL AND (LTRIM(" + value + ") = N'' OR " + cast(value, to) + " IS NULL"
                        + cutByReading(value, to) + ")";
            case ZERO_OR_ONE -> value + " NOT IN (0, 1)";
            case DIGITS -> digits(value) + " > " + Fit.FLOAT_DIGITS;
            case RANGE -> range(value, from, to);
            case ROUND_TRIP -> {
                String back = cast(cast(value, to), from);
                yield value + " IS NOT NULL AND (" + back + " IS NULL OR " + back + " <> " + value + ")";
            }
        };
    }

    /** Babelfish forgets the digits of a DECIMAL at the first conversion. */
    private static String cast(String value, SqlType type) {
        String once = "TRY_CAST(" + value + " AS " + type + ")";
        return type.kind() == Kind.DECIMAL ? "TRY_CAST(" + once + " AS " + type + ")" : once;
    }

    /** Text that can be read as the type, but not wholly: a time would go, or digits of a second. */
    private static String cutByReading(String value, SqlType to) {
        SqlType moment = SqlType.datetime2(7);
        return switch (to.kind()) {
            case DATE, TIME, DATETIME2 -> " OR " + cast(value, moment) + " <> " + cast(cast(value, to), moment);
            case BIT, INT, BIGINT, DECIMAL, FLOAT, NVARCHAR -> "";
        };
    }

    /** Numbers of an exact type that are none of another one. Bounds have no more digits than the values. */
    private static String range(String value, SqlType from, SqlType to) {
        String fraction = "ROUND(" + value + ", " + to.scale() + ", 1) <> " + value;
        String size = outside(value, from, to);
        if (from.scale() <= to.scale()) {
            return size;
        }
        return size.isEmpty() ? fraction : size + " OR " + fraction;
    }

    private static String outside(String value, SqlType from, SqlType to) {
        return switch (to.kind()) {
            case INT -> outside(value, from, to, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> outside(value, from, to, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> {
                String bound = "1" + "0".repeat(Fit.wholeDigits(to));
                yield Fit.wholeDigits(from) > Fit.wholeDigits(to)
                        ? "(" + value + " >= " + bound + " OR " + value + " <= -" + bound + ")"
                        : "";
            }
        };
    }

    private static String outside(String value, SqlType from, SqlType to, long least, long greatest) {
        return Fit.wholeDigits(from) >= Fit.wholeDigits(to) ? value + " NOT BETWEEN " + least + " AND " + greatest : "";
    }

    private Measure measure(String value, SqlType from) {
        return switch (from.kind()) {
            case NVARCHAR -> new Measure(units(value), "BIGINT");
            case BIT, INT, BIGINT -> new Measure("ABS(CAST(" + value + " AS DECIMAL(38,0)))", "DECIMAL(38,0)");
            case DECIMAL, FLOAT -> new Measure("ABS(" + value + ")", from.toString());
            case DATE, TIME, DATETIME2 -> NO_MEASURE;
        };
    }

    /** Length in UTF-16 units; where the engine keeps UTF-8, in characters, for it tells nothing nearer. */
    private String units(String value) {
        return text == TextMeasure.UTF8 ? "LEN(" + value + " + N'.') - 1" : "DATALENGTH(" + value + ") / 2";
    }

    /** Digits of a decimal but for zeros at either end. */
    private static String digits(String value) {
        String bare = "REPLACE(REPLACE(CAST(" + value + " AS NVARCHAR(60)), N'-', N''), N'.', N'')";
        return "LEN(LTRIM(RTRIM(REPLACE(" + bare + ", N'0', N' '))))";
    }

    /**
     * What is measured of a value.
     *
     * @param type of the expression, said once more: Babelfish forgets a DECIMAL's digits on the way, and then sends what
     *     no driver can read
     */
    private record Measure(String expression, String type) {}
}
