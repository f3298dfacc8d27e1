package io.mshell.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files and documents in cells. */
final class CellFiles {

    private CellFiles() {}

    static List<Node> files(Cell cell, Graph graph) {
        return cell.facts("files").stream()
                .map(file -> file(cell, (Map<?, ?>) file, graph))
                .toList();
    }

    private static Node file(Cell cell, Map<?, ?> file, Graph graph) {
        String kind = String.valueOf(file.get("kind"));
        Map<String, Object> fields = new java.util.HashMap<>();
        fields.put("created_at", file.get("at"));
        fields.put("creator_id", cell.item().creatorId());
        fields.put("creator", graph.user(cell.item().creatorId()));
        fields.put("name", file.get("name"));
        switch (kind) {
            case "asset" -> {
                fields.put("asset_id", file.get("id"));
                fields.put("is_image", file.get("image"));
                fields.put("asset", graph.asset(file));
                return new Entity("FileAssetValue", fields);
            }
            case "doc" -> {
                fields.put("file_id", file.get("id"));
                fields.put("object_id", file.get("object"));
                fields.put("url", file.get("url"));
                return new Entity("FileDocValue", fields);
            }
            default -> {
                fields.put("file_id", file.get("id"));
                fields.put("kind", kind);
                fields.put("url", file.get("url"));
                return new Entity("FileLinkValue", fields);
            }
        }
    }

    static @Nullable Node doc(Cell cell, Graph graph) {
        if (cell.isEmpty()) {
            return null;
        }
        Map<String, Object> facts = cell.facts();
        return new Entity(
                "FileDocValue",
                Map.of(
                        "file_id", Objects.requireNonNull(facts.get("file")),
                        "object_id", Objects.requireNonNull(facts.get("object")),
                        "url", Objects.requireNonNull(facts.get("url")),
                        "created_at", cell.item().createdAt(),
                        "creator_id", cell.item().creatorId(),
                        "creator", graph.user(cell.item().creatorId())));
    }
}
