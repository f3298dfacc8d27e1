package io.mshell.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.mapping.HookSettings;
import io.mshell.mapping.PageHook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hook tries to get out by every door the engine is known to have. */
class HookDoorsTest {

    @TempDir
    private Path folder;

    /** Names that lead out of the language are not there at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Java",
                "Packages",
                "java",
                "javax",
                "javafx",
                "com",
                "org",
                "edu",
                "Polyglot",
                "Graal",
                "load",
                "loadWithNewGlobal",
                "read",
                "readFully",
                "readline",
                "readbuffer",
                "print",
                "printErr",
                "quit",
                "exit",
                "process",
                "require",
                "module",
                "global",
                "std",
                "os",
                "Deno",
                "Bun",
                "WebAssembly",
                "SharedArrayBuffer",
                "Atomics",
                "Worker",
                "setTimeout",
                "setInterval",
                "fetch",
                "XMLHttpRequest",
                "performance",
                "mshell",
                "hand",
                "fail",
                "log"
            })
    void isNotThere(String name) {
        assertThat(value("return typeof " + name)).isEqualTo("undefined");
    }

    /** Ways to code of another realm, to a caller, or to what the program gave the prelude. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Function('return typeof Java')()",
                "return (0, eval)('typeof Java')",
                "return extract.constructor.constructor('return typeof Java')()",
                "return cell.constructor.constructor('return typeof Java')()",
                "return item.cell.constructor('return typeof Java')()",
                "return console.log.constructor('return typeof Java')()",
                "return (async () => {}).constructor('return typeof Java').name && typeof Java",
            })
    void leadsNowhere(String body) {
        assertThat(value(body)).isEqualTo("undefined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return extract.caller",
                "return extract.arguments",
                "return console.log.caller",
                "return arguments.callee",
                "return item.cell.caller.arguments",
            })
    void aCallerCannotBeAsked(String body) {
        assertThat(tried().one(body)).isInstanceOf(PageHook.Failed.class);
    }

    @Test
    void noHookCanSayWhichItemACellIsOf() {
        assertThat(value("for (const s of Object.getOwnPropertySymbols(cell)) cell[s] = 99; return cell.text"))
                .isEqualTo("1");
        assertThat(value("return String(new cell.constructor(99).text)")).isEqualTo("undefined");
        assertThat(((PageHook.Failed) tried().one("return item.cell.call({}, 'Owner').text")).reason())
                .startsWith("TypeError")
                .doesNotContain("java.");
    }

    @Test
    void importsNothingWhileItRuns() {
        assertThat(((PageHook.Failed) tried().one("return import('/etc/passwd')")).reason())
                .contains("promise");
        assertThat(((PageHook.Failed) tried().one("return import('node:fs')")).reason())
                .contains("promise");
    }

    @Test
    void aStackTellsNoFileOfTheMachine() {
        assertThat(value("try { null.x } catch (e) { return e.stack }"))
                .contains("scripts/hooks/tried.js")
                .doesNotContain("io.mshell")
                .doesNotContain(folder.toString());
    }

    @Test
    void prepareStackTraceSeesNoForeignFrames() {
        String body = "Error.prepareStackTrace = (e, frames) => frames.map(f => String(f.getFunction?.())); return 1";
        assertThat(tried().one(body)).isInstanceOf(PageHook.Failed.class);
    }

    /** What all pages share cannot be changed, or one item could spoil the next. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.prototype.evil = 1",
                "Array.prototype.push = () => 0",
                "Array.prototype[Symbol.iterator] = function* () {}",
                "String.prototype.trim = () => ''",
                "Number.prototype.toFixed = null",
                "Map.prototype.get = () => 1",
                "Promise.prototype.then = () => 1",
                "Function.prototype.call = () => 1",
                "RegExp.prototype.test = () => true",
                "Date.prototype.toISOString = () => 'x'",
                "Symbol.prototype.description = 1",
                "JSON.stringify = () => '[]'",
                "JSON.parse = () => []",
                "Math.max = () => 0",
                "Reflect.get = () => 0",
                "globalThis.evil = 1",
                "globalThis.JSON = {}",
                "Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({done: true})",
                "Object.getPrototypeOf(function* () {}).prototype.next = 1",
                "Object.defineProperty(Object.prototype, 'evil', {value: 1})",
                "Object.setPrototypeOf(Object.prototype, {evil: 1})",
                "({}).__proto__.evil = 1",
                "({}).constructor.prototype.evil = 1",
                "Error.prototype.message = 'x'",
                "Error.prototype.toString = () => 'x'",
                "Object.prototype.toString = () => 'x'",
                "console.log = () => 1",
                "cell.settings.hide_footer = true",
                "cell.settings.nested.a = 2",
                "cell.text = 'other'",
                "Object.getPrototypeOf(cell).evil = 1",
                "Object.getPrototypeOf(item).cell = () => 1",
            })
    void whatIsSharedCannotBeChanged(String attack) {
        PageHook.Failed failed = (PageHook.Failed) tried().one(attack + "; return 'done'");

        assertThat(failed.reason()).contains("TypeError");
        assertThat(failed.place()).matches("scripts/hooks/tried\\.js:[23]:\\d+");
    }

    /** Freezing what is shared must not get in the way of honest code. */
    @Test
    void ownObjectsCanHaveWhatSharedOnesHave() {
        assertThat(value("""
                const e = new Error('x'); e.message = 'y'; e.name = 'Mine';
                const o = {}; o.toString = () => 'own'; o.constructor = 5;
                class A extends Error { toString() { return 'A' } }
                return [String(e), String(o), String(new A('z')), [3, 1, 2].sort().join('')].join('|')
                """)).isEqualTo("Mine: y|own|A|123");
    }

    @Test
    void aTrapSetForTheProgramIsNotTrodOn() {
        assertThat(tried().one("return {toJSON() { throw new Error('trap') }}"))
                .isInstanceOfSatisfying(
                        PageHook.Failed.class, it -> assertThat(it.reason()).contains("trap"));
        assertThat(tried().one("return new Proxy({}, {get() { throw new Error('trap') }})"))
                .isInstanceOf(PageHook.Failed.class);
        assertThat(tried().one("throw {get message() { throw 1 }, get stack() { throw 2 }, toString() { throw 3 }}"))
                .isInstanceOf(PageHook.Failed.class);
        assertThat(
                        tried().one(
                                        "const e = new Error('x'); Object.defineProperty(e, 'stack', {get() { throw 1 }}); throw e"))
                .isInstanceOf(PageHook.Failed.class);
    }

    private String value(String body) {
        return ((PageHook.Values) tried().one(body)).nodes().get(0).asString();
    }

    private TriedHook tried() {
        return new TriedHook(folder, HookSettings.DEFAULT);
    }

    @Test
    void whatItSaysGoesToTheLogWithTheItem() {
        TriedHook tried = tried();
        tried.bound(TriedHook.code("INT", "console.log('at', item.name, {a: [1]}); console.warn(cell.text); return 1"))
                .extract(TriedHook.items(2));

        assertThat(tried.log)
                .isEqualTo(List.of(
                        "log 1: at Item 1 {\"a\":[1]}", "warn 1: 1", "log 2: at Item 2 {\"a\":[1]}", "warn 2: 2"));
    }
}
