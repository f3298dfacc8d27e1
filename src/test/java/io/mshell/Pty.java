package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program as a process in a pseudo-terminal of 24 rows and 80 columns: keys in, a screen out. Needs {@code script}
 * of util-linux, which every Linux has. Nothing sleeps for a while: whatever is expected is waited for.
 */
final class Pty implements AutoCloseable {

    static final String TAB = "\t";
    static final String ENTER = "\r";
    static final String UP = "\033OA";
    static final String RIGHT = "\033OC";
    static final String HOME = "\033OH";
    static final String END = "\033OF";
    static final String CTRL_C = "\003";
    static final String CTRL_D = "\004";
    static final String CTRL_L = "\014";
    static final String CTRL_R = "\022";

    /** Comes when a line is asked for. */
    private static final String PASTE = "\033[?2004h";

    /** Comes when a line has been read. */
    private static final String NO_PASTE = "\033[?2004l";

    /** The end of a prompt, with the number of jobs if there are any, and nothing behind it. */
    private static final Pattern EMPTY_PROMPT = Pattern.compile("\\](?: &\\d+)?>$");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int ROWS = 24;
    private static final int COLUMNS = 80;

    private final Path device;
    private final Process process;
    private final TerminalCells cells = new TerminalCells(ROWS, COLUMNS);
    private final StringBuilder written = new StringBuilder();
    private String fault = "";

    private Pty(Path device, Process process) {
        this.device = device;
        this.process = process;
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** The program to be: where it works and what its environment has. */
    static Start in(Path folder) {
        return new Start(folder);
    }

    /** Writes the settings of who works in this folder. */
    static void config(Path folder, String text) throws IOException {
        Path home = Files.createDirectories(
                folder.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path config = Files.writeString(home.resolve("config.yaml"), text);
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
    }

    static final class Start {

        private final Path folder;
        private final Map<String, String> variables = new HashMap<>();

        private Start(Path folder) {
            this.folder = folder;
            with("PATH", System.getenv("PATH"));
            with("HOME", folder.toString());
            with("SHELL", "/bin/sh");
            with("LANG", "C.UTF-8");
            with("TERM", "xterm-256color");
            with("MSHELL_HOME", folder.resolve("home").toString());
        }

        Start with(String variable, String value) {
            variables.put(variable, value);
            return this;
        }

        /** The sandbox is its monday.com, a file of the embedded engine its database. */
        Start connectedTo(Sandbox sandbox) {
            return with("MONDAY_API_URL", sandbox.url().toString())
                    .with("MONDAY_API_TOKEN", sandbox.token())
                    .with("MSHELL_SQL_URL", "jdbc:duckdb:" + folder.resolve("data.duckdb"));
        }

        Pty start(String... arguments) throws IOException {
            Path device = folder.resolve("terminal");
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx1g",
                    "-Dmshell.terminal=in,out,err",
                    "-Dmshell.columns=" + COLUMNS,
                    "-Dmshell.rows=" + ROWS,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.mshell.Mshell"));
            words.addAll(List.of(arguments));
            String program = String.join(" ", words.stream().map(Pty::quoted).toList());
            String command = "stty rows " + ROWS + " cols " + COLUMNS + " && tty >" + quoted(device.toString())
                    + " && exec " + program;
            ProcessBuilder builder = new ProcessBuilder("script", "-qfec", command, "/dev/null")
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(variables);
            return new Pty(device, builder.start());
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private void read() {
        TerminalOutput output = new TerminalOutput(cells);
        char[] some = new char[4096];
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int length = reader.read(some); length >= 0; length = reader.read(some)) {
                synchronized (this) {
                    String text = String.valueOf(some, 0, length);
                    written.append(text);
                    output.obey(text);
                }
            }
        } catch (IOException | RuntimeException e) {
            fail(e.toString());
        }
    }

    private synchronized void fail(String reason) {
        fault = reason;
    }

    /** Presses keys; what comes of them is not waited for. */
    Pty type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(this.toString(), e);
        }
        return this;
    }

    /** Presses a key until this is on the screen: for what is known only a moment after it was first asked for. */
    Pty pressing(String key, String text) {
        return pressing(key, "on the screen: " + text, screen -> screen.contains(text));
    }

