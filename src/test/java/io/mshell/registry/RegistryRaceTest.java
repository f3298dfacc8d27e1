package io.mshell.registry;

import static io.mshell.registry.Samples.deployment;
import static io.mshell.registry.Samples.metadata;
import static io.mshell.registry.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several shells on one project, and shells that die. */
class RegistryRaceTest {

    private static final int RUNS = 25;

    @TempDir
    private Path folder;

    @Test
    void twoProcessesLoseNothingOfEachOther() throws Exception {
        List<Process> shells = List.of(shell("a"), shell("b"));
        for (Process shell : shells) {
            String said = new String(shell.getInputStream().readAllBytes());
            assertThat(shell.waitFor()).as(said).isZero();
        }

        Registry registry = new Registry(folder);
        assertThat(registry.all()).hasSize(2 * RUNS);
        assertThat(registry.history("shared"))
                .hasSize(2 * RUNS)
                .extracting(RunRecord::runId)
                .doesNotHaveDuplicates();
    }

    @Test
    void threadsOfOneProcessWaitForEachOtherWhileReadersDoNot() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String id = "thread" + i;
                writers.add(threads.submit(() -> write(new Registry(folder), id)));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                new Registry(folder).all();
                new Registry(folder).history("shared");
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(new Registry(folder).history("shared")).hasSize(4 * RUNS);
        assertThat(new Registry(folder).all()).hasSize(4 * RUNS);
    }

    @Test
    void aRegistryHeldForTooLongIsSaidToBeLocked() throws IOException {
        Path lock = folder.resolve(".registry.lock");
        Registry registry = new Registry(folder, Duration.ofMillis(50));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            MshellException failure = catchThrowableOfType(
                    MshellException.class, () -> registry.register(deployment("orders"), metadata("Amount")));

            assertThat(failure.code()).isEqualTo(ErrorCode.REGISTRY_LOCKED);
            assertThat(failure).hasMessageContaining(lock.toString());
            assertThat(registry.all()).isEmpty();
        }
        registry.register(deployment("orders"), metadata("Amount"));
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void whatACrashLeftBetweenWritingAndRenamingIsIgnored() throws IOException {
        Registry registry = new Registry(folder);
        registry.register(deployment("orders"), metadata("Amount"));
        for (String file : List.of("board_registry.json.tmp", "boards/orders.json.tmp")) {
            Files.writeString(folder.resolve(file), "{\"format\": 1, \"deplo");
        }

        assertThat(registry.find("orders")).isPresent();
        assertThat(registry.metadata("orders")).isPresent();

        registry.register(deployment("orders"), metadata("Total"));
        assertThat(registry.metadata("orders")).contains(metadata("Total"));
        assertThat(folder.resolve("board_registry.json.tmp")).doesNotExist();
    }

    @Test
    void aCrashBetweenTheTwoFilesLeavesNoRegistrationAndIsPutRightByTheNext() throws IOException {
        Registry registry = new Registry(folder);
        registry.register(deployment("orders"), metadata("Amount"));
        Files.delete(folder.resolve("board_registry.json"));

        assertThat(registry.all()).isEmpty();
        registry.register(deployment("orders"), metadata("Amount"));
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void anInterruptedRunStillGetsIntoTheHistory() {
        Registry registry = new Registry(folder);
        Thread.currentThread().interrupt();
        try {
            registry.record("orders", run("r1"));
            assertThat(registry.history("orders")).hasSize(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("metadata"), "a file");

        MshellException failure = catchThrowableOfType(
                MshellException.class, () -> new Registry(file).register(deployment("orders"), metadata("Amount")));

        assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
        assertThat(failure).hasMessageContaining(file.toString());
    }

    private Process shell(String id) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Shell.class.getName(),
                        folder.toString(),
                        id)
                .redirectErrorStream(true)
                .start();
    }

    private static void write(Registry registry, String id) {
        IntStream.range(0, RUNS).forEach(i -> {
            registry.register(deployment(id + i), metadata("Amount"));
            registry.record("shared", run(id + i));
        });
    }

    /** A second process. */
    static final class Shell {

        private Shell() {}

        public static void main(String[] arguments) {
            write(new Registry(Path.of(arguments[0]), Duration.ofMinutes(1)), arguments[1]);
        }
    }
}
