package io.mshell.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.MshellException;
import io.mshell.registry.RegistryShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of what the registry writes, and the registry itself, agree. */
class RegistrySchemaTest {

    @TempDir
    private Path metadata;

    @BeforeEach
    void write() {
        RegistryShape.write(metadata);
    }

    private Path file(EditorSchema schema) {
        return metadata.resolve(schema == EditorSchema.BOARD ? "boards/orders.json" : "board_registry.json");
    }

    private static EditorSchema schema(String file) {
        return file.equals("board") ? EditorSchema.BOARD : EditorSchema.BOARD_REGISTRY;
    }

    /** With no key allowed that the schema does not describe. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(RegistrySchemaTest::closed);
        return schema;
    }

    @Test
    void everyKeyThatIsWrittenIsDescribed() throws IOException {
        for (EditorSchema schema : new EditorSchema[] {EditorSchema.BOARD, EditorSchema.BOARD_REGISTRY}) {
            String text = Files.readString(file(schema));
            assertThat(Editor.with(closed(JsonMapper.shared().readTree(schema.text())))
                            .complaints(text))
                    .isEmpty();
        }
    }

    @Test
    void aKeyThatALaterVersionWritesIsLeftAlone() throws IOException {
        for (EditorSchema schema : new EditorSchema[] {EditorSchema.BOARD, EditorSchema.BOARD_REGISTRY}) {
            String text = Files.readString(file(schema)).replaceFirst("\\{", "{ \"later\" : true,");
            Files.writeString(file(schema), text);
            assertThat(Editor.with(schema).complaints(text)).isEmpty();
        }
        RegistryShape.read(metadata);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "board    | \"NUMBERS\"              | \"NUMERS\"",
                "board    | \"DECIMAL(38,10)\"       | \"VARCHAR(10)\"",
                "board    | \"nullable\" : true      | \"nullable\" : \"perhaps\"",
                "board    | \"table\" :              | \"tabel\" :",
                "board    | \"board\" :              | \"bord\" :",
                "board    | \"columns\" : [          | \"columns\" : [ 1,",
                "registry | \"format\" : 1           | \"format\" : \"one\"",
                "registry | \"2026-11-23T09:30:00Z\" | \"yesterday\"",
                "registry | \"name\" : \"orders\"    | \"name\" : {}",
            })
    void whatTheRegistryRefusesTheSchemaRefuses(String file, String was, String becomes) throws IOException {
        EditorSchema schema = schema(file);
        String text = Files.readString(file(schema));
        assertThat(text).contains(was);
        String wrong = text.replace(was, becomes);
        Files.writeString(file(schema), wrong);
        assertThat(Editor.with(schema).complaints(wrong)).isNotEmpty();
        assertThatThrownBy(() -> RegistryShape.read(metadata)).isInstanceOf(MshellException.class);
    }
}
