package io.mshell.registry;

import io.mshell.schema.TableName;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A deployment as an entry of {@code board_registry.json}. */
final class DeploymentJson {

    private DeploymentJson() {}

    static ObjectNode write(Deployment deployment, String metadataFile) {
        return JsonText.object()
                .put("boardId", deployment.boardId())
                .put("boardName", deployment.boardName())
                .put("database", deployment.database())
                .put("deployedAt", deployment.deployedAt().toString())
                .put("engine", deployment.engine())
                .put("metadata", metadataFile)
                .put("schema", deployment.table().schema())
                .put("table", deployment.table().name())
                .put("version", deployment.version());
    }

    static Deployment read(String name, JsonFields fields) {
        String schema = fields.text("schema");
        return new Deployment(
                name,
                fields.text("boardId"),
                fields.text("boardName"),
                fields.text("database"),
                fields.parsed("table", table -> new TableName(schema, table)),
                fields.parsed("deployedAt", Instant::parse),
                fields.text("version"),
                fields.text("engine"));
    }
}
