package io.mshell.kestra;

import static org.assertj.core.api.Assertions.assertThat;

import io.kestra.core.models.validations.ValidateConstraintViolation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kestra's own judgement of generated flows. */
class ValidatorTest {

    private static final String SMALL = "4100000007";
    private static final String HOSTILE = "it's \"{{ b }}\" $c #d: <script> %}";

    @TempDir
    Path folder;

    @Test
    void generatedFlowsAreValidAndNothingInThemIsDeprecated() throws Exception {
        Project project = Project.in(folder.resolve("project"));
        project.deploy(SMALL, "backlog");
        project.deploy(SMALL, HOSTILE);
        try (Server server = Server.idle(folder.resolve("storage"))) {
            for (String settings : List.of(
                    "{}",
                    "{schedule: false, batch_size: 500, threads: 64, parallel: 0, all_schedule: '@daily', secrets: []}",
                    "{runner: docker, image: 'example.com/{mshell}:1', project: '/srv/{{ x }}', timezone: Europe/Berlin}")) {
                project.mapping("workflow: " + settings);
                project.mshell("backlog", "generate", "workflow", "--all");
                List<String> flows = project.flows();
                assertThat(flows).hasSize(3);
                for (String flow : flows) {
                    ValidateConstraintViolation found = server.validate(flow);
                    assertThat(found.getConstraints()).as(flow).isNull();
                    assertThat(found.getDeprecationPaths()).as(flow).isNullOrEmpty();
                }
            }
            String flow = project.flows().getFirst();
            assertThat(server.validate(flow.replace("maxAttempts", "maxTries")).getConstraints())
                    .contains("maxTries");
            assertThat(server.validate(flow.replace("type: BOOL", "type: BOOLISH"))
                            .getConstraints())
                    .isNotNull();
        }
    }
}
