package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the prompt makes of the terminal it has: its size, its colours, and those that can do little. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromptTerminalTest {

    /** Bold, faint and the like are no colours. */
    private static final Pattern COLOUR = Pattern.compile("\033\\[([0-9;]*;)?([349][0-8]|10[0-7])(;[0-9;]*)?m");

    private Sandbox sandbox;

    /** An ordinary terminal, for all that is about its size. */
    private Pty usual;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        usual = terminal(folder).start().prompted();
    }

    @AfterAll
    void end() {
        usual.close();
        sandbox.close();
    }

    private Pty.Start terminal(Path folder) throws IOException {
        Path project = folder.resolve("shop");
        Files.createDirectories(project.resolve("metadata"));
        return Pty.in(project).connectedTo(sandbox).with("MSHELL_PAGER", "off");
    }

    @Test
    void aWindowMadeNarrowerWhileATableIsDrawnHoldsTheNextOne() throws IOException, InterruptedException {
        Pty pty = usual.resize(24, 80).fresh();
        pty.begin("sql select range as n, repeat('wide ', 30) as text from range(20000)")
                .sees("wide wide")
                .resize(30, 50)
                .until("the end", screen -> screen.contains("(20,000 rows"))
                .prompted();
        pty.fresh().run("boards");
        List<String> rows =
                pty.screen().lines().filter(line -> line.endsWith("…")).toList();
        assertThat(rows).as("%s", pty).hasSize(9).allMatch(row -> row.length() <= 50 && row.contains(" | "));
    }

    @Test
    void aLineBeingTypedIsDrawnAnewInAWindowMadeNarrower() throws IOException, InterruptedException {
        Pty pty = usual.resize(24, 80).fresh();
        String words = "'one two three four five'";
        pty.type("sql select " + words)
                .until("all of it", screen -> joined(screen).contains(joined(words)));
        pty.resize(24, 40)
                .type(" as words")
                .until("all of it", screen -> joined(screen).endsWith(joined(words + " as words")));
    }

    private static String joined(String screen) {
        return screen.replaceAll("\\s", "");
    }

    @Test
    void aPagerShowsOnlyWhatIsLongerThanTheScreen(@TempDir Path folder) throws IOException {
        try (Pty pty = terminal(folder)
                .with("MSHELL_PAGER", "sed 's/^/paged /'")
                .start()
                .prompted()) {
            pty.run("sql select range as n from range(10)").sees("\n 9\n");
            assertThat(pty.screen()).doesNotContain("paged");
            pty.run("sql select range as n from range(50)").sees("paged  49\n", "paged (50 rows");
            pty.run("sql select 'alive'").sees(" alive\n(1 row");
        }
    }

    @Test
    void aDumbTerminalGetsPlainLines(@TempDir Path folder) throws IOException, InterruptedException {
        try (Pty pty = terminal(folder).with("TERM", "dumb").start().prompted()) {
            pty.run("sql select 6 * 7 as answer").sees(" answer\n--------\n     42\n");
            pty.enter("frobnicate").sees("error: unknown command").prompted();
            pty.type("sql <<END" + Pty.ENTER + "select 1").sees("select 1");
            pty.type(Pty.CTRL_C).prompted().type(Pty.CTRL_D);
            assertThat(pty.exit()).isZero();
            assertThat(pty.written()).as("escape sequences").doesNotContain("\033");
        }
    }

    @Test
    void noColourMeansNone(@TempDir Path folder) throws IOException, InterruptedException {
        try (Pty pty = terminal(folder).with("NO_COLOR", "1").start().prompted()) {
            pty.run("sql select 'x' as y")
                    .run("boards")
                    .enter("frobnicate")
                    .sees("error: unknown")
                    .prompted();
            pty.type("sql select 'x").until("what is typed", screen -> screen.endsWith("select 'x"));
            pty.fresh().type("discover ").pressing(Pty.TAB, "Subitems of Orders");
            pty.fresh().run("list | printf 'no line break'").sees("no line break\n");
            pty.fresh().type(Pty.CTRL_D);
            assertThat(pty.exit()).isZero();
            assertThat(pty.written()).doesNotContainPattern(COLOUR);
        }
    }

    @Test
    void aLightBackgroundGetsDarkerColours(@TempDir Path folder) throws IOException {
        try (Pty pty = terminal(folder).with("COLORFGBG", "0;15").start().prompted()) {
            pty.type("list --verbose ").sees("list", Look.PLAIN.bolder().in(Look.BLUE));
            pty.sees("--verbose", Look.PLAIN.in(Look.MAGENTA));
        }
    }

    @Test
    void theTourGoesOnWithEnterAndIsLeftWithQ() throws IOException, InterruptedException {
        Pty pty = usual.resize(24, 80).fresh();
        pty.enter("tour").sees("Step 1 of 10", "Enter goes on, q leaves");
        pty.type(Pty.ENTER)
                .sees("mshell> discover")
                .until(
                        "the end of the second step",
                        screen -> screen.contains("(13 rows)") && screen.endsWith("Enter goes on, q leaves"));
        pty.type("q" + Pty.ENTER).sees("To go on by yourself:").prompted();
    }
}
