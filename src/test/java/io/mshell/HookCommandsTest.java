package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook commands as a person uses them, on the sandbox. */
class HookCommandsTest {

    private static final String RANK = """
            export const description = 'how long a label is';
            export const produces = 'INT';
            export function extract(cell) {
                console.log('label', cell.label);
                if (cell.label === 'High') {
                    throw new Error('too high');
                }
                return cell.label && cell.label.length;
            }
            """;

    @TempDir
    private Path folder;

    private Path hooks;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        hooks = Files.createDirectories(folder.resolve("scripts/hooks"));
    }

    @Test
    void aProjectWithoutHooksSaysHowToMakeOne() {
        run("hook", "list").exits(0).prints("no hooks in", "hook new NAME --type TYPE");
    }

    @Test
    void listsWhatHooksDeclareAndWhereTheyAreUsed() throws IOException {
        hook("rank", RANK);
        hook("broken", "export const produces = 'INT';\nexport function extract( {");
        mapping("overrides:\n  - {board: Orders, column: Priority, hook: rank}\n  - {type: mirror, hook: rank}\n");

        run("hook", "list")
                .exits(0)
                .prints("rank", "INT", "Orders: Priority; every board: mirror", "how long a label is")
                .prints("broken", "scripts/hooks/broken.js:2:");
        run("hook", "list", "--format", "json").exits(0).prints("\"name\": \"rank\"", "\"bound\": [");
    }

    @Test
    void aTestShowsBeforeAndAfterAndWhatTheHookSaid() throws IOException {
        hook("rank", RANK.replace("throw new Error('too high')", "return 99"));

        run("hook", "test", "rank", "--board", "Orders", "--column", "Priority", "--limit", "40")
                .exits(0)
                .prints("Priority before", "Priority after", "High", "99", "(40 rows)", "no errors", "ms a row")
                .says("log, item 51000", "label ");
    }

    @Test
    void aTestNamesTheLineOfEachFailureAndExitsWithOne() throws IOException {
        hook("rank", RANK);

        run("hook", "test", "rank", "--board", "Orders", "--column", "Priority", "--limit", "40")
                .exits(1)
                .prints("scripts/hooks/rank.js:6:15: Error: too high", " of 40 items failed");
    }

    @Test
    void aTestTakesOneItem() throws IOException {
        hook("rank", RANK.replace("throw new Error('too high')", "return 99"));

        run("hook", "test", "rank", "--board", "Orders", "--column", "Priority", "--item", "5100014790")
                .exits(0)
                .prints("5100014790", "(1 row)");
        run("hook", "test", "rank", "--board", "Orders", "--column", "Priority", "--item", "1")
                .exits(1)
                .says("there is no active item 1 on board 'Orders'");
        run("hook", "test", "rank", "--board", "Orders", "--column", "Priority", "--item", "x")
                .exits(64)
                .says("--item must be an item's id");
    }

    @Test
    void aTestKnowsTheBoardAndColumnFromTheMapping() throws IOException {
        hook("rank", RANK.replace("throw new Error('too high')", "return 99"));
        mapping("overrides:\n  - {board: Orders, column: Priority, hook: rank}\n");

        run("hook", "test", "rank", "--limit", "2").exits(0).prints("Priority after");
    }

    @Test
    void aTestAsksForWhatItDoesNotKnow() throws IOException {
        hook("rank", RANK);

        run("hook", "test", "rank").exits(64).says("which board?", "--board BOARD and --column COLUMN");
        run("hook", "test", "rank", "--board", "Orders")
                .exits(64)
                .says("which column of 'Orders'?", "Priority (status)");
        run("hook", "test", "rank", "--board", "Orders", "--column", "Prioriti")
                .exits(64)
                .says("has no column 'Prioriti'", "did you mean Priority?");
        run("hook", "test", "rnak", "--board", "Orders", "--column", "Priority")
                .exits(1)
                .says("there is no hook 'rnak'", "there are rank");
    }

    @Test
    void whatCannotBeRunIsToldWithItsPlace() throws IOException {
        hook("bad", "export const produces = 'INT';\nexport function extract(cell) {\n  return cell.;\n}\n");

        run("hook", "test", "bad", "--board", "Orders", "--column", "Priority")
                .exits(1)
                .says("scripts/hooks/bad.js:3:", "SyntaxError");
    }

    @Test
    void anExtraOfTheMappingAndAHooksColumnCannotHaveOneName() throws IOException {
        hook("from", "export const produces = {from: 'DATE'};\nexport function extract() {}");

        run("hook", "test", "from", "--board", "Orders", "--column", "Timeline")
                .exits(1)
                .says("makes a column 'from'", "so does the mapping of 'Timeline' as an extra");
    }

    @Test
    void casesThatPassSaySo() throws IOException {
        hook("rank", RANK);
        cases("rank", """
                [{"name": "a", "type": "status", "cell": {"label": "Low"}, "expect": 3},
                 {"name": "b", "type": "status", "cell": {}, "expect": null},
                 {"name": "c", "type": "status", "cell": {"label": "High"}, "expect": {"error": "too high"}}]
                """);

        run("hook", "test", "rank", "--cases").exits(0).prints("a ", "ok", "all pass");
    }

    @Test
    void casesThatFailShowBothSides() throws IOException {
        hook("rank", RANK);
        cases("rank", """
                [{"name": "a", "type": "status", "cell": {"label": "Low"}, "expect": 4},
                 {"name": "b", "type": "status", "cell": {"label": "High"}, "expect": 4},
                 {"name": "c", "type": "status", "cell": {"label": "Low"}, "expect": {"error": "x"}}]
                """);

        run("hook", "test", "rank", "--cases")
                .exits(1)
                .prints(
                        "FAILED",
                        "| 4 ",
                        "| 3",
                        "error: scripts/hooks/rank.js:6:15: Error: too high",
                        "3 of 3 cases failed");
    }

    @Test
    void aCaseSeesTheItemAndItsOtherCells() throws IOException {
        hook("who", """
                export const produces = {who: 'NVARCHAR(50)', when: 'DATETIME2(0)'};
                export const uses = ['Owner'];
                export function extract(cell, item) {
                    return {who: item.cell('Owner').text + ' of ' + item.group.title, when: item.created_at};
                }
                """);
        cases("who", """
                [{"name": "a", "type": "status", "cell": {}, "expect": {"who": "Ann of Top", "when": "2026-01-02T03:04:05"},
                  "item": {"id": 5, "group": {"id": "g", "title": "Top"}, "created_at": "2026-01-02T03:04:05Z",
                           "cells": {"Owner": {"type": "people", "text": "Ann"}}}}]
                """);

        run("hook", "test", "who", "--cases").exits(0).prints("all pass");
    }

    @Test
    void aFileOfCasesThatIsWrongIsToldWithItsPlace() throws IOException {
        hook("rank", RANK);

        run("hook", "test", "rank", "--cases").exits(1).says("has no cases", "rank.cases.json does not exist");
        cases("rank", "[{]");
        run("hook", "test", "rank", "--cases").exits(1).says("rank.cases.json:1:3: is not JSON");
        cases("rank", "{}");
        run("hook", "test", "rank", "--cases").exits(1).says("is no list of cases");
        cases("rank", "[{\"name\": \"a\", \"type\": \"status\", \"cell\": {}, \"expected\": 1}]");
        run("hook", "test", "rank", "--cases").exits(1).says("case 1: 'expected' means nothing here", "expect, ");
        cases("rank", "[{\"name\": \"a\", \"type\": \"statis\", \"cell\": {}, \"expect\": 1}]");
        run("hook", "test", "rank", "--cases").exits(1).says("'statis' is no column type");
    }

    @Test
    void aNewHookPassesItsOwnCaseAndRunsOnLiveItems() {
        run("hook", "new", "stage", "--board", "Orders", "--column", "Contact e-mail")
                .exits(0)
                .prints(
                        "stage.js",
                        "stage.cases.json",
                        "mshell.d.ts",
                        "hook test stage --board 4100000001 --column email")
                .prints("- {board: Orders, column: \"Contact e-mail\", hook: stage}");

        run("hook", "test", "stage", "--cases").exits(0).prints("all pass");
        run("hook", "test", "stage", "--board", "Orders", "--column", "Contact e-mail")
                .exits(0)
                .prints("(10 rows)");
    }

    @Test
    void aNewHookCanBeMadeForEveryType() throws IOException {
        for (io.mshell.board.ColumnKind kind : io.mshell.board.ColumnKind.values()) {
            if (kind == io.mshell.board.ColumnKind.UNKNOWN || kind == io.mshell.board.ColumnKind.NAME) {
                continue;
            }
            String name = "for_" + kind.apiName();
            Cli.in(folder).run("hook", "new", name, "--type", kind.apiName()).exits(0);
            Cli.in(folder).run("hook", "test", name, "--cases").exits(0);
        }
    }

    @Test
    void aNewHookOverwritesNothing() throws IOException {
        hook("mine", "// mine");

        run("hook", "new", "mine", "--type", "status").exits(1).says("mine.js exists already");
        assertThat(hooks.resolve("mine.js")).hasContent("// mine");
    }

    @Test
    void aNewHookHasAProperNameAndType() {
        run("hook", "new", "../x", "--type", "status").exits(64).says("cannot be a hook's name");
        run("hook", "new", "x y", "--type", "status").exits(64).says("cannot be a hook's name");
        run("hook", "new", "x", "--type", "statsu").exits(64).says("no column type", "did you mean status?");
        run("hook", "new", "x").exits(64).says("needs --type");
    }

    @Test
    void aBenchTellsRatesWithAndWithout() throws IOException {
        hook("rank", RANK.replace("console.log('label', cell.label);", ""));

        run("hook", "bench", "rank", "--board", "Orders", "--column", "Priority", "--items", "600")
                .exits(0)
                .prints("without", "with", "rows/s", "microseconds a row");
    }

    /** The hooks' folder is where scripts may write, so that a script can change a hook while its shell is open. */
    @Test
    void aChangedFileCountsFromTheNextCommandOn() throws IOException {
        Files.createDirectories(folder.resolve("generated"));
        Files.delete(hooks);
        Files.createSymbolicLink(hooks, folder.resolve("generated"));
        Files.writeString(folder.resolve("s.mshell"), """
                js <<END
                for (const made of [7, 8]) {
                    mshell.write('n.js', `export const produces = 'INT'; export function extract() { return ${made} }`);
                    print('made', mshell.run('hook test n --board Orders --column Priority --limit 1').lines[0].after);
                }
                END
                """);

        run("run", "s.mshell").exits(0).prints("made [7]", "made [8]");
    }

    @Test
    void theMappingNamesAHookThatIsNotThere() throws IOException {
        mapping("overrides:\n  - {board: Orders, column: Priority, hook: nothing}\n");

        run("discover", "Orders").exits(1).says("there is no hook 'nothing'", "hook new nothing");

        hook("rank", RANK);
        mapping("overrides:\n  - {board: Orders, column: Priority, hook: rnak}\n");
        run("discover", "Orders")
                .exits(1)
                .says("data_mapping.yaml:2:45: there is no hook 'rnak'", "did you mean rank?");
        run("hook", "list").exits(0).prints("rnak", "Orders: Priority", "there is no such hook; did you mean rank?");
    }

    @Test
    void aHookOnAColumnThatIsNotThereIsAWarning() throws IOException {
        hook("rank", RANK);
        mapping("overrides:\n  - {board: Orders, column: Prio, hook: rank}\n");

        run("discover", "Orders")
                .exits(0)
                .prints("data_mapping.yaml:2:5: board 'Orders' has no column 'Prio'", "did you mean 'Priority'?");
    }

    @Test
    void discoverAndTypesShowTheHook() throws IOException {
        hook("rank", RANK);
        mapping("types:\n  rating: {sql: INT, field: rating, hook: rank}\n"
                + "overrides:\n  - {board: Orders, column: Priority, hook: rank}\n");

        run("discover", "Orders").exits(0).prints("hook rank@");
        run("types").exits(0).prints("hook rank", "Overrides", "Orders");
    }

    private Cli.Result run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "--sandbox";
        System.arraycopy(words, 0, all, 1, words.length);
        return Cli.in(folder).run(all);
    }

    private void hook(String name, String code) throws IOException {
        Files.writeString(hooks.resolve(name + ".js"), code);
    }

    private void cases(String name, String json) throws IOException {
        Files.writeString(hooks.resolve(name + ".cases.json"), json);
    }

    private void mapping(String yaml) throws IOException {
        Files.writeString(folder.resolve("metadata/data_mapping.yaml"), yaml);
    }
}
