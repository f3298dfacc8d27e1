package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Interrupts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaScript in scripts and at the prompt. */
class JavaScriptTest {

    @TempDir
    Path folder;

    @Test
    void aLineShowsItsValue() {
        Cli.in(folder).run("js", "6 * 7").exits(0).prints("42");
        Cli.in(folder).run("js", "[{a: 1, b: 'x'}, {a: 2}]").exits(0).prints("a | b", "1 | x", "2 | NULL");
        Cli.in(folder)
                .run("--format", "json", "js", "({a: [1, null]})")
                .exits(0)
                .prints("\"a\": [");
        assertThat(Cli.in(folder).run("js", "undefined").exits(0).out()).isEmpty();
    }

    @Test
    void aValueThatJsonHasNoWordForIsShownAsWhatItHolds() {
        Cli.in(folder).run("js", "null").exits(0).prints("null\n");
        Cli.in(folder).run("js", "new Map([['a', 1]])").exits(0).prints("\"a\" : 1");
        Cli.in(folder).run("js", "new Set([1, 2])").exits(0).prints("[ 1, 2 ]");
        Cli.in(folder).run("js", "({e: new TypeError('odd')})").exits(0).prints("TypeError: odd");
        Cli.in(folder).run("js", "(async () => 6 * 7)()").exits(0).prints("42\n");
        Cli.in(folder).run("js", "new Promise(() => {})").exits(0).prints("Promise (not settled)");
    }

    @Test
    void whatOneBlockDeclaresTheNextOneSees() throws IOException {
        run("""
                js <<END
                const list = [1, 2];
                function twice(n) { return n * 2; }
                END
                js list.push(twice(21))
                js <<END
                print(list.join(), `${list.length}`);
                END
                """).exits(0).prints("1,2,42 3");
    }

    @Test
    void aBlockShowsOnlyWhatItPrints() throws IOException {
        assertThat(run("js <<END\n1 + 1\nEND\n").exits(0).out()).isEmpty();
    }

    @Test
    void aScriptThatIsRunHasItsOwnStateAndAnIncludedOneShares() throws IOException {
        Files.writeString(folder.resolve("other.mshell"), "js typeof shared\n");
        run("js <<END\nvar shared = 1;\nEND\nrun other.mshell\ninclude other.mshell\n")
                .exits(0)
                .prints("undefined\nnumber\n");
    }

    @Test
    void runsCommandsForTheirValues() throws IOException {
        run("""
                connect sandbox
                js <<END
                const boards = mshell.run('boards');
                print(boards.filter(board => board.name === 'Orders').map(board => board.id).join());
                const [row] = mshell.sql('select ? as a, cast(? as varchar) as b, null as c', [5, "it's"]);
                print(row.a + 1, row.b, row.c);
                print(mshell.gql('query($ids: [ID!]) { boards(ids: $ids) { name } }', {ids: [boards[0].id]}).boards[0].name);
                END
                """).exits(0).prints("4100000001", "6 it's null", "Big");
    }

    @Test
    void numbersThatADoubleCannotHoldArriveAsTexts() throws IOException {
        run("""
                connect sandbox
                js <<END
                const [row] = mshell.sql('select 9007199254740993 as a, 9007199254740991 as b,'
                    + ' cast(0.1 as decimal(10,5)) as c, cast(12345678901234567.89 as decimal(38,2)) as d');
                print(JSON.stringify(row));
                END
                """)
                .exits(0)
                .prints("{\"a\":\"9007199254740993\",\"b\":9007199254740991,\"c\":0.1,\"d\":\"12345678901234567.89\"}");
    }

    @Test
    void variablesAreTheShells() throws IOException {
        run("""
                set a = 1
                js <<END
                mshell.vars.b = Number(mshell.vars.a) + 1;
                print(Object.keys(mshell.vars).join(), 'a' in mshell.vars, 'x' in mshell.vars, mshell.vars.x);
                END
                set b
                """).exits(0).prints("a,b true false undefined", "b  2");
    }

