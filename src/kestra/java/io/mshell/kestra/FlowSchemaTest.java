package io.mshell.kestra;

import static org.assertj.core.api.Assertions.assertThat;

import io.kestra.core.docs.JsonSchemaGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema that the tests on JDK 17 hold flows against is Kestra's; {@code -Dmshell.golden=write} writes it anew. */
class FlowSchemaTest {

    @TempDir
    Path storage;

    @Test
    void theSchemaThatIsKeptIsTheOneKestraMakes() throws Exception {
        Path kept = Project.ROOT.resolve(
                "src/test/resources/kestra/flow-" + System.getProperty("kestra.version") + ".schema.json");
        String made;
        try (Server server = Server.idle(storage)) {
            made = FlowSchema.of(server.part(JsonSchemaGenerator.class));
        }
        if ("write".equals(System.getProperty("mshell.golden"))) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, made);
        }
        assertThat(made).isEqualTo(Files.readString(kept));
    }
}
