package io.mshell.diff;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.LiveTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A table as it was deployed and then altered by hand: a list of {@code drop}, {@code rename: {from, to}}, {@code add:
 * {name, type}}, {@code retype: {name, type}}, {@code not-null}, {@code nullable}, {@code move-last}, {@code undocument}
 * (a column, or {@code all}), {@code describe: {name, text}}, {@code describe-table}, {@code drop-index}, {@code add-index:
 * {columns, unique}}, {@code drop-key}, {@code grant}, {@code granted-before}, {@code drop-table}; and what waits for a load:
 * {@code made: {name, type}} has yet to be made otherwise, {@code ours: {name, id}} is no longer deployed and still there.
 */
final class CaseTable {

    private final Dialect dialect;
    private final TableSpec found;
    private final List<ColumnSpec> columns;
    private final Map<String, Declared> made = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final List<LiveTable.NamedIndex> indexes = new ArrayList<>();
    private final List<String> permissions = new ArrayList<>();
    private final List<String> permissionsBefore = new ArrayList<>();
    private List<String> key;
    private String description;
    private boolean dropped;

    CaseTable(Dialect dialect, TableSpec deployed) {
        this.dialect = dialect;
        this.found = dialect.asFound(deployed);
        this.columns = new ArrayList<>(found.columns());
        this.key = found.primaryKey();
        this.description = found.description();
        for (ColumnSpec column : deployed.columns()) {
            String text = dialect.description(column);
            if (!text.isEmpty()) {
                descriptions.put(column.name(), text);
                made.put(
                        column.name(),
                        Declared.of(found.byOrigin(column.origin().key()).orElse(column)));
            }
        }
        for (IndexSpec index : found.indexes()) {
            indexes.add(new LiveTable.NamedIndex("IX_orders_" + (indexes.size() + 1) + "_r0", index));
        }
    }

    List<String> permissionsBefore() {
        return permissionsBefore;
    }

    Optional<LiveTable> live() {
        if (dropped) {
            return Optional.empty();
        }
        List<IndexSpec> secondary =
                indexes.stream().map(LiveTable.NamedIndex::index).toList();
        TableSpec table = new TableSpec(found.name(), columns, key, secondary, description);
        return Optional.of(new LiveTable(table, made, descriptions, indexes, permissions));
    }

    void alter(JsonNode steps) {
        for (JsonNode step : steps) {
            Map.Entry<String, JsonNode> only = step.properties().iterator().next();
            alter(only.getKey(), only.getValue());
        }
    }

    private void alter(String what, JsonNode how) {
        switch (what) {
            case "drop" -> drop(how.asString());
            case "rename" -> rename(how.path("from").asString(), how.path("to").asString());
            case "add" ->
                columns.add(new ColumnSpec(
                        how.path("name").asString(),
                        SqlType.parse(how.path("type").asString()),
                        true,
                        new Origin("", "", how.path("name").asString(), "", "")));
            case "retype" -> {
                ColumnSpec was = columns.get(at(how.path("name").asString()));
                SqlType type = SqlType.parse(how.path("type").asString());
                columns.set(at(was.name()), new ColumnSpec(was.name(), type, was.nullable(), was.origin()));
            }
            case "made" -> {
                alter("retype", how);
                made.put(
                        how.path("name").asString(),
                        Declared.of(columns.get(at(how.path("name").asString()))));
            }
            case "not-null" -> declare(how.asString(), false);
            case "nullable" -> declare(how.asString(), true);
            case "move-last" -> columns.add(columns.remove(at(how.asString())));
            case "ours" -> {
                ColumnSpec was = columns.get(at(how.path("name").asString()));
                Origin origin = new Origin(how.path("id").asString(), "", was.name(), "text", "text");
                ColumnSpec ours = new ColumnSpec(was.name(), was.type(), was.nullable(), origin);
                columns.set(at(was.name()), ours);
                made.put(was.name(), Declared.of(ours));
                descriptions.put(was.name(), dialect.description(ours));
            }
            case "undocument" -> {
                List<String> names = columns.stream().map(ColumnSpec::name).toList();
                (how.asString().equals("all") ? names : List.of(how.asString())).forEach(this::undocument);
            }
            case "describe" ->
                descriptions.put(how.path("name").asString(), how.path("text").asString());
            case "describe-table" -> description = how.asString();
            case "drop-index" ->
                indexes.removeIf(index -> index.index().columns().equals(List.of(how.asString())));
            case "add-index" -> {
                List<String> over = new ArrayList<>();
                how.path("columns").forEach(column -> over.add(column.asString()));
                IndexSpec index = new IndexSpec(over, how.path("unique").asBoolean(false));
                indexes.add(new LiveTable.NamedIndex("by_hand_" + indexes.size(), index));
            }
            case "drop-key" -> key = List.of();
            case "grant" -> permissions.add(how.asString());
            case "granted-before" -> permissionsBefore.add(how.asString());
            case "drop-table" -> dropped = true;
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** No engine drops a column that an index is over. */
    private void drop(String name) {
        columns.remove(at(name));
        made.remove(name);
        descriptions.remove(name);
        indexes.removeIf(index -> index.index().columns().contains(name));
    }

    private void declare(String name, boolean nullable) {
        ColumnSpec was = columns.get(at(name));
        columns.set(at(name), new ColumnSpec(name, was.type(), nullable, was.origin()));
    }

    private void rename(String from, String to) {
        ColumnSpec was = columns.get(at(from));
        columns.set(at(from), new ColumnSpec(to, was.type(), was.nullable(), was.origin()));
        if (made.containsKey(from)) {
            made.put(to, made.remove(from));
            descriptions.put(to, descriptions.remove(from));
        }
        indexes.replaceAll(index -> new LiveTable.NamedIndex(
                index.name(),
                new IndexSpec(
                        index.index().columns().stream()
                                .map(name -> name.equals(from) ? to : name)
                                .toList(),
                        index.index().unique())));
        key = key.stream().map(name -> name.equals(from) ? to : name).toList();
    }

    private void undocument(String name) {
        ColumnSpec was = columns.get(at(name));
        Origin nothing = new Origin("", "", name, "", "");
        columns.set(at(name), new ColumnSpec(name, was.type(), was.nullable(), nothing));
        made.remove(name);
        descriptions.remove(name);
    }

    private int at(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }
}
