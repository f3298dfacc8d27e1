package io.mshell.sql.embedded;

import io.mshell.schema.TableName;
import io.mshell.sql.RunMark;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one comment a table has, shared by its description and its {@link RunMark}. The mark is written by a method, which
 * can keep the description; the description by a plan, which is text alone: so the mark is put back after it.
 */
final class TableComments {

    /** What a template may write otherwise than {@link #statement} does. */
    private static final Pattern REWRITES = Pattern.compile("\\bCOMMENT\\s+ON\\s+TABLE\\b", Pattern.CASE_INSENSITIVE);

    private TableComments() {}

    /** The comment, empty if there is none; nothing if there is no such table. */
    static Optional<String> read(Statement statement, TableName table) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT COALESCE(comment, '') FROM duckdb_tables() WHERE " + named(table))) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** The condition that picks a table from a catalog function. */
    static String named(TableName table) {
        return "database_name = current_database() AND schema_name = " + DuckDialect.literal(table.schema())
                + " AND table_name = " + DuckDialect.literal(table.name());
    }

    static String statement(TableName table, String text, DuckDialect dialect) {
        return "COMMENT ON TABLE " + dialect.quote(table) + " IS " + DuckDialect.literal(text);
    }

    /** Executes a plan's statement. One that rewrites a table's comment leaves the table's mark as it was. */
    static void execute(Statement statement, String sql, DuckDialect dialect) throws SQLException {
        if (!REWRITES.matcher(sql).find()) {
            statement.execute(sql);
            return;
        }
        Connection connection = statement.getConnection();
        connection.setAutoCommit(false);
        try {
            Map<TableName, RunMark> marks = marks(statement);
            statement.execute(sql);
            Map<TableName, RunMark> left = marks(statement);
            for (Map.Entry<TableName, RunMark> mark : marks.entrySet()) {
                if (!left.containsKey(mark.getKey())) {
                    String description = read(statement, mark.getKey()).orElse("");
                    String text = TableNotes.ofTable(TableNotes.description(description), mark.getValue());
                    statement.execute(statement(mark.getKey(), text, dialect));
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The tables of ours with their marks. */
    static Map<TableName, RunMark> marks(Statement statement) throws SQLException {
        Map<TableName, RunMark> marks = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT schema_name, table_name, comment FROM duckdb_tables()"
                + " WHERE database_name = current_database() AND comment LIKE '%mshell:%'")) {
            while (rows.next()) {
                RunMark mark = TableNotes.mark(rows.getString(3));
                if (mark != null) {
                    marks.put(new TableName(rows.getString(1), rows.getString(2)), mark);
                }
            }
        }
        return marks;
    }
}
