package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mshell.command.CommandSpec;
import io.mshell.command.GlobalOption;
import io.mshell.command.OptionSpec;
import io.mshell.session.Environment;
import io.mshell.session.StartOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandHelpTest {

    @TempDir
    Path folder;

    private Wiring wiring;

    @BeforeEach
    void wire() {
        Environment environment = new Environment(Map.of(), folder, folder, folder);
        wiring = new Wiring(StartOptions.NONE, environment, Wiring.drivers(), new Person(false));
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void everyCommandHasADescriptionThatFitsALine() {
        assertThat(wiring.shell().index().all())
                .isNotEmpty()
                .allSatisfy(spec -> assertThat(spec.description())
                        .as(spec.name())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(64)
                        .doesNotEndWith("."));
    }

    @Test
    void everyCommandHasAnExampleOfItselfAndEachParses() {
        for (CommandSpec spec : wiring.shell().index().all()) {
            assertThat(spec.examples()).as(spec.name()).isNotEmpty();
            for (String example : spec.examples()) {
                assertThat(example).startsWith(spec.name());
                assertThatCode(() -> wiring.shell().check(example)).as(example).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyArgumentAndOptionIsExplained() {
        for (CommandSpec spec : wiring.shell().index().all()) {
            assertThat(spec.arguments())
                    .allSatisfy(argument ->
                            assertThat(argument.description()).as(spec.name()).isNotBlank());
            assertThat(spec.options())
                    .allSatisfy(option ->
                            assertThat(option.description()).as(spec.name()).isNotBlank());
        }
    }

    @Test
    void noCommandTakesAnOptionOfTheShell() {
        for (CommandSpec spec : wiring.shell().index().all()) {
            assertThat(spec.options())
                    .as(spec.name())
                    .extracting(OptionSpec::name)
                    .noneMatch(name -> GlobalOption.named(name).isPresent());
        }
    }
}