    private Pty pressing(String key, String what, Predicate<String> isSo) {
        AtomicLong next = new AtomicLong(System.nanoTime());
        return until(what, screen -> {
            boolean yet = isSo.test(screen);
            if (!yet && System.nanoTime() >= next.get()) {
                type(key);
                next.addAndGet(AGAIN.toNanos());
            }
            return yet;
        });
    }

    /** Types a line, waits until it stands there, and presses Enter. */
    Pty enter(String line) {
        type(line);
        String expected = squeezed(line);
        until(
                "the cursor is behind: " + line,
                screen -> squeezed(beforeCursor()).endsWith(expected));
        return type(ENTER);
    }

    /** Enters a command and waits until it has begun to run. */
    Pty begin(String line) {
        int before = times(NO_PASTE);
        return enter(line).until("it runs", screen -> times(NO_PASTE) > before);
    }

    /** Enters a line and waits for the next prompt. */
    Pty run(String line) {
        return enter(line).prompted();
    }

    /** Waits for a prompt at which nothing has been typed. */
    Pty prompted() {
        return until("a prompt", screen -> isPrompted());
    }

    private boolean isPrompted() {
        return EMPTY_PROMPT.matcher(cells.line(cells.row())).find()
                && cells.beforeCursor().endsWith("> ");
    }

    /** Gives up what is being typed, and clears the screen. */
    Pty fresh() {
        int before = times(PASTE);
        type(CTRL_C).until("a new prompt", screen -> times(PASTE) > before && isPrompted());
        return pressing(CTRL_L, "a prompt on an empty screen", screen -> cells.row() == 0 && isPrompted());
    }

    private int times(String sequence) {
        return written().split(Pattern.quote(sequence), -1).length;
    }

    /** Waits until the screen shows all of this; every line on it ends with a line break. */
    Pty sees(String... texts) {
        return until(
                "on the screen: " + String.join(", ", texts),
                screen -> Stream.of(texts).allMatch((screen + "\n")::contains));
    }

    /** Waits until the screen shows this no longer. */
    Pty seesNo(String text) {
        return until("no longer on the screen: " + text, screen -> !screen.contains(text));
    }

    /** Waits until a text on the screen looks like this. */
    Pty sees(String text, Look look) {
        return until(
                text + " as " + look + ", it is " + lookOf(text),
                screen -> cells.lookOf(text).filter(look::equals).isPresent());
    }

    private synchronized String lookOf(String text) {
        return cells.lookOf(text).map(Look::toString).orElse("not there, or mixed");
    }

    /** Waits until what the screen shows is so. */
    Pty until(String what, Predicate<String> isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(isSo)) {
            assertThat(System.nanoTime()).as("%s; %s", what, this).isLessThan(deadline);
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
        return this;
    }

    private synchronized boolean holds(Predicate<String> isSo) {
        assertThat(fault).as("what the terminal did not know; %s", this).isEmpty();
        return isSo.test(screen());
    }

    /** What the screen shows, row by row. */
    synchronized String screen() {
        return String.join("\n", cells.lines()).stripTrailing();
    }

    /** Everything that was ever written to the terminal, escape sequences and all. */
    synchronized String written() {
        return written.toString();
    }

    private synchronized String beforeCursor() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.row(); i++) {
            text.append(cells.line(i));
        }
        return text.append(cells.beforeCursor()).toString();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Makes the window larger or smaller while the program runs. */
    Pty resize(int rows, int columns) throws IOException, InterruptedException {
        synchronized (this) {
            cells.resize(rows, columns);
        }
        String terminal = Files.readString(device).strip();
        Process stty = new ProcessBuilder(
                        "stty", "-F", terminal, "rows", String.valueOf(rows), "cols", String.valueOf(columns))
                .inheritIO()
                .start();
        assertThat(stty.waitFor()).isZero();
        return this;
    }

    /** Waits until the program has left, and says with which exit code. */
    int exit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it has left; %s", this)
                .isTrue();
        return process.exitValue();
    }

    @Override
    public String toString() {
        return "the screen shows\n--------\n" + screen() + "\n--------";
    }

    /** Hangs up, which ends the program. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
