package io.mshell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * How long a start takes, beside {@code jshell} and a program that has nothing but a JLine prompt, on every JDK found:
 * one command from beginning to end, and the time from {@code exec} until a terminal shows the prompt. The variants take
 * turns, so that whatever else the machine does hits all of them, and the median counts.
 */
final class BenchStart {

    static final int LEAST_ROUNDS = 7;
    private static final int LEAST_RELEASE = 17;
    private static final String BEGUN = "program begins";
    private static final String END_OF_INPUT = "\u0004";

    private static final String COMMAND = "one command";
    private static final String PROMPT = "first prompt";

    private final Path installation;
    private final Path project;
    private final Map<Variant, List<Double>> times = new LinkedHashMap<>();

    private BenchStart(Path installation, Path project) {
        this.installation = installation;
        this.project = project;
    }

    /** Measures in a folder that it may fill, and prints a table in Markdown. */
    static void run(int rounds, Path folder) throws IOException {
        if (!System.getProperty("os.name").equals("Linux")) {
            System.out.println("starts are measured with script(1) of util-linux, so on Linux only");
            return;
        }
        Path installation = Path.of(System.getProperty("mshell.installation", ""));
        BenchStart bench = new BenchStart(installation, folder);
        Files.createDirectories(folder.resolve("metadata"));
        Map<String, Path> jdks = jdks();
        for (Map.Entry<String, Path> jdk : jdks.entrySet()) {
            bench.prepare(jdk.getKey(), jdk.getValue());
        }
        bench.measure(Math.max(rounds, LEAST_ROUNDS));
        jdks.keySet().forEach(bench::print);
    }

    /** A program, how it is started, and the text its prompt ends with; none if it is measured to its end. */
    private record Variant(
            String jdk, String measure, String program, boolean archived, String prompt, List<String> command) {}

