package io.mshell.sql.sqlserver;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.NameRules;
import io.mshell.schema.Origin;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.CreateIndex;
import io.mshell.sql.CreateTable;
import io.mshell.sql.Dialect;
import io.mshell.sql.Documentation;
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

/** T-SQL as SQL Server 2016 and later, Azure SQL and Babelfish all understand it. */
final class SqlServerDialect implements Dialect {

    private static final String NAME = "sqlserver";

    /** Digits of a second that engines without a seventh keep. */
    private static final int SECOND_DIGITS = 6;

    private final NameRules names;
    private final Capabilities capabilities;
    private final TableTemplates templates;

    SqlServerDialect(NameRules names, Capabilities capabilities, Templates templates) {
        this.names = names;
        this.capabilities = capabilities;
        this.templates = new TableTemplates(templates, NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String quote(String identifier) {
        return TSql.quote(identifier);
    }

    @Override
    public String statementEnd() {
        return "\nGO";
    }

    @Override
    public NameRules names() {
        return names;
    }

    @Override
    public TextMeasure textMeasure() {
        return capabilities.textMeasure();
    }

    @Override
    public Plan createSchema(String schema) {
        // CREATE SCHEMA must be the first statement of a batch, hence the inner one.
        String create = "CREATE SCHEMA " + quote(schema);
        return Plan.of(Batch.of(
                "IF SCHEMA_ID(" + TSql.literal(schema) + ") IS NULL EXEC(" + TSql.literal(create) + ");",
                "create schema " + schema + " unless it exists"));
    }

    @Override
    public Plan createTable(TableSpec table) {
        List<CreateTable.Column> columns = table.columns().stream()
                .map(column -> new CreateTable.Column(
                        quote(column.name()), column.type().toString(), mayBeNull(table, column)))
                .toList();
        CreateTable create = new CreateTable(quote(table.name()), table.name().name(), columns);
        return Plan.of(Batch.of(
                templates.statement(create),
                "create table " + table.name(),
                "DROP TABLE " + quote(table.name()) + ";"));
    }

    private static boolean mayBeNull(TableSpec table, ColumnSpec column) {
        return column.nullable() && !table.primaryKey().contains(column.name());
    }

    @Override
    public Optional<Path> ownTable() {
        return templates.own(CreateTable.TEMPLATE);
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
        String name = quote(PrimaryKey.name(table.name(), runId));
        PrimaryKey key = new PrimaryKey(quote(table.name()), name, quoted(table.primaryKey()));
        return Batch.of(
                templates.statement(key),
                "add the primary key of " + table.name(),
                "ALTER TABLE " + quote(table.name()) + " DROP CONSTRAINT " + name + ";");
    }

    private Statement index(TableSpec table, IndexSpec index, int number, String runId) {
        String prefix = index.unique() ? "UX_" : "IX_";
        String name = TableName.shortened(prefix + table.name().name() + "_" + number + "_" + runId);
        return Batch.of(
                templates.statement(createIndex(table.name(), name, index, mayRepeatNull(table, index))),
                "index " + table.name() + " by " + String.join(", ", index.columns()),
                dropIndex(table.name(), name));
    }

    private static boolean mayRepeatNull(TableSpec table, IndexSpec index) {
        return isOfValues(index)
                && table.columns().stream()
                        .anyMatch(column -> column.name().equals(index.columns().get(0)) && mayBeNull(table, column));
    }

    /** Whether an index keeps the values of one column from repeating. */
    static boolean isOfValues(IndexSpec index) {
        return index.unique() && index.columns().size() == 1;
    }

    /**
     * An index.
     *
     * @param ofValues whether rows without a value are left out: to the server NULL equals NULL
     */
    static CreateIndex createIndex(TableName table, String name, IndexSpec index, boolean ofValues) {
        return new CreateIndex(
                TSql.quote(table),
                TSql.quote(name),
                quoted(index.columns()),
                index.unique(),
                ofValues ? filter(index.columns().get(0)) : "");
    }

    private static String filter(String column) {
        return TSql.quote(column) + " IS NOT NULL";
    }

    /** Whether the catalog's text of an index's filter says no more than that the column has a value. */
    static boolean leavesOutNullOnly(String filter, String column) {
        return filter.equals("(" + filter(column) + ")");
    }

    static String dropIndex(TableName table, String name) {
        return "DROP INDEX " + TSql.quote(name) + " ON " + TSql.quote(table) + ";";
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(TSql::quote).toList();
    }

    @Override
    public Plan document(TableSpec table) {
        List<ColumnSpec> columns = table.columns().stream()
                .filter(column -> capabilities.canDocument(column.name()))
                .map(column -> new ColumnSpec(column.name(), column.type(), mayBeNull(table, column), column.origin()))
                .toList();
        List<Documentation> parts = ExtendedProperties.of(table.name(), table.description(), columns);
        List<Statement> statements = new ArrayList<>();
        for (String text : templates.statements(parts)) {
            String part = statements.isEmpty() ? "" : " (continued)";
            statements.add(Batch.of(text, "document " + table.name() + part));
        }
        return new Plan(statements);
    }

    /** A column that cannot be documented has no origin; whatever is documented is cut to what a property holds. */
    @Override
    public TableSpec asFound(TableSpec table) {
        List<ColumnSpec> columns = table.columns().stream()
                .map(column ->
                        new ColumnSpec(column.name(), found(column.type()), mayBeNull(table, column), found(column)))
                .toList();
        return new TableSpec(
                table.name(),
                columns,
                table.primaryKey(),
                table.indexes(),
                ExtendedProperties.kept(table.description()));
    }

    private Origin found(ColumnSpec column) {
        Origin origin = column.origin();
        return capabilities.canDocument(column.name())
                ? new Origin(
                        ExtendedProperties.kept(origin.columnId()),
                        ExtendedProperties.kept(origin.part()),
                        ExtendedProperties.kept(origin.title()),
                        ExtendedProperties.kept(origin.type()),
                        ExtendedProperties.kept(origin.source()))
                : new Origin("", "", column.name(), "", "");
    }

    private SqlType found(SqlType type) {
        boolean isTime = type.kind() == SqlType.Kind.TIME || type.kind() == SqlType.Kind.DATETIME2;
        return isTime && type.scale() > SECOND_DIGITS && !capabilities.has(Feature.SEVENTH_DIGIT)
                ? new SqlType(type.kind(), 0, SECOND_DIGITS)
                : type;
    }

    @Override
    public String description(ColumnSpec column) {
        return capabilities.canDocument(column.name())
                ? ExtendedProperties.kept(ExtendedProperties.describe(column.origin()))
                : "";
    }

    /** A longer limit is a change of the catalog alone; MAX is stored otherwise. */
    @Override
    public boolean widensInPlace(SqlType from, SqlType to) {
        return from.kind() == SqlType.Kind.NVARCHAR
                && to.kind() == SqlType.Kind.NVARCHAR
                && !from.isMax()
                && from.length() < to.length();
    }

    /** A filter is part of the index, and what it names must stay as it is. */
    @Override
    public boolean holdsColumn(IndexSpec index) {
        return isOfValues(index) && capabilities.has(Feature.INDEX_NAMES);
    }

    @Override
    public Plan change(TableName table, Change change, String runId) {
        return change.accept(new ServerChanges(templates, capabilities, table, runId));
    }

    @Override
    public ProbeQuery probe(TableName table, String key, Probe probe) {
        return probe.accept(new ServerProbes(capabilities.textMeasure(), table, key));
    }

    @Override
    public Plan dropTable(TableName table) {
        return Plan.of(Batch.of("DROP TABLE IF EXISTS " + quote(table) + ";", "drop table " + table));
    }
}
