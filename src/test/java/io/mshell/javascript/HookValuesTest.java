package io.mshell.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.mapping.HookSettings;
import io.mshell.mapping.PageHook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a hook sees, and what becomes of what it returns. */
class HookValuesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            cell.id                               ~ "text1"
            cell.title                            ~ "Note"
            cell.type                             ~ "text"
            cell.text                             ~ "1"
            cell.value.v                          ~ 1
            cell.settings.nested.a                ~ 1
            cell.nothing === undefined            ~ true
            item.id                               ~ 1
            item.name                             ~ "Item 1"
            item.group.id + item.group.title      ~ "g1Group one"
            item.created_at                       ~ "2026-01-02T03:04:05Z"
            item.updated_at === null              ~ true
            item.creator_id                       ~ 9
            item.parent_id ?? 'none'              ~ "none"
            item.state                            ~ "active"
            item.cell('Owner').text               ~ "Ann"
            item.cell('people1').title            ~ "Owner"
            item.cell('Owner').persons_and_teams[0].id ~ "7"
            item.cell('Owner').value === null     ~ true
            item.cell('text1').text               ~ "1"
            item.cell('Nobody') === null          ~ true
            JSON.stringify(cell)                  ~ "{\\"id\\":\\"text1\\",\\"title\\":\\"Note\\",\\"type\\":\\"text\\",\\"text\\":\\"1\\",\\"value\\":{\\"v\\":1}}"
            Object.keys({...item.group}).join()   ~ "id,title"
            """)
    void sees(String expression, String expected) {
        assertThat(value("return " + expression)).hasToString(expected);
    }

    @Test
    void aColumnItDoesNotNameIsAnErrorThatSaysSo() {
        PageHook.Failed failed = (PageHook.Failed) tried().one("return item.cell('Due').text");

        assertThat(failed.reason())
                .isEqualTo("Error: item.cell('Due'): the column is not read; add it to the hook's uses");
    }

    @Test
    void aFieldItDoesNotReadIsAnErrorThatSaysSo() {
        String code = "export const produces = 'INT';\nexport const reads = ['text'];\n"
                + "export function extract(cell) {\n  return cell.value.v;\n}";
        PageHook.Failed failed = (PageHook.Failed)
                tried().bound(code).extract(TriedHook.items(1)).get(0);

        assertThat(failed.reason()).isEqualTo("Error: cell.value is not read; add it to the hook's reads");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            undefined                       ~ null
            null                            ~ null
            5                               ~ 5
            -0                              ~ 0
            1.5                             ~ 1.5
            1e21                            ~ 1.0E21
            9007199254740991                ~ 9007199254740991
            0.1 + 0.2                       ~ 0.30000000000000004
            true                            ~ true
            'x'                             ~ "x"
            ''                              ~ ""
            12345678901234567890n           ~ "12345678901234567890"
            new Date(0)                     ~ "1970-01-01T00:00:00.000Z"
            [1, 'a', null]                  ~ "[1,\\"a\\",null]"
            ({a: {b: 1}})                   ~ "{\\"a\\":{\\"b\\":1}}"
            ({toJSON() { return 7 }})       ~ "7"
            ({toJSON() {}})                 ~ null
            new Map([[1, 2]])               ~ "{}"
            item.group                      ~ "{\\"id\\":\\"g1\\",\\"title\\":\\"Group one\\"}"
            """)
    void becomes(String returned, String expected) {
        assertThat(value("return " + returned)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            return NaN                           ~ returned NaN
            return 1 / 0                         ~ returned Infinity
            return () => 1                       ~ returned a function
            return Symbol('x')                   ~ returned a symbol
            return Promise.resolve(1)            ~ returned a promise: extract has to answer at once
            return new Date(NaN)                 ~ RangeError: time value
            const a = []; a.push(a); return a    ~ TypeError: Converting circular structure to JSON
            return [1n]                          ~ TypeError
            throw 'just a text'                  ~ threw just a text
            throw null                           ~ threw null
            throw {a: 1}                         ~ threw {"a":1}
            throw new Error('')                  ~ Error
            return cell.text.nothing.more        ~ TypeError
            return missing                       ~ ReferenceError: missing is not defined
            """)
    void fails(String body, String reason) {
        PageHook.Failed failed = (PageHook.Failed) tried().one(body);

        assertThat(failed.reason()).startsWith(reason);
        assertThat(failed.place()).startsWith("scripts/hooks/tried.js:");
    }

    @Test
    void aFailureNamesTheLineThatFailed() {
        PageHook.Failed failed =
                (PageHook.Failed) tried().one("const x = 1;\n\n  deeper();\nfunction deeper() { null.x }");

        assertThat(failed.place()).startsWith("scripts/hooks/tried.js:6:");
    }

    @Test
    void aLongMessageIsCut() {
        PageHook.Failed failed = (PageHook.Failed) tried().one("throw new Error('x'.repeat(1e6))");

        assertThat(failed.reason()).hasSize(500);
    }

    @Test
    void severalColumnsComeByTheirNames() {
        assertThat(several("return {b: 'x', a: 1}")).hasToString("[1, \"x\"]");
        assertThat(several("return {a: 1}")).hasToString("[1, null]");
        assertThat(several("return null")).hasToString("[null, null]");
        assertThat(several("return undefined")).hasToString("[null, null]");
    }

    @Test
    void anythingElseThanTheNamedColumnsIsAnError() {
        assertThat(severalFailing("return {a: 1, c: 2}")).isEqualTo("returned 'c', which produces does not name");
        assertThat(severalFailing("return 5")).isEqualTo("returned 5 instead of an object with a, b");
        assertThat(severalFailing("return [1, 2]")).isEqualTo("returned [1,2] instead of an object with a, b");
        assertThat(severalFailing("return {a: NaN}")).isEqualTo("returned NaN");
    }

    @Test
    void manyThreadsGetWhatIsTheirs() throws Exception {
        PageHook hook = tried().bound(TriedHook.code("NVARCHAR(50)", "return cell.text + '/' + item.name"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<List<PageHook.Result>>> pages = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                int size = 20 + i;
                pages.add(pool.submit(() -> hook.extract(TriedHook.items(size))));
            }
            for (int i = 0; i < 60; i++) {
                List<PageHook.Result> results = pages.get(i).get();
                assertThat(results).hasSize(20 + i);
                for (int row = 0; row < results.size(); row++) {
                    JsonNode node = ((PageHook.Values) results.get(row)).nodes().get(0);
                    assertThat(node.stringValue()).isEqualTo((row + 1) + "/Item " + (row + 1));
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private JsonNode value(String body) {
        PageHook.Result result = tried().one(body);
        assertThat(result).isInstanceOf(PageHook.Values.class);
        return ((PageHook.Values) result).nodes().get(0);
    }

    private List<JsonNode> several(String body) {
        return ((PageHook.Values) severally(body)).nodes();
    }

    private String severalFailing(String body) {
        return ((PageHook.Failed) severally(body)).reason();
    }

    private PageHook.Result severally(String body) {
        String code = "export const produces = {a: 'INT', b: 'NVARCHAR(9)'};\nexport function extract(cell, item) {"
                + body + "}";
        return tried().bound(code).extract(TriedHook.items(1)).get(0);
    }

    private TriedHook tried() {
        return new TriedHook(folder, HookSettings.DEFAULT);
    }
}
