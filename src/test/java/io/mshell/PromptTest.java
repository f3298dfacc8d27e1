package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a person types at the prompt, and sees. All tests share one session; each begins on an empty screen. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromptTest {

    private static final String ROADMAP = "4100000006";
    private static final Look COMMAND = Look.PLAIN.bolder().in(Look.CYAN);
    private static final Look WRONG = Look.PLAIN.bolder().in(Look.RED);

    private Sandbox sandbox;
    private Pty pty;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path project = Files.createDirectories(folder.resolve("shop"));
        Files.createDirectories(project.resolve("metadata"));
        sandbox = Sandbox.start(SandboxOptions.defaults());
        sandbox.edit().renameBoard(ROADMAP, "Küche 🍳 & Bad");
        pty = Pty.in(project)
                .connectedTo(sandbox)
                .with("EDITOR", "sed -i s/before/after/")
                .start()
                .prompted();
        pty.run("sql select 1").run("boards");
        // The first Tab asks for the names of the boards, and waits but a moment for them.
        pty.type("discover orde").pressing(Pty.TAB, "]> discover Orders");
    }

    @AfterAll
    void end() {
        pty.close();
        sandbox.close();
    }

    @BeforeEach
    void emptyScreen() {
        pty.fresh();
    }

    @Test
    void thePromptSaysWhereOneIs() {
        assertThat(pty.screen()).startsWith("shop [").endsWith("]>");
    }

    @Test
    void aBoardsNameWithSpacesAndEmojiIsCompletedInQuotes() {
        pty.type("discover kü" + Pty.TAB).sees("]> discover \"Küche 🍳 & Bad\"");
        pty.type("--sa" + Pty.TAB).sees("]> discover \"Küche 🍳 & Bad\" --save");
    }

    @Test
    void tabListsWhatCouldStandHereUntilOneIsChosen() {
        pty.type("discover " + Pty.TAB)
                .sees("Küche 🍳 & Bad", "117 items", "Subitems of Orders", "write what was found");
        pty.type("pla" + Pty.TAB).sees("]> discover Planning").seesNo("Subitems of Orders");
    }

    @Test
    void aQueryOfSeveralLinesRunsWhenItIsWhole() {
        pty.enter("sql <<END").enter("select 40 + 2").sees("> select 40 + 2\n");
        pty.enter("  as answer").run("END").sees(" answer\n--------\n     42\n");
    }

    @Test
    void aLineThatGoesOnBelowIsOneCommand() {
        pty.enter("sql select 40 + 1 \\").run("as less").sees(" less\n------\n   41\n");
    }

    @Test
    void upBringsAllLinesOfAStatementBack() {
        pty.enter("sql select 'recalled' \\").run("as several_lines").fresh();
        pty.type(Pty.UP).sees("sql select 'recalled' \\\n", "> as several_lines");
        pty.type(Pty.ENTER).prompted().sees(" recalled\n(1 row");
    }

    @Test
    void ctrlRFindsALineByAnyPartOfIt() {
        pty.run("sql select 'x' as needle").run("sql select 'x' as hay").fresh();
        pty.type(Pty.CTRL_R + "need").sees("bck-i-search: need", "as needle");
        pty.type(Pty.ENTER).prompted().sees(" needle\n--------\n x\n");
    }

    @Test
    void aSuggestionIsGreyUntilRightTakesItOver() {
        pty.run("sql select 'suggested'").fresh();
        pty.type("sql select 's").sees("uggested'", Look.PLAIN.fainter());
        pty.type(Pty.RIGHT).sees("'suggested'", Look.PLAIN.in(Look.GREEN));
        pty.type(Pty.ENTER).prompted().sees(" suggested\n(1 row");
    }

    @Test
    void aCommandThatDoesNotExistIsRed() {
        pty.type("frobnicate orders").sees("frobnicate", WRONG).sees("orders", Look.PLAIN);
    }

    @Test
    void aCommandItsOptionAndAStringHaveColours() {
        pty.type("discover 'x y' --save ").sees("discover", COMMAND).sees("'x y'", Look.PLAIN.in(Look.GREEN));
        pty.sees("--save", Look.PLAIN.in(Look.YELLOW));
    }

    @Test
    void theBracketsOfAPairAreMarkedWhileTheCursorIsAtOne() {
        Look marked = Look.PLAIN.bolder().underlined();
        pty.type("js '🍳🍳🍳' + (40 + 2)").sees("(", marked).sees(")", marked);
        pty.type(" + 1").sees("(", Look.PLAIN).sees(")", Look.PLAIN);
    }

    @Test
    void pastedLinesRunOnlyWithEnter() {
        pty.type("\033[200~sql select 'first'\nsql select 'second'\n\033[201~")
                .sees("> sql select 'first'", "> sql select 'second'")
                .type(" ");
        assertThat(pty.screen()).doesNotContain("row");
        pty.type(Pty.ENTER).prompted().sees(" first\n(1 row", " second\n(1 row");
    }

    @Test
    void aLongLineWithWideCharactersIsEditedAcrossTheEdge() {
        String digits = "0123456789".repeat(5);
        pty.type("sql select '" + digits + "🍳🍳🍳🍳🍳🍳🍳🍳" + digits + "' as wide");
        pty.type(Pty.HOME + "explain " + Pty.END + "r");
        pty.sees("]> explain sql select '0123").until("the end of the line", screen -> screen.endsWith("9' as wider"));
        assertThat(pty.screen().replace("\n", "")).contains(digits + "🍳🍳🍳🍳🍳🍳🍳🍳" + digits);
    }

    @Test
    void whatWasTypedWhileACommandRanIsNotLost() {
        pty.enter("js for (const end = Date.now() + 300; Date.now() < end; ) {}; 'slow'")
                .type("sql select 'ahead'" + Pty.ENTER)
                .sees(" ahead\n(1 row")
                .prompted();
    }

    @Test
    void editOpensTheLastCommandAndItsTextStandsAtThePrompt() {
        pty.run("sql select 'before'").fresh();
        pty.enter("edit").until("the text", screen -> screen.endsWith("]> sql select 'after'"));
        pty.type(Pty.ENTER).prompted().sees(" after\n(1 row");
    }

    @Test
    void ctrlCGivesUpWhatIsBeingTyped() {
        pty.type("sql <<END" + Pty.ENTER + "select 1").sees("> select 1");
        pty.type(Pty.CTRL_C).prompted();
        assertThat(pty.screen()).doesNotContain("row", "error");
    }
}