    private void prepare(String jdk, Path home) throws IOException {
        String launcher = installation.resolve("scripts/mshell").toString();
        String java = home.resolve("bin/java").toString();
        String jshell = home.resolve("bin/jshell").toString();
        List<String> mshell = List.of("env", "JAVA_HOME=" + home, launcher);
        toEnd(List.of("env", "JAVA_HOME=" + home, "MSHELL_ARCHIVE=make", launcher), "");
        List<String> bare = new ArrayList<>(List.of(
                java,
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BareLine.class.getName()));
        if (releaseOf(jdk) >= 24) {
            bare.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        add(new Variant(jdk, COMMAND, "jshell", false, "", List.of(jshell)));
        add(new Variant(jdk, COMMAND, "mshell", true, "", join(mshell, "list")));
        add(new Variant(jdk, COMMAND, "mshell", false, "", join(without(mshell), "list")));
        add(new Variant(jdk, PROMPT, "jshell", false, "jshell> ", List.of(jshell)));
        add(new Variant(jdk, PROMPT, "mshell", true, "]> ", mshell));
        add(new Variant(jdk, PROMPT, "mshell", false, "]> ", without(mshell)));
        add(new Variant(jdk, PROMPT, "bare JLine", true, BareLine.PROMPT, archived(jdk, bare)));
        add(new Variant(jdk, PROMPT, "bare JLine", false, BareLine.PROMPT, bare));
    }

    private void add(Variant variant) {
        times.put(variant, new ArrayList<>());
    }

    private static List<String> without(List<String> launcher) {
        return Stream.concat(Stream.of("env", "MSHELL_ARCHIVE=off"), launcher.stream())
                .toList();
    }

    private static List<String> join(List<String> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toList();
    }

    /** The bare program with an archive of its own, as the launcher makes one for mshell. */
    private List<String> archived(String jdk, List<String> bare) throws IOException {
        boolean caches = releaseOf(jdk) >= 25;
        Path archive = project.resolve("bare-" + jdk);
        List<String> training = new ArrayList<>(bare);
        training.add(1, (caches ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
        toPrompt(training, BareLine.PROMPT);
        List<String> command = new ArrayList<>(bare);
        command.add(1, (caches ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
        return command;
    }

    private void measure(int rounds) throws IOException {
        // The first round fills the machine's caches and is forgotten.
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<Variant, List<Double>> entry : times.entrySet()) {
                Variant variant = entry.getKey();
                double millis = variant.prompt().isEmpty()
                        ? toEnd(variant.command(), "/exit\n")
                        : toPrompt(variant.command(), variant.prompt());
                if (round > 0) {
                    entry.getValue().add(millis);
                }
            }
        }
    }

    private double toEnd(List<String> command, String input) throws IOException {
        long begun = System.nanoTime();
        Process process =
                builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream typed = process.getOutputStream()) {
            typed.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedWithoutReading) {
            // As a command does that asks nothing.
        }
        int status = await(process);
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Milliseconds from the shell's {@code exec} until the text arrives on a pseudo-terminal of the usual size. */
    private double toPrompt(List<String> command, String prompt) throws IOException {
        String line = "stty rows 24 cols 80; echo " + BEGUN + "; exec '" + String.join("' '", command) + "'";
        Process process = builder(List.of("timeout", "60", "script", "-qfc", line, "/dev/null"))
                .start();
        StringBuilder shown = new StringBuilder();
        InputStream output = process.getInputStream();
        readUntil(output, BEGUN, shown);
        long begun = System.nanoTime();
        readUntil(output, prompt, shown);
        double millis = (System.nanoTime() - begun) / 1e6;
        process.getOutputStream().write(END_OF_INPUT.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        output.transferTo(OutputStream.nullOutputStream());
        await(process);
        return millis;
    }

    private static void readUntil(InputStream output, String text, StringBuilder shown) throws IOException {
        byte[] bytes = new byte[8192];
        while (shown.indexOf(text) < 0) {
            int length = output.read(bytes);
            if (length < 0) {
                throw new IllegalStateException("'" + text + "' was never shown, but: " + shown);
            }
            shown.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("MSHELL_"));
        variables.put("MSHELL_HOME", project.resolve("home").toString());
        variables.put("SHELL", "/bin/sh");
        variables.put("TERM", "xterm-256color");
        return builder;
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private void print(String jdk) {
        System.out.printf(
                "%n| JDK %s | with class archive | without | with archive / jshell |%n| --- | --- | --- | --- |%n",
                jdk);
        for (String measure : List.of(COMMAND, PROMPT)) {
            double jshell = median(jdk, measure, "jshell", false);
            for (String program : List.of("mshell", "bare JLine")) {
                double archived = median(jdk, measure, program, true);
                if (archived > 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "| %s, %s | %.0f | %.0f | %.2f |%n",
                            program,
                            measure,
                            archived,
                            median(jdk, measure, program, false),
                            archived / jshell);
                }
            }
            System.out.printf(Locale.ROOT, "| jshell, %s | | %.0f | 1 |%n", measure, jshell);
        }
    }

    private double median(String jdk, String measure, String program, boolean archived) {
        List<Double> sorted = times.entrySet().stream()
                .filter(entry -> entry.getKey().jdk().equals(jdk)
                        && entry.getKey().measure().equals(measure)
                        && entry.getKey().program().equals(program)
                        && entry.getKey().archived() == archived)
                .flatMap(entry -> entry.getValue().stream())
                .sorted()
                .toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** Full JDKs by version: the one this runs on, and those where packages put them. */
    private static Map<String, Path> jdks() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Path packages = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(packages)) {
            try (Stream<Path> folders = Files.list(packages)) {
                folders.forEach(homes::add);
            }
        }
        Map<String, Path> jdks = new TreeMap<>();
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (Files.isReadable(release) && Files.isExecutable(home.resolve("bin/jshell"))) {
                Properties said = new Properties();
                try (InputStream stream = Files.newInputStream(release)) {
                    said.load(stream);
                }
                String version = said.getProperty("JAVA_VERSION", "0").replace("\"", "");
                if (releaseOf(version) >= LEAST_RELEASE) {
                    jdks.putIfAbsent(version, home.toRealPath());
                }
            }
        }
        return jdks;
    }

    private static int releaseOf(String version) {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    /** The least that a prompt with JLine needs. */
    static final class BareLine {

        static final String PROMPT = "bare> ";

        private BareLine() {}

        public static void main(String[] arguments) throws IOException {
            try (Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(true).build()) {
                LineReader reader =
                        LineReaderBuilder.builder().terminal(terminal).build();
                reader.readLine(PROMPT);
            } catch (EndOfFileException end) {
                System.exit(0);
            }
        }
    }
}
