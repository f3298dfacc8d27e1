package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
    static final String RUN = "mshell.run";

    /** A value is a sql_variant of at most 7,500 bytes. */
    static final int LONGEST_VALUE = 3_750;

    private static final int CALLS_A_STATEMENT = 200;

    private ExtendedProperties() {}

    /** Writes everything of a table, a few hundred calls a statement. */
    static Plan document(TableSpec table) {
        List<String> calls = new ArrayList<>();
        calls.add(put(new Target(table.name(), null), DESCRIPTION, table.description()));
        for (ColumnSpec column : table.columns()) {
            Target target = new Target(table.name(), column.name());
            Origin origin = column.origin();
            calls.add(put(target, DESCRIPTION, describe(origin)));
            calls.add(put(target, COLUMN_ID, origin.columnId()));
            calls.add(put(target, PART, origin.part()));
            calls.add(put(target, TITLE, origin.title()));
            calls.add(put(target, TYPE, origin.type()));
            calls.add(put(target, SOURCE, origin.source()));
        }
        List<Statement> statements = new ArrayList<>();
        for (int from = 0; from < calls.size(); from += CALLS_A_STATEMENT) {
            int to = Math.min(calls.size(), from + CALLS_A_STATEMENT);
            statements.add(
                    new Statement(String.join("\n", calls.subList(from, to)), "document " + table.name() + part(from)));
        }
        return new Plan(statements);
    }

    private static String part(int from) {
        return from == 0 ? "" : " (continued)";
    }

    private static String describe(Origin origin) {
        if (origin.columnId().isEmpty()) {
            return "";
        }
        String part = origin.part().isEmpty() ? "" : ", " + origin.part();
        return origin.title() + " (monday.com " + origin.type() + " column " + origin.columnId() + part + ")";
    }

    /**
     * Sets one property. There is no upsert; adding first needs no look-up on a table that was just made, which is what
     * mostly is documented.
     */
    static String put(Target target, String property, String value) {
        String at = "@name = " + TSql.literal(property) + ", " + target.named();
        String set = "@value = " + TSql.literal(TSql.cut(value, LONGEST_VALUE)) + ", ";
        return "BEGIN TRY EXEC sys.sp_addextendedproperty " + set + at + "; END TRY\nBEGIN CATCH"
                + " EXEC sys.sp_updateextendedproperty " + set + at + "; END CATCH;";
    }

    /** A table, or a column of it. */
    record Target(TableName table, @Nullable String column) {

        String named() {
            return "@level0type = N'SCHEMA', @level0name = " + TSql.literal(table.schema())
                    + ", @level1type = N'TABLE', @level1name = " + TSql.literal(table.name())
                    + (column == null ? "" : ", @level2type = N'COLUMN', @level2name = " + TSql.literal(column));
        }
    }
}
