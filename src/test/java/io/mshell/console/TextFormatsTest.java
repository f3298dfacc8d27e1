package io.mshell.console;

import static io.mshell.console.Printed.onTerminal;
import static io.mshell.console.Printed.row;
import static io.mshell.console.Printed.table;
import static io.mshell.console.Printed.titled;
import static io.mshell.console.Printed.toPipe;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The formats vertical, csv, tsv and markdown. */
class TextFormatsTest {

    private static View.Table hostile() {
        return titled(
                "Title",
                List.of("id", "a \"b\", c"),
                "footer",
                row(1, "comma, quote \" and\nline"),
                row(2, null),
                row(3, ""),
                row(4, "tab\tback\\slash | pipe <b>&"),
                row(new BigDecimal("1E-7"), "\u001b[31m"));
    }

    @Test
    void verticalShowsOneValueALine() {
        assertThat(toPipe(Format.VERTICAL, hostile())).isEqualTo("""
                        Title
                        -[ row 1 ]------------------------------
                        id       | 1
                        a "b", c | comma, quote " and
                                 | line
                        -[ row 2 ]------------------------------
                        id       | 2
                        a "b", c | NULL
                        -[ row 3 ]------------------------------
                        id       | 3
                        a "b", c |
                        -[ row 4 ]------------------------------
                        id       | 4
                        a "b", c | tab\tback\\slash | pipe <b>&
                        -[ row 5 ]------------------------------
                        id       | 0.0000001
                        a "b", c | \\u001b[31m
                        (5 rows)
                        footer
                        """);
        assertThat(toPipe(Format.VERTICAL, table(List.of("id")))).isEqualTo("(0 rows)\n");
    }

    @Test
    void csvFollowsItsStandardAndTellsNullFromEmpty() {
        assertThat(toPipe(Format.CSV, hostile()))
                .isEqualTo("id,\"a \"\"b\"\", c\"\r\n"
                        + "1,\"comma, quote \"\" and\nline\"\r\n"
                        + "2,\r\n"
                        + "3,\"\"\r\n"
                        + "4,tab\tback\\slash | pipe <b>&\r\n"
                        + "0.0000001,\u001b[31m\r\n");
    }

    @Test
    void csvOnATerminalObeysNothing() {
        assertThat(onTerminal(Format.CSV, 80, table(List.of("a"), row("\u001b[31m\u009b"))))
                .isEqualTo("a\r\n\\u001b[31m\\u009b\r\n");
    }

    @Test
    void tsvEscapesWhatWouldEndACellOrALine() {
        assertThat(toPipe(Format.TSV, table(List.of("a", "b"), row("x\ty\\z", null), row("1\r\n2", ""))))
                .isEqualTo("""
                        a\tb
                        x\\ty\\\\z\t
                        1\\r\\n2\t
                        """);
    }

    @Test
    void severalTablesAreSeparatedByAnEmptyLine() {
        View view = new View.Sections(List.of(
                table(List.of("a"), row(1)),
                new View.Fields("not shown", List.of(new View.Field("name, 1", null), new View.Field("b", 2))),
                new View.Text("said")));

        assertThat(toPipe(Format.CSV, view))
                .isEqualTo("a\r\n1\r\n\r\nname,value\r\n\"name, 1\",\r\nb,2\r\n\r\nsaid\r\n");
    }

    @Test
    void markdownKeepsACellOnOneLineAndWithoutMarkup() {
        assertThat(toPipe(Format.MARKDOWN, hostile())).isEqualTo("""
                        **Title**

                        | id | a "b", c |
                        | --- | --- |
                        | 1 | comma, quote " and<br>line |
                        | 2 | NULL |
                        | 3 |  |
                        | 4 | tab\\tback\\\\slash \\| pipe &lt;b>&amp; |
                        | 0.0000001 | \\u001b[31m |

                        footer
                        """);
    }

    @Test
    void markdownFieldsAreATableToo() {
        assertThat(toPipe(
                        Format.MARKDOWN,
                        new View.Sections(List.of(
                                new View.Text("# Board\n"), new View.Fields("", List.of(new View.Field("a|b", 1)))))))
                .isEqualTo("""
                        # Board

                        | name | value |
                        | --- | --- |
                        | a\\|b | 1 |
                        """);
    }
}
