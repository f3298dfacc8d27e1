package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.session.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour runs, leaves nothing behind, and is what the README shows of it. {@code -Dmshell.golden=write} writes that. */
class TourTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- the tour, written by TourTest -->\n";
    private static final String END = "<!-- the end of the tour -->\n";

    /** How many lines of an answer the README has. */
    private static final int SHOWN = 4;

    @TempDir
    Path folder;

    @Test
    void theReadmeShowsTheTourAsItRuns() throws IOException {
        String recorded = BEGIN + "```\n" + shortened(masked(tour())) + "```\n" + END;
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN);
        int to = readme.indexOf(END) + END.length();
        assertThat(from).as("README.md has the marks of the tour").isNotNegative();
        if ("write".equals(System.getProperty("mshell.golden"))) {
            Files.writeString(README, readme.substring(0, from) + recorded + readme.substring(to));
        } else {
            assertThat(readme.substring(from, to)).isEqualTo(recorded);
        }
        assertThat(recorded.lines().count()).isLessThan(135);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("the tour leaves nothing in the project").isEmpty();
        }
    }

    /** What a person sees on a terminal of 80 columns. */
    private String tour() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                quiet,
                new Streams.Attached(false, true, false, 80, 0),
                action -> () -> {});
        Environment environment = new Environment(Map.of("NO_COLOR", "1"), folder, folder, folder);
        int exit = new Launcher(streams, environment, Wiring.drivers()).run(List.of("tour", "--quiet"));
        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Times, run ids and speeds are other ones each time. */
    private static String masked(String text) {
        return text.replaceAll("/\\S*mshell-tour\\d+", "/tmp/mshell-tour")
                .replaceAll("\\b26\\d{10}[0-9a-f]{6}\\b", "RUN")
                .replaceAll("(?m)^(\\(\\d+ rows?), [^)]*\\)", "$1)")
                .replaceAll("deployed 20\\S+Z", "deployed TIME")
                .replaceAll("(?m)^seconds  .*", "seconds  TIMES")
                .replaceAll("(rows a second {3}|name locked for {2})\\d+", "$1N");
    }

    private static String shortened(String text) {
        String told = text.substring(0, text.indexOf("That was the tour")).strip();
        List<String> kept = new ArrayList<>();
        for (String part : told.split("\n(?=mshell> |Step )")) {
            if (part.startsWith("Step ") && !kept.isEmpty()) {
                kept.add("");
            }
            List<String> lines = part.stripTrailing().lines().toList();
            boolean answer = part.startsWith("mshell> ") && lines.size() > SHOWN + 2;
            kept.addAll(answer ? lines.subList(0, SHOWN + 1) : lines);
            if (answer) {
                kept.add("… " + (lines.size() - SHOWN - 1) + " more lines");
            }
        }
        return String.join("\n", kept).stripTrailing() + "\n";
    }
}
