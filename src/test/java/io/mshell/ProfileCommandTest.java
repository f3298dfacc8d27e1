package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
    }

    @Test
    void showsALineAColumnWithBars() {
        profile("Roadmap")
                .exits(0)
                .prints(
                        "column",
                        "spread",
                        "Effort",
                        "DECIMAL(38,10)",
                        "█",
                        "(117 items)",
                        "Types that would fit better");
    }

    @Test
    void theLineItSuggestsIsTakenByTheMapping() throws IOException {
        String line = "- {board: Roadmap, column: Effort, sql: \"DECIMAL(18,2)\"}";
        profile("Roadmap").prints("  " + line);
        Files.writeString(folder.resolve("metadata/data_mapping.yaml"), "overrides:\n  " + line + "\n");
        Cli.Result after = profile("Roadmap").exits(0).prints("DECIMAL(18,2)");
        assertThat(after.out()).doesNotContain(line);
    }

    @Test
    void looksCloserAtTheColumnsNamed() {
        Cli.Result result = profile("Orders", "--limit", "200", "--columns", "Status", "--columns", "Amount");
        result.exits(0).prints("Working on it", "count", "(200 items, the first of the board)");
        assertThat(result.out()).doesNotContain("Owner");
    }

    @Test
    void aColumnThatIsNotThereIsMistyped() {
        profile("Orders", "--limit", "1", "--columns", "Statu")
                .exits(64)
                .says("no column 'Statu'", "did you mean Status?");
    }

    @Test
    void anEmptyBoardHasNothingToShow() {
        Cli.Result result = profile("Empty");
        result.exits(0).prints("(0 items)");
        assertThat(result.out()).doesNotContain("Types that", "NaN", "Infinity");
    }

    @Test
    void titlesOfAnyKindAndLengthAreShown() {
        Cli.Result result = profile("Planning", "--limit", "50");
        result.exits(0);
        assertThat(result.out()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void otherFormatsHaveNumbersOnly() {
        assertThat(profile("Roadmap", "--format", "csv").exits(0).out())
                .contains("column,sql type,filled,filled %,rejected,distinct,min,max,longest")
                .doesNotContain("█");
        profile("Roadmap", "--format", "json").exits(0).prints("\"filledPercent\"", "\"distinctIsExact\": true");
    }

    private Cli.Result profile(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "--sandbox";
        all[1] = "--quiet";
        all[2] = "profile";
        System.arraycopy(words, 0, all, 3, words.length);
        return Cli.in(folder).run(all);
    }
}
