package io.mshell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered, as files. */
class RegistryTest {

    @TempDir
    Path folder;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = new Registry(folder);
    }

    @Test
    void whatIsRegisteredIsFoundAgainByAnotherShell() {
        registry.register(Samples.deployment("orders"), Samples.metadata("Amount", 7));
        Registry other = new Registry(folder);
        assertThat(other.find("orders")).contains(Samples.deployment("orders"));
        assertThat(other.metadata("orders")).isEqualTo(Samples.metadata("Amount", 7));
    }

    @Test
    void theRegistryIsSortedWithOneFactALine() throws IOException {
        registry.register(Samples.deployment("zeta"), Samples.metadata("Amount", 7));
        registry.register(Samples.deployment("orders"), Samples.metadata("Amount", 7));
        assertThat(Files.readString(folder.resolve("board_registry.json"))).isEqualTo("""
                        {
                          "boards" : {
                            "orders" : {
                              "boardId" : "12345",
                              "boardName" : "Orders",
                              "database" : "sales",
                              "deployedAt" : "2026-11-23T09:30:00Z",
                              "name" : "orders",
                              "table" : {
                                "name" : "orders",
                                "schema" : "dbo"
                              }
                            },
                            "zeta" : {
                              "boardId" : "12345",
                              "boardName" : "Orders",
                              "database" : "sales",
                              "deployedAt" : "2026-11-23T09:30:00Z",
                              "name" : "zeta",
                              "table" : {
                                "name" : "orders",
                                "schema" : "dbo"
                              }
                            }
                          },
                          "format" : 1
                        }
                        """);
    }

    @Test
    void registeringWhatIsThereAlreadyChangesNoFile() throws IOException {
        registry.register(Samples.deployment("orders"), Samples.metadata("Amount", 7));
        List<String> before = contents();
        Deployment later = new Deployment(
                "orders",
                "12345",
                "Orders",
                "sales",
                Samples.deployment("orders").table(),
                Samples.MONDAY.plusSeconds(3600));
        registry.register(later, Samples.metadata("Amount", 9_000));
        assertThat(contents()).isEqualTo(before);
        registry.register(later, Samples.metadata("Sum", 9_000));
        assertThat(contents()).isNotEqualTo(before);
    }

    @Test
    void hostileNamesGetHarmlessFilesOfTheirOwn() throws IOException {
        List<String> names = List.of(
                "orders", "Orders", "ORDERS", "../../etc/x", "a/b", "a\\b", "con", "😀", "😼", " ", "x".repeat(300));
        names.forEach(name -> registry.register(Samples.deployment(name), Samples.metadata(name, 1)));
        assertThat(names).allSatisfy(name -> assertThat(registry.metadata(name)).isEqualTo(Samples.metadata(name, 1)));
        try (Stream<Path> files = Files.list(folder.resolve("boards"))) {
            List<String> lower = files.map(file -> file.getFileName().toString().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            assertThat(lower).doesNotHaveDuplicates().hasSize(names.size()).allMatch(file -> file.length() < 100);
        }
        assertThat(folder.getParent().resolve("etc")).doesNotExist();
    }

    @Test
    void removeForgetsTheNameAndLeavesItsFiles() {
        registry.register(Samples.deployment("orders"), Samples.metadata("Amount", 7));
        registry.record("orders", Samples.run(1));
        registry.remove("orders");
        assertThat(registry.find("orders")).isEmpty();
        assertThat(registry.metadata("orders")).isEqualTo(Samples.metadata("Amount", 7));
        assertThat(registry.history("orders")).hasSize(1);
        assertFails(ErrorCode.NOT_DEPLOYED, () -> registry.remove("orders"));
    }

    @Test
    void aBoardFileWithoutADeploymentKeepsTheNameItWasKeptUnder() throws IOException {
        List<String> names = List.of("orders", "Orders", "a/b \uD83D\uDE00 ]\"'", "x".repeat(300));
        names.forEach(name -> registry.register(Samples.deployment(name), Samples.metadata(name, 1)));
        assertThat(registry.orphans()).isEmpty();
        registry.remove("Orders");
        registry.remove("x".repeat(300));
        Files.delete(folder.resolve("board_registry.json"));
        Files.writeString(folder.resolve("boards/damaged.json"), "{\"name\": \"it\", ");
        assertThat(registry.orphans())
                .extracting(StoredBoard::name)
                .containsExactlyInAnyOrder("orders", "Orders", "a/b \uD83D\uDE00 ]\"'", "x".repeat(300), "");
        assertThat(registry.orphans())
                .filteredOn(stored -> stored.name().equals("Orders"))
                .extracting(StoredBoard::metadata)
                .containsExactly(Samples.metadata("Orders", 1));
        assertThat(registry.hasBoardFile("Orders")).isTrue();
        assertThat(registry.hasBoardFile("ORDERS")).isFalse();
    }

    @Test
    void aBoardFileOfBeforeHasTheNameOfItsFileOrOfItsTable() throws IOException {
        registry.register(Samples.deployment("plain"), Samples.metadata("Amount", 1));
        registry.register(Samples.deployment("Orders"), Samples.metadata("Amount", 1));
        try (Stream<Path> files = Files.list(folder.resolve("boards"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replaceFirst("(?m)^  \"name\" : .*\n", ""));
            }
        }
        assertThat(registry.metadata("plain")).isEqualTo(Samples.metadata("Amount", 1));
        Files.delete(folder.resolve("board_registry.json"));
        assertThat(registry.orphans()).extracting(StoredBoard::name).containsExactlyInAnyOrder("plain", "Orders");
    }

    @Test
    void evidenceOfALoadKeepsEveryDigit() {
        registry.keepEvidence("orders", Samples.evidence());
        assertThat(registry.evidence("orders")).contains(Samples.evidence());
        assertThat(registry.evidence("other")).isEmpty();
    }

    @Test
    void aHistoryLineCutShortByACrashIsLeftOut() throws IOException {
        registry.record("orders", Samples.run(1));
        Files.writeString(folder.resolve("history/orders.jsonl"), "{\"kind\":\"refr", StandardOpenOption.APPEND);
        assertThat(registry.history("orders")).containsExactly(Samples.run(1));
    }

    @Test
    void aLongHistoryKeepsItsLastRuns() {
        int many = Registry.LONGEST_HISTORY + Registry.LONGEST_HISTORY / 5 + 1;
        IntStream.rangeClosed(1, many).forEach(number -> registry.record("orders", Samples.run(number)));
        List<RunRecord> history = registry.history("orders");
        assertThat(history).hasSize(Registry.LONGEST_HISTORY).endsWith(Samples.run(many));
    }

    @Test
    void damageIsToldWithFileAndLineAndChangesNothing() throws IOException {
        registry.register(Samples.deployment("orders"), Samples.metadata("Amount", 7));
        Path file = folder.resolve("board_registry.json");
        String damaged = Files.readString(file).replace("\"boardName\" : \"Orders\",", "\"boardName\" : \"Orders\"");
        Files.writeString(file, damaged);
        assertThatThrownBy(() -> registry.register(Samples.deployment("other"), Samples.metadata("Amount", 7)))
                .isInstanceOfSatisfying(MshellException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.REGISTRY_DAMAGED);
                    assertThat(failure.getMessage()).contains("board_registry.json:6");
                });
        assertThat(Files.readString(file)).isEqualTo(damaged);
    }

    @Test
    void whatANewerVersionAddsDoesNotStopThisOne() throws IOException {
        registry.register(Samples.deployment("orders"), Samples.metadata("Amount", 7));
        Path file = folder.resolve("board_registry.json");
        Files.writeString(file, Files.readString(file).replace("\"boardId\"", "\"colour\" : \"red\", \"boardId\""));
        assertThat(registry.get("orders")).isEqualTo(Samples.deployment("orders"));
    }

    @Test
    void shellsThatRegisterAtATimeLoseNothing() throws InterruptedException {
        List<Thread> shells = new ArrayList<>();
        for (int shell = 0; shell < 4; shell++) {
            int number = shell;
            shells.add(new Thread(() -> {
                Registry own = new Registry(folder);
                for (int i = 0; i < 10; i++) {
                    own.register(Samples.deployment("board-" + number + "-" + i), Samples.metadata("Amount", i));
                    own.record("shared", Samples.run(number * 10 + i));
                }
            }));
        }
        shells.forEach(Thread::start);
        for (Thread shell : shells) {
            shell.join();
        }
        assertThat(registry.all()).hasSize(40);
        assertThat(registry.history("shared")).hasSize(40);
    }

    @Test
    void aRunThatWasInterruptedIsRecordedAllTheSame() {
        Thread.currentThread().interrupt();
        registry.record("orders", Samples.run(1));
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(registry.history("orders")).hasSize(1);
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file.getFileName() + "\n" + Files.readString(file));
            }
        }
        return contents;
    }

    private static void assertFails(ErrorCode code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        MshellException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
