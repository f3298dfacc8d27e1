package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.Origin;
import io.mshell.schema.TableName;
import io.mshell.sql.Documentation;
import io.mshell.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tables and columns say of themselves: {@code MS_Description}, which every tool shows, for people, and
 * {@code mshell.*} for mshell. Levels are raw names, never quoted.
 */
final class ExtendedProperties {

    static final String DESCRIPTION = "MS_Description";
    static final String COLUMN_ID = "mshell.column_id";
    static final String PART = "mshell.part";
    static final String TITLE = "mshell.title";
    static final String TYPE = "mshell.type";
    static final String SOURCE = "mshell.source";
    static final String SQL = "mshell.sql";
    static final String RUN = "mshell.run";

    /** A value is a sql_variant of at most 7,500 bytes. */
    static final int LONGEST_VALUE = 3_750;

    private static final int CALLS_A_STATEMENT = 200;

    private ExtendedProperties() {}

    /** Everything of a table that is written where it is made, a few hundred properties a statement. */
    static List<Documentation> of(TableName table, String description, List<ColumnSpec> columns) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(new Target(table, null), DESCRIPTION, description));
        columns.forEach(column -> entries.addAll(entries(table, column)));
        List<Documentation> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += CALLS_A_STATEMENT) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + CALLS_A_STATEMENT));
            parts.add(new Documentation(
                    TSql.literal(table.schema()),
                    TSql.literal(table.name()),
                    some.stream().map(Entry::model).toList()));
        }
        return parts;
    }

    /** Writes everything of a column, whatever of it is there already. */
    static Statement document(TableName table, ColumnSpec column) {
        String puts = entries(table, column).stream()
                .map(entry -> put(entry.target(), entry.property(), entry.value()))
                .collect(Collectors.joining("\n"));
        return Batch.of(TSql.bounded(puts), "document column " + column.name() + " of " + table);
    }

    static Statement document(TableName table, String description) {
        return Batch.of(TSql.bounded(put(new Target(table, null), DESCRIPTION, description)), "document " + table);
    }

    private static List<Entry> entries(TableName table, ColumnSpec column) {
        Target target = new Target(table, column.name());
        Origin origin = column.origin();
        return List.of(
                new Entry(target, DESCRIPTION, describe(origin)),
                new Entry(target, COLUMN_ID, origin.columnId()),
                new Entry(target, PART, origin.part()),
                new Entry(target, TITLE, origin.title()),
                new Entry(target, TYPE, origin.type()),
                new Entry(target, SOURCE, origin.source()),
                new Entry(target, SQL, Declared.of(column).toString()));
    }

    /** What a column says of itself to people. */
    static String describe(Origin origin) {
        if (origin.columnId().isEmpty()) {
            return "";
        }
        String part = origin.part().isEmpty() ? "" : ", " + origin.part();
        return origin.title() + " (monday.com " + origin.type() + " column " + origin.columnId() + part + ")";
    }

    /** As much of a value as a property holds. */
    static String kept(String value) {
        return TSql.cut(value, LONGEST_VALUE);
    }

    /** Sets one property; there is no upsert, so it asks first. */
    static String put(Target target, String property, String value) {
        String arguments = new Entry(target, property, value).arguments();
        return target.exists(property) + " EXEC sys.sp_updateextendedproperty " + arguments
                + ";\nELSE EXEC sys.sp_addextendedproperty " + arguments + ";";
    }

    /** A property to be set. */
    private record Entry(Target target, String property, String value) {

        Documentation.Property model() {
            String column = target.column() == null ? "" : TSql.literal(target.column());
            return new Documentation.Property(TSql.literal(property), TSql.literal(kept(value)), column);
        }

        String arguments() {
            return "@value = " + TSql.literal(kept(value)) + ", @name = " + TSql.literal(property) + ", "
                    + target.named();
        }
    }

    /** A table, or a column of it. */
    record Target(TableName table, @Nullable String column) {

        String exists(String property) {
            return "IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(" + TSql.literal(property) + ", N'SCHEMA', "
                    + TSql.literal(table.schema()) + ", N'TABLE', " + TSql.literal(table.name())
                    + (column == null ? ", NULL, NULL" : ", N'COLUMN', " + TSql.literal(column)) + "))";
        }

        String named() {
            return "@level0type = N'SCHEMA', @level0name = " + TSql.literal(table.schema())
                    + ", @level1type = N'TABLE', @level1name = " + TSql.literal(table.name())
                    + (column == null ? "" : ", @level2type = N'COLUMN', @level2name = " + TSql.literal(column));
        }
    }
}
