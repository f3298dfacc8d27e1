package io.mshell.sql.embedded;

import io.mshell.schema.Change;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.TableName;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.util.stream.Collectors;

/** Changes of a table where it stands. Readers go on with the version they began with. */
final class DuckChanges implements Change.Visitor<Plan> {

    private final DuckDialect dialect;
    private final TableName table;

    DuckChanges(DuckDialect dialect, TableName table) {
        this.dialect = dialect;
        this.table = table;
    }

    @Override
    public Plan renameColumn(Change.RenameColumn change) {
        return Plan.of(new Statement(
                rename(change.from(), change.to()),
                "rename column " + change.from() + " to " + change.to(),
                rename(change.to(), change.from())));
    }

    private String rename(String from, String to) {
        return alter() + " RENAME COLUMN " + dialect.quote(from) + " TO " + dialect.quote(to);
    }

    private String alter() {
        return "ALTER TABLE " + dialect.quote(table);
    }

    @Override
    public Plan addColumn(Change.AddColumn change) {
        String name = dialect.quote(change.column().name());
        return Plan.of(new Statement(
                alter() + " ADD COLUMN " + name + " "
                        + DuckDialect.type(change.column().type()),
                "add column " + change.column().name(),
                alter() + " DROP COLUMN " + name));
    }

    /** Only what is noted of the column changes, which is a change of its own. */
    @Override
    public Plan widenColumn(Change.WidenColumn change) {
        return Plan.of();
    }

    /** It would block the next swap. */
    @Override
    public Plan addIndex(Change.AddIndex change) {
        return Plan.of();
    }

    @Override
    public Plan dropIndex(Change.DropIndex change) {
        String name = dialect.quote(change.name());
        IndexSpec index = change.index();
        String columns = index.columns().stream().map(dialect::quote).collect(Collectors.joining(", "));
        return Plan.of(new Statement(
                "DROP INDEX " + dialect.quote(table.schema()) + "." + name,
                "drop index " + change.name(),
                "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name + " ON " + dialect.quote(table) + " ("
                        + columns + ")"));
    }

    @Override
    public Plan documentColumn(Change.DocumentColumn change) {
        return Plan.of(dialect.documentation(table, change.column()));
    }

    @Override
    public Plan documentTable(Change.DocumentTable change) {
        return Plan.of(dialect.documentation(table, change.description()));
    }
}
