package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.kestra.FakeKestra;
import io.mshell.registry.RegistryShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code generate workflow --check} and {@code --push} as a person uses them. */
class KestraDeliveryTest {

    private static final String ORDERS = "mshell.boards.board-orders";
    private static final String ALL = "mshell.boards.all-boards";
    private static final String MARK = "# --- below this line is yours: kept when generated again ---\n";

    @TempDir
    Path folder;

    private FakeKestra kestra;

    @BeforeEach
    void start() throws IOException {
        kestra = FakeKestra.start();
        RegistryShape.write(folder.resolve("metadata"));
    }

    @AfterEach
    void stop() {
        kestra.close();
    }

    private Cli cli() {
        return Cli.in(folder)
                .with("MSHELL_KESTRA_URL", kestra.url().toString())
                .with("MSHELL_KESTRA_USER", FakeKestra.USER)
                .with("MSHELL_KESTRA_PASSWORD", FakeKestra.PASSWORD);
    }

    private Path flow(String name) {
        return folder.resolve("generated/flows").resolve(name + ".yaml");
    }

    @Test
    void allFlowsArePushedOnceAndThoseThatChangeAgain() throws IOException {
        cli().run("generate", "workflow", "--all", "--push", "--dry-run")
                .exits(2)
                .prints("What would be sent to Kestra at http://127.0.0.1:", "tenant main", ORDERS + " ");
        assertThat(kestra.names()).isEmpty();
        assertThat(flow(ORDERS)).doesNotExist();

        cli().run("generate", "workflow", "--all", "--push").exits(0).prints("Sent to Kestra", "created");
        assertThat(kestra.names()).hasSize(3).contains(ORDERS, ALL);
        assertThat(kestra.writes()).hasSize(3);
        cli().run("generate", "workflow", "--all", "--push").exits(0).prints("same");
        assertThat(kestra.writes()).hasSize(3);

        Files.writeString(flow(ORDERS), Files.readString(flow(ORDERS)) + "disabled: true\n");
        cli().run("generate", "workflow", "orders", "--push", "--dry-run")
                .exits(2)
                .prints("updated", "+ disabled: true");
        cli().run("generate", "workflow", "orders", "--push", "--format", "json")
                .exits(0)
                .prints("\"flow\": \"" + ORDERS + "\"", "\"state\": \"updated\"", "\"revision\": 2", "\"files\"");
        assertThat(kestra.flow(ORDERS).path("source").asString()).endsWith(MARK + "disabled: true\n");
    }

    @Test
    void aRefusalIsToldWithTheServersWordsAndTheFlowOverAllIsNotSent() throws IOException {
        cli().run("generate", "workflow", "--all").exits(0);
        Files.writeString(flow(ORDERS), Files.readString(flow(ORDERS)) + "description2: INVALID\n");
        cli().run("generate", "workflow", "--all", "--push")
                .exits(1)
                .prints(
                        "refused",
                        "Invalid type: INVALID",
                        "not sent",
                        "it calls " + ORDERS + ", which the server did not take");
        assertThat(kestra.names()).hasSize(1).doesNotContain(ORDERS, ALL);
    }

    @Test
    void aCheckStoresNothingAndStopsAPush() throws IOException {
        cli().run("generate", "workflow", "--all", "--check")
                .exits(0)
                .prints("valid    " + ORDERS, "warning: The subflow '" + ORDERS + "' is not found");
        Files.writeString(flow(ORDERS), Files.readString(flow(ORDERS)) + "# INVALID DEPRECATED\n");
        cli().run("generate", "workflow", "--all", "--check", "--push")
                .exits(1)
                .prints("invalid  " + ORDERS, "Invalid type: INVALID", "deprecated: tasks[0].runner");
        assertThat(kestra.names()).isEmpty();
        assertThat(kestra.writes()).isEmpty();
    }

    @Test
    void withoutAServerNothingIsWritten() {
        Cli.in(folder)
                .run("generate", "workflow", "--all", "--push")
                .exits(1)
                .says("no Kestra server is configured", "MSHELL_KESTRA_URL");
        assertThat(flow(ORDERS)).doesNotExist();
        cli().with("MSHELL_KESTRA_URL", "localhost:8080")
                .run("generate", "workflow", "--all", "--check")
                .exits(1)
                .says("Kestra's URL is not one: localhost:8080");
        cli().run("generate", "script", "orders", "--push").exits(64);
    }

    @Test
    void theServerAndTheLoginCanBeOfAProfileAndAreShownByDoctor() throws IOException {
        Path config = Files.createDirectories(folder.resolve("home")).resolve("config.yaml");
        Files.writeString(config, """
                default_profile: plant
                profiles:
                  plant:
                    kestra:
                      url: %s
                      user: %s
                      password_command: echo %s
                """.formatted(kestra.url(), FakeKestra.USER, FakeKestra.PASSWORD));
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        Cli cli = Cli.in(folder);
        cli.run("generate", "workflow", "orders", "--push").exits(0).prints("created");
        cli.run("doctor")
                .prints(
                        "Kestra at " + kestra.url() + ", tenant main, version 2.0.0",
                        "profile plant, kestra.password_command");
        cli.with("MSHELL_KESTRA_USER", "nobody")
                .run("generate", "workflow", "orders", "--push")
                .exits(1)
                .says("refuses the login");
    }

    @Test
    void noSecretIsShown() {
        Cli cli = cli().with("MSHELL_KESTRA_TOKEN", FakeKestra.TOKEN);
        String shown = cli.run("--verbose", "doctor") + "\n"
                + cli.run("--verbose", "generate", "workflow", "--all", "--push", "--format", "json")
                        .exits(0)
                + cli.with("MSHELL_KESTRA_URL", "http://admin:" + FakeKestra.PASSWORD + "@127.0.0.1:9")
                        .run("--verbose", "generate", "workflow", "--all", "--push")
                        .exits(1)
                + cli.run("--verbose", "doctor");
        assertThat(shown).contains("cannot connect to Kestra at http://127.0.0.1:9");
        assertThat(shown).doesNotContain(FakeKestra.TOKEN, FakeKestra.PASSWORD);
    }
}