    @Test
    void aCommandThatFailsThrowsItsCode() throws IOException {
        run("""
                js <<END
                try {
                    mshell.run('use nothing');
                } catch (error) {
                    print(error instanceof MshellError, error.name, error.code, error.exitCode, error.message);
                }
                try {
                    mshell.run('nonsense');
                } catch (error) {
                    print(error.code, error.exitCode, error.hint);
                }
                END
                """).exits(0).prints("true MshellError NOT_CONNECTED 1", "USAGE 64");
    }

    @Test
    void whatNothingCatchesEndsTheScriptWithTheCommandsExitCode() throws IOException {
        run("js <<END\nlet x = 1;\nfunction deep() { mshell.run('nonsense') }\n  deep();\nEND\nversion\n")
                .exits(64)
                .says("s.mshell:3:19: unknown command \"nonsense\"");
    }

    @Test
    void anErrorNamesFileLineAndColumn() throws IOException {
        run("version\njs <<END\n\n   nope.x;\nEND\n")
                .exits(1)
                .says("s.mshell:4:4: ReferenceError: nope is not defined");
        run("version\njs nope.x\n").exits(1).says("s.mshell:2:4: ReferenceError");
        run("js <<END\nlet a = ;\nEND\n").exits(1).says("s.mshell:2:9: SyntaxError");
        run("js throw {a: 1}\n").exits(1).says("s.mshell:1:4: threw {\"a\":1}");
    }

    @Test
    void aRejectedPromiseIsAFailureWhetherItIsReturnedOrNot() throws IOException {
        run("version\njs (async () => { throw new Error('z') })()\n").exits(1).says("s.mshell:2:25: Error: z");
        run("js <<END\nasync function late() {\n  await null;\n  nope.x;\n}\nlate();\n1\nEND\n")
                .exits(1)
                .says("s.mshell:4:3: ReferenceError: nope is not defined");
        run("js (async () => mshell.run('bords'))()\n").exits(64).says("s.mshell:1:17: unknown command");
        run("js Promise.reject(5)\n").exits(1).says("s.mshell:1: ", "rejection: 5");
        run("js Promise.reject(5).catch(reason => print('caught', reason))\n")
                .exits(0)
                .prints("caught 5");
    }

    @Test
    void whatCodeMakesOfAFailureIsNoFaultOfTheShell() throws IOException {
        run("js try { mshell.run('bords') } catch (e) { e.code = 'FOO' }\n")
                .exits(1)
                .says("s.mshell:1:44: TypeError: Cannot assign to read only property 'code'");
        run("js try { mshell.run('bords') } catch (e) { e.message = 'seen: ' + e.message; throw e }\n")
                .exits(64)
                .says("seen: unknown command");
        run("js throw new MshellError({code: 'FOO', message: 'mine'})\n")
                .exits(1)
                .says("s.mshell:1:10: MshellError: mine");
    }

    @Test
    void aCommandThatEndsBadlyThrowsAndDifferencesDoNot() throws IOException {
        Path hooks = Files.createDirectories(folder.resolve("scripts/hooks"));
        Files.createDirectories(folder.resolve("metadata"));
        Files.writeString(
                hooks.resolve("one.js"), "export const produces = 'INT';\nexport function extract() { return 1 }\n");
        Files.writeString(
                hooks.resolve("one.cases.json"),
                "[{\"name\": \"two\", \"type\": \"status\", \"cell\": {}, \"expect\": 2}]");

        run("js try { mshell.run('hook test one --cases') } catch (e) { print(e.code, e.exitCode, e.message) }\n")
                .exits(0)
                .prints("SCRIPT_FAILED 1 'hook test one --cases' ended with exit code 1");
    }

    @Test
    void onlyCommandsLeadOut() throws IOException {
        for (String door : new String[] {"Java", "Polyglot", "load", "require", "process", "fetch", "setTimeout"}) {
            Cli.in(folder).run("js", "typeof " + door).exits(0).prints("undefined");
        }
        Cli.in(folder)
                .run("js", "import('/etc/passwd').then(print, error => print('refused'))")
                .exits(0)
                .prints("refused");
    }

