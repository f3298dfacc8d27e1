package io.mshell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellSyntaxTest {

    private final Syntax syntax = new ShellSyntax(new CommandIndex(List.of(
            command("boards").option(OptionSpec.flag("all", "all")).build(),
            command("swap").build(),
            command("swap undo")
                    .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "board"))
                    .build(),
            query("sql"),
            query("gql"),
            query("js"))));

    @Test
    void aCommandThatExistsIsOneAndAnyOtherIsAnError() {
        assertThat(told("boards")).containsExactly("boards COMMAND");
        assertThat(told("swap undo orders")).containsExactly("swap COMMAND", "undo COMMAND");
        assertThat(told("swap orders")).containsExactly("swap COMMAND");
        assertThat(told("bords x")).containsExactly("bords ERROR");
    }

    @Test
    void aWordThatMayYetBecomeACommandIsNotMarked() {
        assertThat(told("boa")).isEmpty();
        assertThat(told("swap un")).containsExactly("swap COMMAND");
        assertThat(told("boa ")).containsExactly("boa ERROR");
    }

    @Test
    void optionsStringsNumbersAndVariables() {
        assertThat(told("boards --all --wrong 'a b' 12 ${x} # why"))
                .containsExactly(
                        "boards COMMAND",
                        "--all OPTION",
                        "--wrong ERROR",
                        "'a b' STRING",
                        "12 NUMBER",
                        "${x} KEYWORD",
                        "# why COMMENT");
        assertThat(told("boards --al")).contains("--al OPTION");
    }

    @Test
    void everyCommandOfALineAndOfManyLines() {
        assertThat(told("boards; swap x\nboards")).containsExactly("boards COMMAND", "swap COMMAND", "boards COMMAND");
        assertThat(told("-boards")).containsExactly("boards COMMAND");
        assertThat(told("- boards")).containsExactly("boards COMMAND");
    }

    @Test
    void queriesAndCodeHaveTheirOwnLanguage() {
        assertThat(told("sql select 1 -- one"))
                .containsExactly("sql COMMAND", "select KEYWORD", "1 NUMBER", "-- one COMMENT");
        assertThat(told("sql --format csv SELECT 'it''s', [from]"))
                .containsExactly("sql COMMAND", "--format OPTION", "SELECT KEYWORD", "'it''s' STRING");
        assertThat(told("gql query($a: Int) { a(b: \"c\") }")).contains("query KEYWORD", "\"c\" STRING");
        assertThat(told("js const a = `x;y`; b.return")).containsExactly("js COMMAND", "const KEYWORD", "`x;y` STRING");
    }

    @Test
    void aQueryGoesOnBelowItsCommandAndABlockToItsEnd() {
        assertThat(told("sql\nselect 1\nfrom t"))
                .containsExactly("sql COMMAND", "select KEYWORD", "1 NUMBER", "from KEYWORD");
        assertThat(told("sql <<END\nselect 1\nEND\nboards"))
                .containsExactly(
                        "sql COMMAND", "<<END KEYWORD", "select KEYWORD", "1 NUMBER", "END KEYWORD", "boards COMMAND");
        assertThat(told("sql --format csv <<END > out.csv\nselect 1\nEND")).contains("> KEYWORD", "select KEYWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'",
                "\"",
                "sql '",
                "sql /*",
                "sql [",
                "gql \"\"\"",
                "js `${",
                "<<",
                "<<'X",
                "${",
                "\\",
                "boards \\",
                "sql <<END",
                "sql <<END\n",
                ";;;",
                "- ",
                "--",
                "boards --",
                "\n\n",
                "sql\n",
                "\ud83d\ude00 x",
                "js /"
            })
    void anythingUnfinishedHasItsColoursInOrderAndWithin(String text) {
        int before = 0;
        for (Syntax.Span span : syntax.spans(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(before);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            before = span.end();
        }
    }

    private List<String> told(String text) {
        return syntax.spans(text).stream()
                .map(span -> text.substring(span.start(), span.end()) + " " + span.role())
                .toList();
    }

    private static CommandSpec.Builder command(String name) {
        return CommandSpec.named(name, CommandGroup.EXPLORE, "does something");
    }

    private static CommandSpec query(String name) {
        return command(name)
                .argument(ArgumentSpec.optional("QUERY", Hint.FREE, "query").as(ArgumentSpec.Form.TEXT))
                .build();
    }
}
