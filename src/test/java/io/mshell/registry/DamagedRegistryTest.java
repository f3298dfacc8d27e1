package io.mshell.registry;

import static io.mshell.registry.Samples.deployment;
import static io.mshell.registry.Samples.metadata;
import static io.mshell.registry.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRegistryTest {

    private static final String REGISTRY = "board_registry.json";

    @TempDir
    private Path folder;

    private Registry registry;

    @BeforeEach
    void register() {
        registry = new Registry(folder);
        registry.register(deployment("orders"), metadata("Amount"));
    }

    @Test
    void aMergeConflictIsNamedByFileAndLine() throws IOException {
        replace(REGISTRY, "      \"database\"", "<<<<<<< HEAD\n      \"database\"");

        MshellException failure = failure(() -> registry.all());

        assertThat(failure).hasMessage(folder.resolve(REGISTRY) + ", line 6, is not valid JSON");
        assertThat(failure.hint().orElseThrow()).contains("version control", "merge conflict");
    }

    @Test
    void aHalfWrittenFileIsDamagedAndLeftAsItIs() throws IOException {
        String half = Files.readString(folder.resolve(REGISTRY)).substring(0, 100);
        Files.writeString(folder.resolve(REGISTRY), half);

        failure(() -> registry.register(deployment("tasks"), metadata("Amount")));

        assertThat(folder.resolve(REGISTRY)).hasContent(half);
    }

    @Test
    void aFieldThatIsMissingIsNamedWithTheLineItBelongsTo() throws IOException {
        replace(REGISTRY, "\"boardId\": \"12345\",", "");

        assertThat(failure(() -> registry.all()))
                .hasMessage(folder.resolve(REGISTRY) + ", line 3: 'boardId' is not text");
    }

    @Test
    void aFieldOfTheWrongKindIsNamedWithItsLine() throws IOException {
        replace("boards/orders.json", "\"DECIMAL\\(38,10\\)\"", "\"MONEY\"");

        assertThat(failure(() -> registry.metadata("orders")))
                .hasMessage(folder.resolve("boards/orders.json") + ", line " + lineOf("MONEY")
                        + ": 'type' cannot be 'MONEY'");
    }

    @Test
    void aKeyGivenTwiceIsDamage() throws IOException {
        replace(REGISTRY, "\"boardId\": \"12345\",", "\"boardId\": \"12345\", \"boardId\": \"999\",");

        assertThat(failure(() -> registry.all())).hasMessageContaining("line 4");
    }

    @Test
    void aFileThatIsNotAnObjectIsDamage() throws IOException {
        for (String text : new String[] {"", "[]", "null", "{}", "{\"format\": 1}", "{\"format\": 1} x"}) {
            Files.writeString(folder.resolve(REGISTRY), text);

            assertThat(failure(() -> registry.all())).hasMessageContaining(REGISTRY);
        }
    }

    @Test
    void anEntryThatIsNotAnObjectIsDamage() throws IOException {
        Files.writeString(folder.resolve(REGISTRY), "{\"format\": 1, \"deployments\": {\n\"orders\": 3}}");

        assertThat(failure(() -> registry.all())).hasMessageContaining("line 2");
        assertThat(failure(() -> registry.register(deployment("orders"), metadata("Amount"))))
                .hasMessageContaining("line 2");
    }

    @Test
    void aFileOfANewerFormatIsRefusedRatherThanMisread() throws IOException {
        replace(REGISTRY, "\"format\": 1", "\"format\": 2");

        MshellException failure = failure(() -> registry.all());

        assertThat(failure).hasMessageContaining("has format 2");
        assertThat(failure.hint().orElseThrow()).contains("newer mshell");
    }

    @Test
    void aFileOfAnotherNameIsNotTakenForThisOnes() throws IOException {
        replace("boards/orders.json", "\"name\": \"orders\",\n  \"notes\"", "\"name\": \"tasks\",\n  \"notes\"");

        assertThat(failure(() -> registry.metadata("orders")))
                .hasMessageContaining("'name' is 'tasks', where 'orders' was expected");
    }

    @Test
    void aDamagedLineOfHistoryIsNamedAndDoesNotStopTheNextRun() throws IOException {
        registry.record("orders", run("r1"));
        Path history = folder.resolve("boards/orders.history.jsonl");
        Files.writeString(history, Files.readString(history) + "{\"torn\": \n");

        registry.record("orders", run("r2"));

        assertThat(failure(() -> registry.history("orders"))).hasMessage(history + ", line 2, is not valid JSON");
        assertThat(history).content().hasLineCount(3);
    }

    private int lineOf(String text) throws IOException {
        String board = Files.readString(folder.resolve("boards/orders.json"));
        return (int) board.substring(0, board.indexOf(text)).lines().count();
    }

    private void replace(String file, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        String changed = text.replaceFirst(what, by);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(folder.resolve(file), changed);
    }

    private static MshellException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        MshellException failure = catchThrowableOfType(MshellException.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.code()).isEqualTo(ErrorCode.REGISTRY_DAMAGED);
        assertThat(failure.hint()).isPresent();
        return failure;
    }
}
