package io.mshell.diff;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table after the changes a deployment makes in place, as an engine would make them: or refuse them, as a name twice. */
public final class Deployed implements Change.Visitor<Boolean> {

    private static final int LONGEST_INDEXED = 850;

    private final List<ColumnSpec> columns;
    private final Map<String, Declared> made;
    private final Map<String, String> descriptions;
    private final List<LiveTable.NamedIndex> indexes;
    private final Sides sides;
    private List<String> key;
    private String description;

    private Deployed(LiveTable live, Sides sides) {
        this.sides = sides;
        this.columns = new ArrayList<>(live.table().columns());
        this.made = new HashMap<>(live.made());
        this.descriptions = new HashMap<>(live.descriptions());
        this.indexes = new ArrayList<>(live.indexes());
        this.key = live.table().primaryKey();
        this.description = live.table().description();
    }

    /** The table the decision leaves behind; one that was missing is made as decided. */
    public static Optional<LiveTable> live(Redeployment decided, Sides sides) {
        if (sides.live().isEmpty()) {
            return new CaseTable(sides.dialect(), decided.table()).live();
        }
        LiveTable before = sides.live().get();
        Deployed deployed = new Deployed(before, sides);
        decided.changes().forEach(change -> change.accept(deployed));
        TableSpec table = new TableSpec(
                before.table().name(),
                deployed.columns,
                deployed.key,
                deployed.indexes.stream().map(LiveTable.NamedIndex::index).toList(),
                deployed.description);
        return Optional.of(
                new LiveTable(table, deployed.made, deployed.descriptions, deployed.indexes, before.permissions()));
    }

    @Override
    public Boolean renameColumn(Change.RenameColumn change) {
        require(change.from());
        columns.replaceAll(column -> column.name().equals(change.from())
                ? new ColumnSpec(change.to(), column.type(), column.nullable(), column.origin())
                : column);
        if (made.containsKey(change.from())) {
            made.put(change.to(), made.remove(change.from()));
        }
        if (descriptions.containsKey(change.from())) {
            descriptions.put(change.to(), descriptions.remove(change.from()));
        }
        indexes.replaceAll(index -> new LiveTable.NamedIndex(
                index.name(),
                new IndexSpec(
                        index.index().columns().stream()
                                .map(name -> name.equals(change.from()) ? change.to() : name)
                                .toList(),
                        index.index().unique())));
        key = key.stream()
                .map(name -> name.equals(change.from()) ? change.to() : name)
                .toList();
        requireDifferentNames();
        return true;
    }

    @Override
    public Boolean addColumn(Change.AddColumn change) {
        columns.add(undocumented(change.column()));
        requireDifferentNames();
        return true;
    }

    private void require(String name) {
        if (columns.stream().noneMatch(column -> column.name().equals(name))) {
            throw new IllegalStateException("no column " + name);
        }
    }

    private void requireDifferentNames() {
        List<List<String>> same = sides.dialect()
                .names()
                .collisions(columns.stream().map(ColumnSpec::name).toList());
        if (!same.isEmpty()) {
            throw new IllegalStateException("columns of one name: " + same);
        }
    }

    private static ColumnSpec undocumented(ColumnSpec column) {
        return new ColumnSpec(
                column.name(), column.type(), column.nullable(), new Origin("", "", column.name(), "", ""));
    }

    @Override
    public Boolean widenColumn(Change.WidenColumn change) {
        require(change.column().name());
        columns.replaceAll(column -> column.name().equals(change.column().name())
                ? new ColumnSpec(column.name(), change.column().type(), column.nullable(), column.origin())
                : column);
        return true;
    }

    @Override
    public Boolean addIndex(Change.AddIndex change) {
        change.index().columns().forEach(this::require);
        columns.stream()
                .filter(column -> change.index().columns().contains(column.name()))
                .filter(column -> column.type().isMax() || column.type().length() > LONGEST_INDEXED)
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalStateException("no index takes " + column.type());
                });
        return indexes.add(new LiveTable.NamedIndex("IX_new", change.index()));
    }

    @Override
    public Boolean dropIndex(Change.DropIndex change) {
        return indexes.removeIf(index -> index.name().equals(change.name()));
    }

    @Override
    public Boolean documentColumn(Change.DocumentColumn change) {
        ColumnSpec said = change.column();
        require(said.name());
        columns.replaceAll(column -> column.name().equals(said.name())
                ? new ColumnSpec(column.name(), column.type(), column.nullable(), said.origin())
                : column);
        made.put(said.name(), Declared.of(said));
        descriptions.put(said.name(), sides.dialect().description(said));
        return true;
    }

    @Override
    public Boolean documentTable(Change.DocumentTable change) {
        description = change.description();
        return true;
    }
}
