package io.mshell.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowSettingsTest {

    private static Workflows read(String text) {
        return MappingShape.parse(text).workflows();
    }

    @Test
    void aBoardHasWhatEveryBoardHasButForWhatItSays() {
        Workflows workflows = read("""
                workflow:
                  namespace: plant.boards
                  timezone: Europe/Berlin
                  retries: {attempts: 5}
                  parallel: 4
                  all_schedule: "@daily"
                  boards:
                    orders: {schedule: false, timeout: PT10M, batch_size: 50, threads: 2, project: /srv/mshell,
                             secrets: TOKEN, runner: docker, image: "example.com/mshell:1"}
                """);

        assertThat(workflows.parallel()).isEqualTo(4);
        assertThat(workflows.allSchedule()).isEqualTo("@daily");
        assertThat(workflows.of("machines").schedule()).isEqualTo("0 3 * * *");
        assertThat(workflows.of("orders"))
                .isEqualTo(new WorkflowSettings(
                        "plant.boards",
                        null,
                        "Europe/Berlin",
                        50,
                        2,
                        new WorkflowSettings.Retries(5, "PT30S", "PT5M"),
                        "PT10M",
                        "example.com/mshell:1",
                        "mshell",
                        "/srv/mshell",
                        List.of("TOKEN")));
    }

    @Test
    void aBoardGoesBackToAProcessOrTakesAnImageOfItsOwn() {
        Workflows workflows = read("""
                workflow:
                  runner: docker
                  image: mshell:1
                  boards:
                    a: {runner: process}
                    b: {image: "mshell:2"}
                    c: {runner: docker}
                """);

        assertThat(workflows.of("a").image()).isNull();
        assertThat(workflows.of("b").image()).isEqualTo("mshell:2");
        assertThat(workflows.of("c").image()).isEqualTo("mshell:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schedul: x                | 2:3: 'schedul' is no key of 'workflow'",
                "schedule: 0 25 * * *      | 2:13: 'schedule': '25' is no hour",
                "schedule: 0 3 * *         | five fields",
                "timezone: Europe/Berlim   | 2:13: there is no timezone",
                "namespace: Plant          | is no namespace",
                "timeout: 10 minutes       | must be a duration such as PT30S",
                "timeout: PT0S             | longer than nothing",
                "retries: {attempts: 0}    | must be a number from 1 to 1000, not '0'",
                "retries: {interval: PT5M} | 2:12: 'max_interval', PT5M, must be longer than 'interval', PT5M",
                "batch_size: 501           | from 0 to 500",
                "threads: 65               | from 0 to 64",
                "runner: dockr             | 2:11: there is no runner 'dockr'",
                "runner: docker            | 2:11: 'runner: docker' needs an 'image'",
                "boards: {a: {runner: process, image: x}} | 2:40: 'image' is for 'runner: docker'",
                "secrets: [A-B]            | is no environment variable",
                "boards: {a: {parallel: 1}} | 'parallel' is no key of a board's workflow",
            })
    void aMistakeIsToldWithItsPlace(String line, String told) {
        assertThatThrownBy(() -> read("workflow:\n  " + line + "\n"))
                .isInstanceOf(MshellException.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * * * *", "*/15 0-6,22 1 JAN-mar 1-5/2", "0 3 * * 7", "@hourly"})
    void aScheduleIsAccepted(String schedule) {
        assertThat(Cron.mistake(schedule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 * * * *",
                "* * 0 * *",
                "* * * 13 *",
                "5-1 * * * *",
                "*/0 * * * *",
                "1,,2 * * * *",
                "x * * * *",
                "@noon"
            })
    void aScheduleIsRefused(String schedule) {
        assertThat(Cron.mistake(schedule)).isPresent();
    }

    /** The comment in the file says what holds without it. */
    @Test
    void theShippedFileShowsTheDefaults() throws IOException {
        String shown = Files.readAllLines(Path.of("metadata", DataMapping.FILE_NAME)).stream()
                .dropWhile(line -> !line.equals("# workflow:"))
                .map(line -> line.substring(2))
                .takeWhile(line -> !line.startsWith("  boards:"))
                .filter(line -> !line.matches("  (project|image):.*"))
                .collect(Collectors.joining("\n"));
        assertThat(read(shown)).isEqualTo(Workflows.DEFAULT);
    }
}
