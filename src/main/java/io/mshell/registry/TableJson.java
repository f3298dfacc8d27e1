package io.mshell.registry;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table as JSON: types in SQL Server's spelling. */
final class TableJson {

    private TableJson() {}

    static ObjectNode write(TableSpec table) {
        ObjectNode node = JsonText.object()
                .put("schema", table.name().schema())
                .put("name", table.name().name())
                .put("description", table.description());
        ArrayNode columns = node.putArray("columns");
        table.columns().forEach(column -> columns.add(write(column)));
        table.primaryKey().forEach(node.putArray("primaryKey")::add);
        ArrayNode indexes = node.putArray("indexes");
        for (IndexSpec index : table.indexes()) {
            ObjectNode entry = indexes.addObject().put("unique", index.unique());
            index.columns().forEach(entry.putArray("columns")::add);
        }
        return node;
    }

    static TableSpec read(JsonFields fields) {
        String schema = fields.text("schema");
        List<IndexSpec> indexes = fields.objects("indexes").stream()
                .map(index -> new IndexSpec(index.texts("columns"), index.flag("unique")))
                .toList();
        return new TableSpec(
                fields.parsed("name", name -> new TableName(schema, name)),
                fields.objects("columns").stream().map(TableJson::column).toList(),
                fields.texts("primaryKey"),
                indexes,
                fields.text("description"));
    }

    private static ObjectNode write(ColumnSpec column) {
        Origin origin = column.origin();
        ObjectNode node = JsonText.object()
                .put("name", column.name())
                .put("type", column.type().toString())
                .put("nullable", column.nullable());
        node.putObject("origin")
                .put("columnId", origin.columnId())
                .put("part", origin.part())
                .put("title", origin.title())
                .put("type", origin.type())
                .put("source", origin.source());
        return node;
    }

    private static ColumnSpec column(JsonFields fields) {
        JsonFields origin = fields.object("origin");
        return new ColumnSpec(
                fields.text("name"),
                fields.parsed("type", SqlType::parse),
                fields.flag("nullable"),
                new Origin(
                        origin.text("columnId"),
                        origin.text("part"),
                        origin.text("title"),
                        origin.text("type"),
                        origin.text("source")));
    }
}
