package io.mshell.registry;

import static io.mshell.registry.Samples.MONDAY;
import static io.mshell.registry.Samples.deployment;
import static io.mshell.registry.Samples.metadata;
import static io.mshell.registry.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    @TempDir
    private Path folder;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = new Registry(folder);
    }

    @Test
    void aFolderWithoutFilesHoldsNothing() {
        Registry none = new Registry(folder.resolve("missing"));

        assertThat(none.all()).isEmpty();
        assertThat(none.find("orders")).isEmpty();
        assertThat(none.metadata("orders")).isEmpty();
        assertThat(none.history("orders")).isEmpty();
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void theRegistryIsSortedWithOneFactALine() throws IOException {
        registry.register(deployment("orders"), metadata("Amount"));
        registry.register(deployment("Aufträge"), metadata("Amount"));

        assertThat(text("board_registry.json")).isEqualTo("""
                        {
                          "deployments": {
                            "Aufträge": {
                              "boardId": "12345",
                              "boardName": "Orders",
                              "database": "sales",
                              "deployedAt": "2026-11-23T09:30:00Z",
                              "engine": "SQL Server",
                              "metadata": "boards/Auftr_ge~44c3a08fbd01.json",
                              "schema": "dbo",
                              "table": "orders",
                              "version": "0.1.0"
                            },
                            "orders": {
                              "boardId": "12345",
                              "boardName": "Orders",
                              "database": "sales",
                              "deployedAt": "2026-11-23T09:30:00Z",
                              "engine": "SQL Server",
                              "metadata": "boards/orders.json",
                              "schema": "dbo",
                              "table": "orders",
                              "version": "0.1.0"
                            }
                          },
                          "format": 1
                        }
                        """);
    }

    @Test
    void aBoardsFileSaysWhatWasFoundAndWhatWasMadeOfIt() throws IOException {
        registry.register(deployment("orders"), metadata("Amount"));

        assertThat(text("boards/orders.json")).isEqualTo("""
                        {
                          "board": {
                            "columns": [
                              {
                                "archived": false,
                                "description": "",
                                "id": "numbers1",
                                "revision": "r1",
                                "settings": {
                                  "decimals": 2.5,
                                  "unit": {
                                    "symbol": "€"
                                  }
                                },
                                "title": "Amount",
                                "type": "numbers"
                              }
                            ],
                            "groups": [
                              {
                                "id": "new",
                                "title": "New"
                              }
                            ],
                            "id": "12345",
                            "multiLevel": false,
                            "name": "Orders",
                            "state": "active",
                            "type": "board",
                            "workspace": null
                          },
                          "format": 1,
                          "name": "orders",
                          "notes": [
                            "'Amount' is as on the board"
                          ],
                          "settings": {
                            "schema": "dbo"
                          },
                          "table": {
                            "columns": [
                              {
                                "name": "item_id",
                                "nullable": false,
                                "origin": {
                                  "columnId": "@id",
                                  "part": "",
                                  "source": "id",
                                  "title": "Item ID",
                                  "type": "item_id"
                                },
                                "type": "BIGINT"
                              },
                              {
                                "name": "Amount",
                                "nullable": true,
                                "origin": {
                                  "columnId": "numbers1",
                                  "part": "",
                                  "source": "number",
                                  "title": "Amount",
                                  "type": "numbers"
                                },
                                "type": "DECIMAL(38,10)"
                              }
                            ],
                            "description": "Orders, from monday.com",
                            "indexes": [
                              {
                                "columns": [
                                  "Amount"
                                ],
                                "unique": false
                              }
                            ],
                            "name": "orders",
                            "primaryKey": [
                              "item_id"
                            ],
                            "schema": "dbo"
                          }
                        }
                        """);
    }

    @Test
    void whatWasRegisteredIsReadBackByAnotherShell() {
        registry.register(deployment("orders"), metadata("Amount"));

        Registry other = new Registry(folder);
        assertThat(other.find("orders")).contains(deployment("orders"));
        assertThat(other.metadata("orders")).contains(metadata("Amount"));
        assertThat(other.byBoardId("12345")).containsExactly(deployment("orders"));
        assertThat(other.byBoardId("1")).isEmpty();
        assertThat(other.all()).containsExactly(deployment("orders"));
    }

    @Test
    void anUnchangedDeploymentLeavesTheFilesAlone() throws IOException {
        registry.register(deployment("orders"), metadata("Amount"));
        String before = text("board_registry.json") + text("boards/orders.json");

        registry.register(deployment("orders", MONDAY.plusSeconds(3600)), metadata("Amount"));

        assertThat(text("board_registry.json") + text("boards/orders.json")).isEqualTo(before);
    }

    @Test
    void howManyItemsABoardHasIsNoChange() {
        assertThat(new BoardMetadata(
                        Samples.board("Amount", 8L),
                        metadata("Amount").table(),
                        metadata("Amount").notes(),
                        metadata("Amount").settings()))
                .isEqualTo(metadata("Amount"));
    }

    @Test
    void aChangedDeploymentTakesTheOldOnesPlace() {
        registry.register(deployment("orders"), metadata("Amount"));
        registry.register(deployment("orders", MONDAY.plusSeconds(3600)), metadata("Total"));

        assertThat(registry.all()).containsExactly(deployment("orders", MONDAY.plusSeconds(3600)));
        assertThat(registry.metadata("orders")).contains(metadata("Total"));
    }

    @Test
    void aNameOfAnotherBoardIsRefused() {
        registry.register(deployment("orders"), metadata("Amount"));
        Deployment other = new Deployment(
                "orders", "999", "Orders", "sales", new TableName("dbo", "orders"), MONDAY, "0.1.0", "SQL Server");

        assertThatThrownBy(() -> registry.register(other, metadata("Amount")))
                .hasMessage("'orders' is board 12345 (Orders), not board 999")
                .satisfies(isA(ErrorCode.ALREADY_REGISTERED));
    }

    @Test
    void removingForgetsTheRegistrationAndNothingElse() {
        registry.register(deployment("orders"), metadata("Amount"));
        registry.record("orders", run("r1"));

        assertThat(registry.remove("orders")).isEqualTo(deployment("orders"));

        assertThat(registry.find("orders")).isEmpty();
        assertThat(registry.metadata("orders")).isPresent();
        assertThat(registry.history("orders")).hasSize(1);
        assertThatThrownBy(() -> registry.remove("orders"))
                .hasMessage("no board is registered as 'orders'")
                .satisfies(isA(ErrorCode.NOT_DEPLOYED));
    }

    @Test
    void aDiscoveredBoardIsSavedUntilItIsDeployed() {
        registry.save("orders", metadata("Amount"));
        assertThat(registry.metadata("orders")).contains(metadata("Amount"));
        assertThat(registry.all()).isEmpty();

        registry.register(deployment("orders"), metadata("Amount"));
        assertThatThrownBy(() -> registry.save("orders", metadata("Total")))
                .satisfies(isA(ErrorCode.ALREADY_REGISTERED));
        assertThat(registry.metadata("orders")).contains(metadata("Amount"));
    }

    @Test
    void hostileNamesStayInTheFolderAndApart() throws IOException {
        List<String> names = List.of(
                "orders",
                "Orders",
                "ORDERS",
                "orders/../../x",
                "..",
                ".",
                "a:b\\c|d?*\"<>",
                "🚀",
                "🚁",
                "e\u0301",
                "\u00e9",
                "\ud800",
                "x".repeat(300),
                "x".repeat(301),
                "con",
                "nul.txt",
                "orders.",
                "orders ",
                "orders.history",
                "line\nbreak",
                "nul\0byte",
                "~0/~1");
        for (String name : names) {
            registry.register(deployment(name), metadata("Amount"));
            registry.record(name, run("run"));
        }

        assertThat(registry.all()).extracting(Deployment::name).containsExactlyInAnyOrderElementsOf(names);
        for (String name : names) {
            assertThat(new Registry(folder).metadata(name)).contains(metadata("Amount"));
            assertThat(new Registry(folder).history(name)).hasSize(1);
        }
        assertThat(files(folder)).containsExactlyInAnyOrder(".registry.lock", "board_registry.json", "boards");
        List<String> boards = files(folder.resolve("boards"));
        assertThat(boards).hasSize(2 * names.size()).allMatch(file -> file.matches("[A-Za-z0-9_~.-]{1,100}"));
        assertThat(boards.stream().map(file -> file.toLowerCase(Locale.ROOT)).distinct())
                .hasSize(2 * names.size());
    }

    @Test
    void titlesOfAnyUnicodeAreKept() {
        String title = "\u0000 \u001b[31m \ud83d\ude80 \ud800 \udc00\ud800 \"quoted\" \\ \u2028";

        registry.register(deployment("orders"), metadata(title));

        assertThat(registry.metadata("orders")).contains(metadata(title));
    }

    @Test
    void whatANewerVersionWroteBesideItIsKept() throws IOException {
        registry.register(deployment("orders"), metadata("Amount"));
        registry.register(deployment("tasks"), metadata("Amount"));
        replace("board_registry.json", "\"boardId\"", "\"owner\": {\"team\": 7}, \"boardId\"");
        replace("board_registry.json", "\"format\": 1", "\"format\": 1, \"later\": [1, 2]");
        replace("boards/orders.json", "\"format\": 1", "\"format\": 1, \"later\": true");

        registry.register(deployment("orders", MONDAY.plusSeconds(1)), metadata("Total"));
        registry.remove("tasks");

        assertThat(text("board_registry.json"))
                .containsOnlyOnce("\"later\": [")
                .containsOnlyOnce("\"team\": 7")
                .doesNotContain("tasks");
        assertThat(text("boards/orders.json")).contains("\"later\": true", "\"Total\"");
    }

    @Test
    void historyKeepsTheLastThousandRuns() throws IOException {
        Path history = folder.resolve("boards/orders.history.jsonl");
        registry.record("orders", run("run 0"));
        String line = text("boards/orders.history.jsonl");
        StringBuilder many = new StringBuilder();
        IntStream.range(0, 1_000).forEach(i -> many.append(line.replace("run 0", "run " + i)));
        Files.writeString(history, many);

        registry.record("orders", run("run 1000"));

        List<RunRecord> runs = registry.history("orders");
        assertThat(runs).hasSize(Registry.LONGEST_HISTORY);
        assertThat(runs.get(0).runId()).isEqualTo("run 1");
        assertThat(runs.get(999)).isEqualTo(run("run 1000"));
    }

    @Test
    void aRunIsOneLine() throws IOException {
        registry.record("orders", run("r1"));

        assertThat(text("boards/orders.history.jsonl"))
                .isEqualTo("{\"calls\":42,\"duration\":\"PT1M1.25S\",\"error\":null,\"gatesFailed\":[],"
                        + "\"gatesPassed\":[\"rows\",\"ids\"],\"kind\":\"refresh\",\"name\":\"orders\",\"note\":\"\","
                        + "\"outcome\":\"done\",\"rejects\":3,\"rows\":18204,\"runId\":\"r1\","
                        + "\"startedAt\":\"2026-11-23T09:30:00Z\",\"swapWindow\":\"PT0.009S\"}\n");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void replace(String file, String what, String by) throws IOException {
        String text = text(file);
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replaceFirst(what, by));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static java.util.function.Consumer<Throwable> isA(ErrorCode code) {
        return failure -> {
            assertThat(failure).isInstanceOf(MshellException.class);
            assertThat(((MshellException) failure).code()).isEqualTo(code);
            assertThat(((MshellException) failure).hint()).isPresent();
        };
    }
}
