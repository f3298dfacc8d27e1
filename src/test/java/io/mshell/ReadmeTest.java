package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.diff.Risk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README lists is what the program has. */
class ReadmeTest {

    @ParameterizedTest
    @EnumSource
    void everyRiskCodeIsExplained(Risk risk) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| `" + risk.name() + "` | " + risk.allowance() + " | " + risk.meaning() + " |");
    }
}
