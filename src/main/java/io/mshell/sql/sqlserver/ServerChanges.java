package io.mshell.sql.sqlserver;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.TableName;
import io.mshell.sql.Plan;
import io.mshell.sql.TableTemplates;

/** Changes of a table where it stands. Each waits for its lock only as long as readers may be made to wait behind it. */
final class ServerChanges implements Change.Visitor<Plan> {

    /** What a column is called between two names that the server takes for one. */
    private static final String BETWEEN = "mshell_between";

    private final TableTemplates templates;
    private final Capabilities capabilities;
    private final TableName table;
    private final String runId;

    ServerChanges(TableTemplates templates, Capabilities capabilities, TableName table, String runId) {
        this.templates = templates;
        this.capabilities = capabilities;
        this.table = table;
        this.runId = runId;
    }

    @Override
    public Plan renameColumn(Change.RenameColumn change) {
        return Plan.of(Batch.of(
                renamed(change.from(), change.to()),
                "rename column " + change.from() + " of " + table + " to " + change.to(),
                renamed(change.to(), change.from())));
    }

    private String renamed(String from, String to) {
        boolean isTaken = !capabilities.has(Feature.NAME_CASE) && from.equalsIgnoreCase(to);
        return TSql.bounded(
                isTaken
                        ? "SET XACT_ABORT ON;\nBEGIN TRANSACTION;\n" + rename(from, BETWEEN) + "\n"
                                + rename(BETWEEN, to) + "\nCOMMIT TRANSACTION;\nSET XACT_ABORT OFF;"
                        : rename(from, to));
    }

    /** The new name is taken literally, without table or brackets. */
    private String rename(String from, String to) {
        return "EXEC sys.sp_rename @objname = " + TSql.literal(TSql.quote(table) + "." + TSql.quote(from))
                + ", @newname = " + TSql.literal(to) + ", @objtype = N'COLUMN';";
    }

    @Override
    public Plan addColumn(Change.AddColumn change) {
        String name = TSql.quote(change.column().name());
        return Plan.of(Batch.of(
                alter("ADD " + name + " " + change.column().type() + " NULL"),
                "add column " + change.column().name() + " to " + table,
                alter("DROP COLUMN " + name)));
    }

    @Override
    public Plan widenColumn(Change.WidenColumn change) {
        ColumnSpec column = change.column();
        // Left out, it would become NULL.
        String nullable = capabilities.has(Feature.NULL_IN_ALTER) ? column.nullable() ? " NULL" : " NOT NULL" : "";
        String name = "ALTER COLUMN " + TSql.quote(column.name()) + " ";
        return Plan.of(Batch.of(
                alter(name + column.type() + nullable),
                "widen column " + column.name() + " of " + table + " to " + column.type(),
                alter(name + change.from() + nullable)));
    }

    private String alter(String change) {
        return TSql.bounded("ALTER TABLE " + TSql.quote(table) + " " + change + ";");
    }

    /**
     * Its columns are part of its name, for a run may add several. A unique one takes any number of rows without a value,
     * as long as its column may be NULL in this table; the next load makes it as the column needs it.
     */
    @Override
    public Plan addIndex(Change.AddIndex change) {
        String prefix = change.index().unique() ? "UX_" : "IX_";
        String columns = String.join("+", change.index().columns());
        String name = TableName.shortened(prefix + table.name() + "_" + columns + "_" + runId);
        return Plan.of(Batch.of(
                TSql.bounded(create(name, change.index())),
                "index " + table + " by " + String.join(", ", change.index().columns()),
                TSql.bounded(SqlServerDialect.dropIndex(table, name))));
    }

    private String create(String name, IndexSpec index) {
        return templates.statement(
                SqlServerDialect.createIndex(table, name, index, SqlServerDialect.isOfValues(index)));
    }

    @Override
    public Plan dropIndex(Change.DropIndex change) {
        return capabilities.has(Feature.INDEX_NAMES)
                ? Plan.of(Batch.of(
                        TSql.bounded(SqlServerDialect.dropIndex(table, change.name())),
                        "drop index " + change.name() + " of " + table,
                        TSql.bounded(create(change.name(), change.index()))))
                : Plan.of();
    }

    @Override
    public Plan documentColumn(Change.DocumentColumn change) {
        return capabilities.canDocument(change.column().name())
                ? Plan.of(ExtendedProperties.document(table, change.column()))
                : Plan.of();
    }

    @Override
    public Plan documentTable(Change.DocumentTable change) {
        return Plan.of(ExtendedProperties.document(table, change.description()));
    }
}
