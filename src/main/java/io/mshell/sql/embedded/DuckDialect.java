package io.mshell.sql.embedded;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.NameRules;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.Comment;
import io.mshell.sql.CreateTable;
import io.mshell.sql.Dialect;
import io.mshell.sql.Fit;
import io.mshell.sql.Plan;
import io.mshell.sql.PrimaryKey;
import io.mshell.sql.ProbeQuery;
import io.mshell.sql.Statement;
import io.mshell.sql.TableTemplates;
import io.mshell.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DuckDB's statements. Secondary indexes are left out: they block a rename, and columnar scans do not need them. */
final class DuckDialect implements Dialect {

    private static final String NAME = "embedded";

    private final TableTemplates templates;

    DuckDialect(Templates templates) {
        this.templates = new TableTemplates(templates, NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String statementEnd() {
        return ";";
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
        List<CreateTable.Column> columns = table.columns().stream()
                .map(column -> new CreateTable.Column(quote(column.name()), type(column.type()), column.nullable()))
                .toList();
        CreateTable create = new CreateTable(quote(table.name()), table.name().name(), columns);
        return Plan.of(new Statement(
                templates.statement(create),
                "table " + table.name() + ", " + table.columns().size() + " columns",
                "DROP TABLE " + quote(table.name())));
    }

    @Override
    public Optional<Path> ownTable() {
        return templates.own(CreateTable.TEMPLATE);
    }

    /** The key's index is DuckDB's own kind, which follows a rename; only an index made by CREATE INDEX blocks one. */
    @Override
    public Plan finishTable(TableSpec table, String runId) {
        if (table.primaryKey().isEmpty()) {
            return Plan.of();
        }
        PrimaryKey key = new PrimaryKey(
                quote(table.name()),
                quote(PrimaryKey.name(table.name(), runId)),
                table.primaryKey().stream().map(this::quote).toList());
        return Plan.of(new Statement(templates.statement(key), "key of " + table.name()));
    }

    @Override
    public Plan document(TableSpec table) {
        List<ColumnSpec> columns = asFound(table).columns();
        List<Comment> comments = new ArrayList<>();
        comments.add(comment(table.name(), table.description()));
        columns.forEach(column -> comments.add(comment(table.name(), column)));
        List<String> texts = templates.statements(comments);
        List<Statement> statements = new ArrayList<>();
        statements.add(described(texts.get(0), table.name()));
        for (int i = 0; i < columns.size(); i++) {
            statements.add(documented(texts.get(i + 1), columns.get(i)));
        }
        return new Plan(statements);
    }

    /** The mark that the table has is kept when this is executed. */
    Statement documentation(TableName table, String description) {
        return described(templates.statement(comment(table, description)), table);
    }

    Statement documentation(TableName table, ColumnSpec column) {
        return documented(templates.statement(comment(table, column)), column);
    }

    private Comment comment(TableName table, String description) {
        return new Comment(quote(table), "", literal(TableNotes.ofTable(description, null)));
    }

    private Comment comment(TableName table, ColumnSpec column) {
        return new Comment(quote(table), quote(column.name()), literal(TableNotes.ofColumn(column)));
    }

    private static Statement described(String text, TableName table) {
        return new Statement(text, "description of " + table);
    }

    private static Statement documented(String text, ColumnSpec column) {
        return new Statement(text, "documentation of " + column.name());
    }

    /** A key makes its columns NOT NULL, and secondary indexes are not made. */
    @Override
    public TableSpec asFound(TableSpec table) {
        List<ColumnSpec> columns = table.columns().stream()
                .map(column -> new ColumnSpec(
                        column.name(),
                        column.type(),
                        column.nullable() && !table.primaryKey().contains(column.name()),
                        column.origin()))
                .toList();
        return new TableSpec(table.name(), columns, table.primaryKey(), List.of(), table.description());
    }

    @Override
    public String description(ColumnSpec column) {
        return TableNotes.people(column);
    }

    /** Text has no length here, so a longer one is only noted. */
    @Override
    public boolean widensInPlace(SqlType from, SqlType to) {
        return from.kind() == SqlType.Kind.NVARCHAR && !from.equals(to) && Fit.of(from, to) == Fit.ALWAYS;
    }

    @Override
    public Plan change(TableName table, Change change, String runId) {
        return change.accept(new DuckChanges(this, table));
    }

    @Override
    public ProbeQuery probe(TableName table, String key, Probe probe) {
        return probe.accept(new DuckProbes(this, table, key));
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
