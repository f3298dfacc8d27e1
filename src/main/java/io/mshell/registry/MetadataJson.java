package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.schema.TableSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A board and its table as {@code boards/NAME.json}. */
final class MetadataJson {

    private MetadataJson() {}

    static ObjectNode write(String name, BoardMetadata metadata) {
        ObjectNode root = JsonText.emptyFile().put("name", name);
        root.set("board", BoardJson.write(metadata.board()));
        root.set("table", TableJson.write(metadata.table()));
        metadata.notes().forEach(root.putArray("notes")::add);
        metadata.settings().forEach(root.putObject("settings")::put);
        return root;
    }

    static BoardMetadata read(JsonFields fields) {
        Board board = BoardJson.read(fields.object("board"));
        TableSpec table = TableJson.read(fields.object("table"));
        return new BoardMetadata(board, table, fields.texts("notes"), settings(fields.object("settings")));
    }

    private static Map<String, String> settings(JsonFields fields) {
        Map<String, String> all = new LinkedHashMap<>();
        fields.node().propertyNames().forEach(name -> all.put(name, fields.text(name)));
        return all;
    }
}
