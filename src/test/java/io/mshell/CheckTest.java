package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What check finds in scripts and hooks, and that it runs nothing. */
class CheckTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        Files.createDirectories(folder.resolve("scripts/hooks"));
    }

    /** One mistake a script; {@code |} is a line break. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            version|bords                        ~ s.mshell:2:1   ~ unknown command "bords"               ~ did you mean boards?
            hook tset x                          ~ s.mshell:1:6   ~ unknown command "hook tset"           ~ did you mean hook test?
            boards \\|  --stat all             ~ s.mshell:2:3   ~ boards has no option --stat           ~ did you mean --state?
            discover                             ~ s.mshell:1:1   ~ discover needs BOARD                  ~ usage: discover
            version one                          ~ s.mshell:1:9   ~ one word too many                     ~ usage
            boards --format tabel                ~ s.mshell:1:17  ~ tabel                                 ~ did you mean table?
            set onlyhere = 1|sql ${onlyhre}      ~ s.mshell:2:5   ~ the variable onlyhre is not set before ~ did you mean ${onlyhere}?
            include t.mshel                      ~ s.mshell:1:    ~ cannot read the script                ~ did you mean t.mshell?
            sql --file t.mshel                   ~ s.mshell:1:12  ~ the file t.mshel does not exist       ~ did you mean t.mshell?
            --formt json boards                  ~ s.mshell:1:1   ~ mshell has no option --formt          ~ did you mean --format?
            discover ${board}                    ~ s.mshell:1:10  ~ the variable board is not set before  ~ check with --var
            sql <<END|select|  ${x}|END          ~ s.mshell:3:3   ~ the variable x is not set before      ~ ${x:-DEFAULT}
            set a = 'x                           ~ s.mshell:1:9   ~ the quote opened here is not closed   ~ close it
            js <<END|1                           ~ s.mshell:1:4   ~ the block <<END has no end            ~
            sql --file none.sql                  ~ s.mshell:1:12  ~ the file none.sql does not exist      ~
            include none.mshell                  ~ s.mshell:1:    ~ cannot read the script                ~
            run none.mshell                      ~ s.mshell:1:    ~ cannot read the script                ~
            hook test prority                    ~ s.mshell:1:11  ~ there is no hook 'prority'            ~ did you mean priority?
            deploy --board-id 1 --board-name orders --table-name o|status ordres ~ s.mshell:2:8   ~ there is no registered board 'ordres' ~ did you mean orders?
            js <<END|let x = ;|END               ~ s.mshell:2:9   ~ SyntaxError                           ~
            js let x = ;                         ~ s.mshell:1:12  ~ SyntaxError                           ~
            assert 1 +                           ~ s.mshell:1:    ~ SyntaxError                           ~
            js <<END|1;|mshell.run('bords');|END ~ s.mshell:3:13  ~ unknown command "bords"               ~ did you mean boards?
            js <<END|mshell.run(`boards --stat x`)|END ~ s.mshell:2:20 ~ boards has no option --stat      ~ did you mean --state?
            """)
    void findsAMistakeWithItsPlace(String script, String place, String message, String hint) throws IOException {
        Files.writeString(folder.resolve("scripts/hooks/priority.js"), "");
        Files.writeString(folder.resolve("t.mshell"), "");
        Files.writeString(folder.resolve("s.mshell"), script.replace('|', '\n'));
        Cli.Result result =
                Cli.in(folder).run("check", "s.mshell", "--format", "vertical").exits(1);

        assertThat(result.out()).contains(place, message);
        if (hint != null) {
            assertThat(result.out()).contains(hint);
        }
    }

    @Test
    void findsAllMistakesAtOnce() throws IOException {
        script("bords", "", "# fine", "boards --stat x", "-discover", "set a = ${b} ${c}", "js )(");

        Cli.in(folder)
                .run("check", "s.mshell")
                .exits(1)
                .prints("s.mshell:1:1", "s.mshell:4:8", "s.mshell:5:2", "s.mshell:6:9", "s.mshell:6:14", "s.mshell:7:")
                .prints("6 mistakes in 5 statements of 1 file");
    }

    @Test
    void whatIsNotClosedHidesNothingBeforeIt() throws IOException {
        script("bords", "js <<END", "1");

        Cli.in(folder)
                .run("check", "s.mshell")
                .exits(1)
                .prints("unknown command \"bords\"", "the block <<END has no end", "2 mistakes");
    }

    @Test
    void saysThatThereAreNone() throws IOException {
        script(
                "set board = Orders",
                "connect sandbox",
                "discover ${board} --format json",
                "-budget --format ${format:-json}",
                "sql <<'END'",
                "select '${not_a_variable}'",
                "END",
                "js <<END",
                "mshell.vars.made = `${1 + 1}`;",
                "const rows = mshell.run(`sample ${mshell.vars.board}`);",
                "END",
                "set other = ${made}",
                "assert rows.length > 0");

        Cli.in(folder).run("check", "s.mshell").exits(0).prints("no mistakes found in 8 statements of 1 file");
    }

    @Test
    void runsNothing() throws IOException {
        script("connect sandbox", "js print('ran')", "js mshell.write('x.txt', 'x')", "sql create table t (a int)");

        Cli.Result result = Cli.in(folder).run("check", "s.mshell").exits(0);

        assertThat(result.out()).doesNotContain("ran\n");
        assertThat(result.err()).isEmpty();
        assertThat(folder.resolve("generated")).doesNotExist();
    }

    @Test
    void takesVariablesThatWillBeSet() throws IOException {
        script("discover ${board}");

        Cli.in(folder).run("check", "s.mshell", "--var", "board=Orders").exits(0);
        Cli.in(folder).run("check", "s.mshell", "--var", "board").exits(64);
    }

    @Test
    void followsIncludedFilesAndTheirVariables() throws IOException {
        Files.writeString(folder.resolve("scripts/common.mshell"), "set board = Orders\nnonsense\n");
        script("include scripts/common.mshell", "discover ${board}");

        Cli.in(folder)
                .run("check", "s.mshell")
                .exits(1)
                .prints("scripts/common.mshell:2:1", "1 mistake in 4 statements");
    }

    @Test
    void aCircleIsAFinding() throws IOException {
        script("include s.mshell");

        Cli.in(folder).run("check", "s.mshell").exits(1).prints("includes itself");
    }

    @Test
    void withLiveSessionsItAsksForBoardsTablesAndColumns() throws IOException {
        script(
                "discover Ordres",
                "discover Orders",
                "discover 4100000001",
                "sql select id from nowhere",
                "sql select 1 as one",
                "deploy --board-id Planing --board-name planning --table-name planning",
                "status planning",
                "sql select * from planning");

        Cli.Result result = Cli.in(folder)
                .run("--sandbox", "-c", "boards --format csv; sql select 1; check s.mshell")
                .exits(1)
                .prints("there is no board 'Ordres'", "did you mean Orders?", "s.mshell:4:5", "nowhere")
                .prints("there is no board 'Planing'", "3 mistakes in 8 statements");
        assertThat(result.out()).doesNotContain("s.mshell:8");
    }

    @Test
    void withALiveDatabaseItAsksForWhatWasMeant() throws IOException {
        script("sql select id from ordres", "sql select nme from orders");

        Cli.in(folder)
                .run("--sandbox", "-c", "sql create table orders (id int, name int); check s.mshell --format vertical")
                .exits(1)
                .prints("did you mean orders?", "did you mean name?");
        Cli.in(folder).run("--sandbox", "sql", "select 1 from ordrs").exits(1).says("did you mean orders?");
    }

    @Test
    void aHookIsReadAndItsCasesAreRun() throws IOException {
        Path hooks = folder.resolve("scripts/hooks");
        Files.writeString(hooks.resolve("bad.js"), "export const produces = 'INT';\nexport function extract( {\n");
        Files.writeString(
                hooks.resolve("good.js"), "export const produces = 'INT';\nexport function extract() { return 1 }\n");
        Files.writeString(
                hooks.resolve("good.cases.json"),
                "[{\"name\": \"two\", \"type\": \"status\", \"cell\": {}, \"expect\": 2}]");

        Cli.in(folder)
                .run("check", "scripts/hooks/bad.js", "scripts/hooks/good.js")
                .exits(1)
                .prints("scripts/hooks/bad.js:", "SyntaxError", "case 'two' expected 2 and got 1", "2 mistakes");
    }

    @Test
    void withoutAFileItChecksTheWholeProject() throws IOException {
        Files.writeString(folder.resolve("scripts/a.mshell"), "nonsense\n");
        Files.writeString(folder.resolve("scripts/hooks/b.js"), "(");

        Cli.in(folder).run("check").exits(1).prints("scripts/a.mshell:1:1", "scripts/hooks/b.js:", "of 2 files");
    }

    @Test
    void theMappingOfTheProjectIsCheckedToo() throws IOException {
        Files.writeString(
                folder.resolve("scripts/hooks/urgency.js"),
                "export const produces = 'INT';\nexport" + " function extract() { return 1 }\n");
        mapping(
                "overrides:\n  - {board: Orders, column: Prio, hook: urgenci}\n  - {board: Ordes, column: A, skip: true}\n");

        Cli.in(folder)
                .run("check", "--format", "vertical")
                .exits(1)
                .prints("metadata/data_mapping.yaml:2:41", "there is no hook 'urgenci'", "did you mean urgency?")
                .prints("1 mistake", "of 2 files; boards were not checked: no session with monday.com is open");
        Cli.in(folder)
                .run("--sandbox", "check", "metadata/data_mapping.yaml", "--format", "vertical")
                .exits(1)
                .prints("data_mapping.yaml:2:5", "board 'Orders' has no column 'Prio'", "did you mean Priority?")
                .prints("data_mapping.yaml:3:5", "there is no board 'Ordes'", "did you mean Orders?", "3 mistakes");
    }

    @Test
    void aMappingThatCannotBeReadHidesNoMistakeOfAHook() throws IOException {
        mapping("overrides:\n  - {board: Orders, colum: Prio}\n");
        Files.writeString(folder.resolve("scripts/hooks/b.js"), "(");

        Cli.in(folder)
                .run("check")
                .exits(1)
                .prints("metadata/data_mapping.yaml:2:21", "scripts/hooks/b.js:", "2 mistakes");
    }

    @Test
    void whatOneFileSetsTheNextOneDoesNotHave() throws IOException {
        script("set board = Orders");
        Files.writeString(folder.resolve("t.mshell"), "discover ${board}\n");

        Cli.in(folder).run("check", "s.mshell", "t.mshell").exits(1).prints("t.mshell:1:10", "board is not set before");
    }

    @Test
    void aSandboxThatNothingHasUsedYetIsAskedToo() throws IOException {
        script("discover Ordres", "sql select 1 from nowhere", "js mshell.run('discover Ordrs')");

        Cli.in(folder)
                .run("--sandbox", "check", "s.mshell")
                .exits(1)
                .prints("s.mshell:1:10", "s.mshell:2:5", "s.mshell:3:25", "3 mistakes in 3 statements of 1 file");
        assertThat(Cli.in(folder).run("--sandbox", "check", "s.mshell").out()).doesNotContain("were not checked");
    }

    @Test
    void whatNobodyCouldBeAskedAboutIsTold() throws IOException {
        script("discover Ordres", "sql select 1 from nowhere");

        Cli.in(folder)
                .run("check", "s.mshell")
                .exits(0)
                .prints("2 statements of 1 file; boards and tables were not checked: no session is open");
    }

    @Test
    void mistakesComeInTheOrderOfTheFile() throws IOException {
        Files.writeString(folder.resolve("scripts/other.mshell"), "nonsense\n");
        script(
                "bords",
                "include scripts/other.mshell",
                "set x = ${b} ${a}",
                "js <<END",
                ";",
                "mshell.run('bords')",
                "let x = ;",
                "END");

        String out = Cli.in(folder).run("check", "s.mshell").exits(1).out();
        assertThat(out)
                .containsSubsequence(
                        "s.mshell:1:1",
                        "s.mshell:3:9",
                        "s.mshell:3:14",
                        "s.mshell:6:13",
                        "s.mshell:7:9",
                        "scripts/other.mshell:1:1");
    }

    @Test
    void whatIsShippedHasNoMistakes() throws IOException {
        for (String script : new String[] {"demo.mshell", "deploy_workspace.mshell"}) {
            Files.copy(Path.of("scripts", script), folder.resolve("scripts").resolve(script));
        }
        Cli.in(folder).run("check").exits(0).prints("no mistakes found", "of 2 files");
    }

    private void mapping(String yaml) throws IOException {
        Files.writeString(folder.resolve("metadata/data_mapping.yaml"), yaml);
    }

    private void script(String... lines) throws IOException {
        Files.writeString(folder.resolve("s.mshell"), String.join("\n", lines) + "\n");
    }
}
