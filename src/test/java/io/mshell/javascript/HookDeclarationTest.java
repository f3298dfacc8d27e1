package io.mshell.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSettings;
import io.mshell.schema.SqlType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hook's file may say of itself, and what is told of mistakes. */
class HookDeclarationTest {

    @TempDir
    private Path folder;

    @Test
    void oneTypeStandsInThePlaceOfTheColumn() {
        Hook.Declaration hook = hook("export const produces = 'decimal(18,2)'; export function extract() {}");

        assertThat(hook.replaces()).isTrue();
        assertThat(hook.columns()).containsExactlyEntriesOf(java.util.Map.of("", SqlType.decimal(18, 2)));
        assertThat(hook.onError()).isEqualTo(Hook.OnError.FAIL);
        assertThat(hook.uses()).isEmpty();
    }

    @Test
    void namesWithTypesStandBesideItInTheirOrder() {
        Hook.Declaration hook = hook("""
                export const description = 'a thing';
                export const produces = {zulu: 'INT', alpha: 'BIT', 'with space': 'DATE'};
                export const reads = ['text'];
                export const uses = ['Owner', 'date1'];
                export const onError = 'keep';
                export const extract = (cell, item) => null;
                """);

        assertThat(hook.replaces()).isFalse();
        assertThat(hook.columns().keySet()).containsExactly("zulu", "alpha", "with space");
        assertThat(hook.reads()).containsExactly("text");
        assertThat(hook.uses()).containsExactly("Owner", "date1");
        assertThat(hook.onError()).isEqualTo(Hook.OnError.KEEP);
        assertThat(hook.description()).isEqualTo("a thing");
        assertThat(hook.place()).isEqualTo("scripts/hooks/tried.js:6");
    }

    @Test
    void anotherTextIsAnotherHook() {
        String code = "export const produces = 'INT'; export function extract() {}";
        Hook.Declaration first = hook(code);

        assertThat(hook(code).hash()).isEqualTo(first.hash());
        assertThat(hook(code + "// changed").source())
                .isNotEqualTo(first.source())
                .startsWith("hook tried@");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            export const produces = 'INT';                                        ~ exports no function 'extract'
            export function extract() {}                                          ~ does not say what it produces
            export const produces = 5; export function extract() {}               ~ does not say what it produces
            export const produces = {}; export function extract() {}              ~ does not say what it produces
            export const produces = 'TEXT'; export function extract() {}          ~ produces 'TEXT', which is not a SQL type
            export const produces = {a: 7}; export function extract() {}          ~ produces '7', which is not a SQL type
            export const produces = {'': 'INT'}; export function extract() {}     ~ produces a column named ''
            export const produces = 'INT', on_error = 'x'; export function extract() {} ~ exports 'on_error', which means nothing here
            export const produces = 'INT', onError = 'skip'; export function extract() {} ~ has onError 'skip'
            export const produces = 'INT', uses = 'Owner'; export function extract() {}  ~ has 'uses', which is no list
            export const produces = 'INT', uses = [5]; export function extract() {}      ~ has something in 'uses' that is no text
            export const produces = 'INT'; export let extract = 5;                ~ exports no function 'extract'
            """)
    void aMistakeIsToldWithTheFile(String code, String message) {
        assertInvalid(code, "scripts/hooks/tried.js", message);
    }

    @Test
    void whatDoesNotParseIsToldWithLineAndColumn() {
        assertInvalid("export const produces = 'INT';\nexport function extract( {\n}", "tried.js:3:", "SyntaxError");
        assertThatThrownBy(() ->
                        hook("export const produces = 'INT';\nexport function extract(cell) {\n  return cell.;\n}"))
                .hasMessage("scripts/hooks/tried.js:3:15: SyntaxError: Expected ident but found ;");
    }

    @Test
    void whatThrowsWhileItIsReadIsToldWithItsLine() {
        assertInvalid(
                "export const produces = 'INT';\n\nnull.x;\nexport function extract() {}", "tried.js:3:1", "TypeError");
    }

    @Test
    void otherFilesCannotBeImported() {
        assertInvalid(
                "\nimport {x} from './other.js'; export const produces = 'INT'; export function extract() {}",
                "scripts/hooks/tried.js:2:17: a hook cannot import other files");
        assertInvalid("import x from 'http://localhost/x.js';", "tried.js:1:15: a hook cannot import");
        assertInvalid("import x from 'node:fs';", "tried.js:1:15: a hook cannot import");
        assertInvalid("const x = await import('./y.js');", "tried.js:1:", "a hook cannot import");
    }

    @Test
    void aFileThatNeverEndsIsStopped() {
        assertThatThrownBy(() -> new TriedHook(folder, TriedHook.TIGHT).of("const a = 1;\n\nfor (;;) {}"))
                .isInstanceOf(MshellException.class)
                .hasMessageContaining("scripts/hooks/tried.js:3:1: the file was stopped while it was read")
                .hasMessageContaining("it took longer than 0.4 s");
    }

    @Test
    void aHookThatIsNotThereIsToldWithThoseThatAre() {
        hook("export const produces = 'INT'; export function extract() {}");

        assertThatThrownBy(() -> new JavaScript()
                        .hooks(folder, HookSettings.DEFAULT, (a, b, c, d) -> {}, new io.mshell.error.CancelToken())
                        .get("other"))
                .hasMessageContaining("there is no hook 'other'")
                .extracting(thrown -> ((MshellException) thrown).hint().orElse(""))
                .asString()
                .contains("tried");
    }

    private Hook.Declaration hook(String code) {
        return new TriedHook(folder, HookSettings.DEFAULT).of(code).declaration();
    }

    private void assertInvalid(String code, String... parts) {
        assertThatThrownBy(() -> hook(code))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.HOOK_INVALID))
                .message()
                .contains(parts);
    }
}
