package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.schema.TableName;
import io.mshell.sql.Sink;
import io.mshell.template.Templates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;

/** A Java process that opens a database file, does half of something, and waits to be killed. */
final class OtherProcess implements AutoCloseable {

    private static final String READY = "ready";
    private static final long SECONDS_TO_DIE = 30;

    /** What the process is in the middle of when it is killed. */
    enum Doing {
        NOTHING,
        LOADING_STAGING,
        BETWEEN_TWO_RENAMES
    }

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it is where it should be. Its temporary files go to the folder. */
    static OtherProcess start(Doing what, Path file, TableName live, Path temporary) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        what.name(),
                        file.toString(),
                        live.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); !READY.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the other process ended too early");
            }
        }
        return new OtherProcess(process);
    }

    long pid() {
        return process.pid();
    }

    /** Kills it without warning (SIGKILL) and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other process does not die");
            }
            process.getInputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        TableName live = new TableName("dbo", arguments[2]);
        DuckDatabase database = EmbeddedDriverTest.open(Path.of(arguments[1]), null);
        switch (Doing.valueOf(arguments[0])) {
            case NOTHING -> waitToBeKilled();
            case LOADING_STAGING -> load(database, live);
            case BETWEEN_TWO_RENAMES -> rename(database, live);
        }
    }

    private static void load(DuckDatabase database, TableName live) throws InterruptedException {
        try (Sink sink = database.openSink(EmbeddedDriverTest.table(live.staging()), new CancelToken())) {
            sink.write(EmbeddedDriverTest.rows(150_000, "half of it"));
            waitToBeKilled();
        }
    }

    private static void rename(DuckDatabase database, TableName live) throws SQLException, InterruptedException {
        try (DuckDBConnection connection = database.connections().open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> renames = new SwapNames(live, true, true, false).swap(new DuckDialect(Templates.builtIn()));
            statement.execute(renames.get(0));
            waitToBeKilled();
        }
    }

    private static void waitToBeKilled() throws InterruptedException {
        System.out.println(READY);
        Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    }
}
