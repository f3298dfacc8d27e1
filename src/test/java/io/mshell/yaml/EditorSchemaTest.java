package io.mshell.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.mapping.MappingShape;
import io.mshell.registry.RegistryShape;
import io.mshell.schema.SqlType;
import io.mshell.session.ConfigShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas in metadata/schema are those of the readers; {@code -Dmshell.golden=write} writes them anew. */
class EditorSchemaTest {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    @ParameterizedTest
    @EnumSource
    void theShippedFileIsWhatTheReadersKnow(EditorSchema schema) throws IOException {
        Path file = Path.of("metadata/schema", schema.fileName());
        String text = new JsonMapper()
                        .writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT))
                        .writeValueAsString(written(schema))
                + "\n";
        if ("write".equals(System.getProperty("mshell.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; -Dmshell.golden=write writes it anew", file).isEqualTo(Files.readString(file));
    }

    static ObjectNode written(EditorSchema schema) throws IOException {
        String title = "mshell: " + schema.describes();
        Map<Class<?>, ObjectNode> types = Map.of(SqlType.class, sqlType());
        return switch (schema) {
            case DATA_MAPPING -> JsonSchema.of(title, MappingShape.keys());
            case CONFIG -> JsonSchema.of(title, ConfigShape.keys());
            case BOARD -> RecordSchema.of(title, RegistryShape.board(), types, RegistryShape.neededOfABoard());
            case BOARD_REGISTRY -> RecordSchema.of(title, RegistryShape.registry(), types, Set.of());
        };
    }

    private static ObjectNode sqlType() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("pattern", "^(?:" + MappingShape.sqlType().pattern() + ")$");
    }
}
