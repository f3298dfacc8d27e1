package io.mshell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {

    @Test
    void skipsCommentsAndEmptyLines() {
        assertThat(read("\n# it's a comment\n  \nlist\n")).containsExactly("4 list");
    }

    @Test
    void joinsContinuedLines() {
        assertThat(read("deploy \\\n  --dry-run\nlist")).containsExactly("1 deploy   --dry-run", "3 list");
    }

    @Test
    void twoBackslashesContinueNothing() {
        assertThat(read("set a = b\\\\\nlist")).hasSize(2);
    }

    @Test
    void aQuoteMaySpanLines() {
        assertThat(read("sql \"select\n 1\"\nlist")).containsExactly("1 sql \"select\n 1\"", "3 list");
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithItsPlace() {
        assertThatThrownBy(() -> StatementReader.read("s.mshell", "list\nsql 'a\n b\n", new Grammars()))
                .hasMessage("s.mshell:2:5: the quote opened here is not closed");
    }

    @Test
    void aBlockEndsWithItsWord() {
        assertThat(read("js <<END\n  a \\\n# b 'c\nEND\nlist")).containsExactly("1 js <<   a \\\n# b 'c", "5 list");
    }

    @Test
    void aDashAllowsFailure() {
        assertThat(read("-swap a\n- swap a")).containsExactly("1 - swap a", "2 - swap a");
    }

    @Test
    void aTypedLineIsSplitAtSemicolonsButItsBlockIsNot() {
        assertThat(line("set a = 'x;y'; sql <<END\nselect ';\nEND"))
                .containsExactly("1 set a = 'x;y'", "1 sql << select ';");
    }

    @Test
    void codeTakesTheRestOfATypedLine() {
        assertThat(line("list; js let a = 1; a; list")).containsExactly("1 list", "1 js let a = 1; a; list");
        assertThat(line("-js a; b")).containsExactly("1 - js a; b");
        assertThat(line(";; list;")).containsExactly("1 list");
    }

    @Test
    void saysWhatALineStillNeeds() {
        assertThat(StatementReader.missing("list")).isEmpty();
        assertThat(StatementReader.missing("sql 'a")).contains("a closing '");
        assertThat(StatementReader.missing("deploy \\")).contains("the rest of the line");
        assertThat(StatementReader.missing("sql <<END\nselect 1")).contains("END");
        assertThat(StatementReader.missing("sql <<END\nselect 'x\nEND")).isEmpty();
        assertThat(StatementReader.missing("list # don't")).isEmpty();
    }

    /** Every place of a statement's text is that of the source, however the text was put together. */
    @ParameterizedTest(name = "{0}: ''{1}'' at {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            `list x`,                           x,  1:6
            `  list x`,                         x,  1:8
            `- list x`,                         x,  1:8
            `-   list x`,                       x,  1:10
            `|# c|list x`,                      x,  3:6
            `deploy \\|    x`,                x,  2:5
            `deploy \\|  --a \\|x`,         x,  3:1
            `deploy \\|  --a \\|x`,         --a, 2:3
            `sql "select|  1" x`,               x,  2:6
            `set a = 'b|c' \\|  x`,           x,  3:3
            """)
    void knowsWhereEverythingStands(String source, String word, String place) {
        Statement statement = StatementReader.read("s", source.replace('|', '\n'), new Grammars())
                .get(0);

        assertThat(statement.positions().at(statement.text().lastIndexOf(word))).hasToString(place);
    }

    @Test
    void partsOfATypedLineKnowTheirColumns() {
        List<Statement> parts = StatementReader.readLine("set a = 1;  list; - swap x", new Grammars());

        assertThat(parts).extracting(part -> part.positions().at(0).toString()).containsExactly("1:1", "1:13", "1:21");
    }

    @Test
    void aBlockKnowsItsLineAndWhetherItIsRaw() {
        List<Statement> blocks = StatementReader.read("s", "list\nsql \\\n <<A\n1\nA\njs <<'B'\n2\nB", new Grammars());

        assertThat(blocks.get(1).block()).isEqualTo(new Statement.Block(4, "1", false));
        assertThat(blocks.get(2).block()).isEqualTo(new Statement.Block(7, "2", true));
    }

    @Test
    void aBlockWithoutEndIsToldWithItsPlace() {
        assertThatThrownBy(() -> StatementReader.read("s", "list\nsql <<END\n1\n", new Grammars()))
                .hasMessage("s:2:5: the block <<END has no end");
    }

    private static List<String> read(String text) {
        return StatementReader.read("s", text, new Grammars()).stream()
                .map(StatementReaderTest::told)
                .toList();
    }

    private static List<String> line(String text) {
        return StatementReader.readLine(text, new Grammars()).stream()
                .map(StatementReaderTest::told)
                .toList();
    }

    private static String told(Statement statement) {
        Statement.Block block = statement.block();
        return statement.line()
                + (statement.mayFail() ? " - " : " ")
                + statement.text()
                + (block == null ? "" : " << " + block.text());
    }
}
