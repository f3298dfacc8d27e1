package io.mshell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StatementReaderTest {

    @Test
    void skipsCommentsAndEmptyLines() {
        assertThat(StatementReader.read("\n# it's a comment\n  \nlist\n"))
                .containsExactly(new Statement(4, "list", null, false));
    }

    @Test
    void joinsContinuedLines() {
        assertThat(StatementReader.read("deploy \\\n  --dry-run\nlist"))
                .containsExactly(
                        new Statement(1, "deploy   --dry-run", null, false), new Statement(3, "list", null, false));
    }

    @Test
    void twoBackslashesContinueNothing() {
        assertThat(StatementReader.read("set a = b\\\\\nlist")).hasSize(2);
    }

    @Test
    void aQuoteMaySpanLines() {
        assertThat(StatementReader.read("sql \"select\n 1\"\nlist"))
                .containsExactly(
                        new Statement(1, "sql \"select\n 1\"", null, false), new Statement(3, "list", null, false));
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithItsPlace() {
        assertThatThrownBy(() -> StatementReader.read("list\nsql 'a\n b\n"))
                .hasMessage("the quote opened at line 2, column 5 is not closed");
    }

    @Test
    void aBlockEndsWithItsWord() {
        assertThat(StatementReader.read("js <<END\n  a \\\n# b 'c\nEND\nlist"))
                .containsExactly(
                        new Statement(1, "js", "  a \\\n# b 'c", false), new Statement(5, "list", null, false));
    }

    @Test
    void aDashAllowsFailure() {
        assertThat(StatementReader.read("-swap a\n- swap a"))
                .containsExactly(new Statement(1, "swap a", null, true), new Statement(2, "swap a", null, true));
    }

    @Test
    void aTypedLineIsSplitAtSemicolonsButItsBlockIsNot() {
        assertThat(StatementReader.readLine("set a = 'x;y'; sql <<END\nselect ';\nEND"))
                .containsExactly(
                        new Statement(1, "set a = 'x;y'", null, false), new Statement(1, "sql", "select ';", false));
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
}
