package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.ColumnKind;
import io.mshell.mapping.CellFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped in scripts/ works as it is shipped. */
class ShippedScriptsTest {

    private static final Path HOOKS = Path.of("scripts", "hooks");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        Path hooks = Files.createDirectories(folder.resolve("scripts/hooks"));
        try (var files = Files.list(HOOKS)) {
            for (Path file : files.toList()) {
                Files.copy(file, hooks.resolve(file.getFileName()));
            }
        }
        Files.copy(Path.of("scripts/deploy_workspace.mshell"), folder.resolve("deploy_workspace.mshell"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status_priority", "timeline_workdays", "phone_e164", "mirror_sum"})
    void aSampleHookPassesItsCases(String hook) throws IOException {
        assertThat(HOOKS.resolve(hook + ".js")).content().startsWith("// @ts-check\n");
        Cli.in(folder).run("hook", "test", hook, "--cases").exits(0).prints("all pass");
    }

    @Test
    void sampleHooksWorkOnTheSandbox() {
        run("hook", "test", "status_priority", "--board", "Orders", "--column", "Priority", "--limit", "50")
                .exits(0);
        run("hook", "test", "timeline_workdays", "--board", "Orders", "--column", "Timeline")
                .prints("Timeline workdays");
        run("hook", "test", "phone_e164", "--board", "Orders", "--column", "Phone")
                .exits(0)
                .prints("Phone e164", "+1");
    }

    /** Editors complete and check hooks by these: every field a cell has is there, and no other. */
    @Test
    void theEditorTypesHaveEveryFieldOfEveryType() throws IOException {
        String types = Files.readString(HOOKS.resolve("mshell.d.ts"));
        for (ColumnKind kind : ColumnKind.values()) {
            if (kind == ColumnKind.NAME) {
                continue;
            }
            String name = Arrays.stream(kind.name().split("_"))
                    .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("", "", "Cell"));
            String head = "export interface " + name + " extends Cell {\n";
            assertThat(types).contains(head);
            int from = types.indexOf(head) + head.length();
            assertThat(types.substring(from, types.indexOf("}\n", from)).lines())
                    .as(name)
                    .map(line -> line.strip().split(":", 2)[0])
                    .containsExactlyInAnyOrderElementsOf(CellFields.topOf(kind).stream()
                            .filter(field -> !field.equals("text") && !field.equals("value"))
                            .toList());
        }
    }

    @Test
    void aWorkspaceIsDeployedFromJavaScriptWithAReport() throws IOException {
        run("run", "deploy_workspace.mshell")
                .exits(0)
                .prints("4100000008 | Backlog |    28 | backlog_4100000008 |   28 | deployed")
                .prints("4100000006 | Roadmap |   117 | roadmap_4100000006 |", "written to ");
        Path report = folder.resolve("generated/deployed_boards.csv");
        assertThat(report)
                .content()
                .startsWith("board,name,items,table,rows,state\r\n")
                .contains("Backlog,28,");

        run("run", "deploy_workspace.mshell", "--var", "workspace=Operations", "--var", "least=1000000")
                .exits(0);
        assertThat(report).content().contains("Orders,5000,,,left out");
        run("run", "deploy_workspace.mshell", "--var", "least=many")
                .exits(1)
                .says("deploy_workspace.mshell:12:11: Error: least must be a whole number, not 'many'");
    }

    private Cli.Result run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "--sandbox";
        System.arraycopy(words, 0, all, 1, words.length);
        return Cli.in(folder).run(all);
    }
}
