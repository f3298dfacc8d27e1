package io.mshell.sql.embedded;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.NameRules;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.Dialect;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** DuckDB's statements. Secondary indexes are left out: they block a rename, and columnar scans do not need them. */
final class DuckDialect implements Dialect {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    public NameRules names() {
        return new DefaultNameRules();
    }

    @Override
    public TextMeasure textMeasure() {
        return TextMeasure.UTF8;
    }

    @Override
    public Plan createSchema(String schema) {
        return Plan.of(new Statement("CREATE SCHEMA IF NOT EXISTS " + quote(schema), "schema " + schema));
    }

    @Override
    public Plan createTable(TableSpec table) {
        String columns = table.columns().stream()
                .map(column -> "  " + quote(column.name()) + " " + type(column.type())
                        + (column.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(",\n"));
        return Plan.of(new Statement(
                "CREATE TABLE " + quote(table.name()) + " (\n" + columns + "\n)",
                "table " + table.name() + ", " + table.columns().size() + " columns",
                "DROP TABLE " + quote(table.name())));
    }

    /** The key's index is DuckDB's own kind, which follows a rename; only an index made by CREATE INDEX blocks one. */
    @Override
    public Plan finishTable(TableSpec table, String runId) {
        if (table.primaryKey().isEmpty()) {
            return Plan.of();
        }
        String key = table.primaryKey().stream().map(this::quote).collect(Collectors.joining(", "));
        return Plan.of(new Statement(
                "ALTER TABLE " + quote(table.name()) + " ADD PRIMARY KEY (" + key + ")", "key of " + table.name()));
    }

    @Override
    public Plan document(TableSpec table) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                TableComments.statement(table.name(), TableNotes.ofTable(table.description(), null), this),
                "description of " + table.name()));
        for (ColumnSpec column : table.columns()) {
            statements.add(new Statement(
                    "COMMENT ON COLUMN " + quote(table.name()) + "." + quote(column.name()) + " IS "
                            + literal(TableNotes.ofColumn(column)),
                    "documentation of " + column.name()));
        }
        return new Plan(statements);
    }

    @Override
    public Plan dropTable(TableName table) {
        return Plan.of(new Statement("DROP TABLE IF EXISTS " + quote(table), "drop " + table));
    }

    /** Text as a literal of a statement. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The engine's type. Lengths are checked where values are mapped, in SQL Server's units. */
    static String type(SqlType type) {
        return switch (type.kind()) {
            case BIT -> "BOOLEAN";
            case INT -> "INTEGER";
            case BIGINT -> "BIGINT";
            case DECIMAL -> "DECIMAL(" + type.length() + "," + type.scale() + ")";
            case FLOAT -> "DOUBLE";
            case NVARCHAR -> "VARCHAR";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case DATETIME2 -> "TIMESTAMP";
        };
    }
}
