package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.NameRules;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.Dialect;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** T-SQL as SQL Server 2016 and later, Azure SQL and Babelfish all understand it. */
final class SqlServerDialect implements Dialect {

    private final NameRules names;
    private final TextMeasure textMeasure;
    private final Predicate<String> canBeDocumented;

    SqlServerDialect(NameRules names, TextMeasure textMeasure, Predicate<String> canBeDocumented) {
        this.canBeDocumented = canBeDocumented;
        this.names = names;
        this.textMeasure = textMeasure;
    }

    @Override
    public String name() {
        return "sqlserver";
    }

    @Override
    public String quote(String identifier) {
        return TSql.quote(identifier);
    }

    @Override
    public NameRules names() {
        return names;
    }

    @Override
    public TextMeasure textMeasure() {
        return textMeasure;
    }

    @Override
    public Plan createSchema(String schema) {
        // CREATE SCHEMA must be the first statement of a batch, hence the inner one.
        String create = "CREATE SCHEMA " + quote(schema);
        return Plan.of(new Statement(
                "IF SCHEMA_ID(" + TSql.literal(schema) + ") IS NULL EXEC(" + TSql.literal(create) + ");",
                "create schema " + schema + " unless it exists"));
    }

    @Override
    public Plan createTable(TableSpec table) {
        String columns = table.columns().stream()
                .map(column -> "    " + quote(column.name()) + " " + column.type()
                        + (mayBeNull(table, column) ? " NULL" : " NOT NULL"))
                .collect(Collectors.joining(",\n"));
        return Plan.of(new Statement(
                "CREATE TABLE " + quote(table.name()) + " (\n" + columns + "\n);",
                "create table " + table.name(),
                "DROP TABLE " + quote(table.name()) + ";"));
    }

    private static boolean mayBeNull(TableSpec table, ColumnSpec column) {
        return column.nullable() && !table.primaryKey().contains(column.name());
    }

    @Override
    public Plan finishTable(TableSpec table, String runId) {
        List<Statement> statements = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            statements.add(primaryKey(table, runId));
        }
        for (int i = 0; i < table.indexes().size(); i++) {
            statements.add(index(table, table.indexes().get(i), i + 1, runId));
        }
        return new Plan(statements);
    }

    private Statement primaryKey(TableSpec table, String runId) {
        String key = TableName.shortened("PK_" + table.name().name() + "_" + runId);
        String target = "ALTER TABLE " + quote(table.name());
        return new Statement(
                target + " ADD CONSTRAINT " + quote(key) + " PRIMARY KEY CLUSTERED (" + columns(table.primaryKey())
                        + ");",
                "add the primary key of " + table.name(),
                target + " DROP CONSTRAINT " + quote(key) + ";");
    }

    private Statement index(TableSpec table, IndexSpec index, int number, String runId) {
        String prefix = index.unique() ? "UX_" : "IX_";
        String name = TableName.shortened(prefix + table.name().name() + "_" + number + "_" + runId);
        String on = quote(name) + " ON " + quote(table.name());
        return new Statement(
                "CREATE " + (index.unique() ? "UNIQUE " : "") + "NONCLUSTERED INDEX " + on + " ("
                        + columns(index.columns()) + ");",
                "index " + table.name() + " by " + String.join(", ", index.columns()),
                "DROP INDEX " + on + ";");
    }

    private static String columns(List<String> names) {
        return names.stream().map(TSql::quote).collect(Collectors.joining(", "));
    }

    @Override
    public Plan document(TableSpec table) {
        return ExtendedProperties.document(table, canBeDocumented);
    }

    @Override
    public Plan dropTable(TableName table) {
        return Plan.of(new Statement("DROP TABLE IF EXISTS " + quote(table) + ";", "drop table " + table));
    }
}