    @Test
    void writesFilesOnlyAmongWhatTheProjectGenerates() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        run("""
                js <<END
                mshell.write('a.csv', [{id: 1, name: 'x,y'}, {id: 2, name: null}]);
                mshell.write('sub/b.json', {a: 1});
                mshell.write('c.txt', 'plain');
                for (const bad of ['../out.txt', '/tmp/out.txt', '', '.', 'a/../../out.txt', 'no.format']) {
                    try { mshell.write(bad, [1]); print('wrote', bad) } catch (error) { print(error.code) }
                }
                END
                """).exits(0).prints("USAGE\nUSAGE\nUSAGE\nUSAGE\nUSAGE\nUSAGE\n");
        assertThat(folder.resolve("generated/a.csv")).hasContent("id,name\r\n1,\"x,y\"\r\n2,\r\n");
        assertThat(folder.resolve("generated/sub/b.json")).content().contains("\"a\": 1");
        assertThat(folder.resolve("generated/c.txt")).hasContent("plain");
        assertThat(folder.resolve("out.txt")).doesNotExist();
    }

    @Test
    void anAssertionThatHoldsSaysNothing() throws IOException {
        assertThat(run("assert 1 + 1 === 2\nassert 'truthy'\n").exits(0).out()).isEmpty();
    }

    @Test
    void anAssertionThatDoesNotHoldShowsBothSides() throws IOException {
        run("js <<END\nvar rows = [1, 2];\nEND\nassert rows.length > 2\n")
                .exits(1)
                .says("s.mshell:4: the assertion does not hold: rows.length > 2, which is 2 > 2");
        run("assert --message \"too few\" [1].includes(2)\n").exits(1).says("too few: [1].includes(2), which is false");
        run("assert <<END\n'it\\'s < it' === 'b'\nEND\n").exits(1).says("which is \"it's < it\" === \"b\"");
        run("assert 1 < 2 && 2 < 1\n").exits(1).says("which is false");
        run("assert [1].every(x => x < 1)\n").exits(1).says("which is false");
    }

    @Test
    void anIncludedFileIsFoundBesideTheScriptAndItsErrorsNameIt() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/a.mshell"), "set found = yes\ninclude b.mshell\n");
        Files.writeString(folder.resolve("lib/b.mshell"), "\n\nnonsense\n");
        run("include lib/a.mshell\n").exits(64).says("s.mshell:1: lib/a.mshell:2: lib/b.mshell:3:1: unknown command");
    }

    @Test
    void aCircleOfIncludesIsToldWithItsChain() throws IOException {
        Files.writeString(folder.resolve("a.mshell"), "include b.mshell\n");
        Files.writeString(folder.resolve("b.mshell"), "include a.mshell\n");
        Cli.in(folder).run("include", "a.mshell").exits(1).says("a.mshell includes itself: it is included by b.mshell");
    }

    /** Ctrl-C is heard inside JavaScript, even inside what catches everything. */
    @Test
    void controlCStopsCode() {
        long started = System.nanoTime();
        Timer timer = new Timer(true);
        Interrupts later = action -> {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            action.run();
                        }
                    },
                    2_500);
            return timer::cancel;
        };
        Cli.in(folder)
                .interruptedBy(later)
                .run("js", "for (;;) { try { for (;;) {} } catch (e) {} }")
                .exits(130);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void codeThatEatsAllMemoryIsStoppedBeforeTheShellIs() throws IOException {
        run("js <<END\nconst all = []; for (;;) all.push(new Array(10000).fill({}));\nEND\n")
                .exits(1)
                .says("s.mshell:2: the code was stopped: it ran out of memory");
    }

    private Cli.Result run(String script) throws IOException {
        Files.writeString(folder.resolve("s.mshell"), script);
        return Cli.in(folder).run("run", "s.mshell");
    }
}
