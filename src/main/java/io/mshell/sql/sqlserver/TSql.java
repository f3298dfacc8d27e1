package io.mshell.sql.sqlserver;

import io.mshell.schema.TableName;

/** How T-SQL writes names and texts, so that any name stands for itself. Pure. */
final class TSql {

    private TSql() {}

    /** A delimited identifier: {@code [a]]b]}. QUOTENAME would answer NULL above 128 units, hence not asked. */
    static String quote(String identifier) {
        return "[" + identifier.replace("]", "]]") + "]";
    }

    static String quote(TableName table) {
        return quote(table.schema()) + "." + quote(table.name());
    }

    /** A Unicode text literal: {@code N'it''s'}. */
    static String literal(String text) {
        return "N'" + text.replace("'", "''") + "'";
    }

    /** A table's quoted name as a literal, which is what OBJECT_ID and sp_rename parse. */
    static String quotedLiteral(TableName table) {
        return literal(quote(table));
    }

    /** The object id of a table, 0 if there is none or it may not be seen: NULL would pass every comparison. */
    static String idOf(TableName table) {
        return "ISNULL(OBJECT_ID(" + quotedLiteral(table) + ", N'U'), 0)";
    }

    /**
     * A change of a table that others read, with a short wait for its lock: as long as it waits, every new reader waits
     * behind it. The connection has its usual wait afterwards; after a failure it is not used again.
     */
    static String bounded(String change) {
        return "SET LOCK_TIMEOUT " + ConnectionSettings.SHORT_LOCK_TIMEOUT_MILLIS + ";\n" + change
                + "\nSET LOCK_TIMEOUT " + ConnectionSettings.LOCK_TIMEOUT_MILLIS + ";";
    }

    /** The text's beginning of at most {@code units} UTF-16 units, never ending inside a character. */
    static String cut(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 2)) ? units - 2 : units - 1;
        return text.substring(0, end) + "…";
    }
}
