package io.mshell.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a command's answer goes, by what stands at its end. */
class EndingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            list > a.csv                      ~ list               ~ FILE        ~ a.csv
            list >a.csv                       ~ list               ~ FILE        ~ a.csv
            list --quiet >> all.txt           ~ list --quiet       ~ END_OF_FILE ~ all.txt
            list > "my file"                  ~ list               ~ FILE        ~ "my file"
            list > ${day}.csv # of today      ~ list               ~ FILE        ~ ${day}.csv # of today
            list | less                       ~ list               ~ PROGRAM     ~ less
            list | sort -r | head -2 > x      ~ list               ~ PROGRAM     ~ sort -r | head -2 > x
            > a.csv                           ~ ``                 ~ FILE        ~ a.csv
            list >                            ~ list               ~ FILE        ~ ``
            sql select 1 > a.csv              ~ sql select 1       ~ FILE        ~ a.csv
            sql select 1 >> out/a.tsv         ~ sql select 1       ~ END_OF_FILE ~ out/a.tsv
            sql select 'a > b' > a.json       ~ sql select 'a > b' ~ FILE        ~ a.json
            sql select 1 > "my file.md"       ~ sql select 1       ~ FILE        ~ "my file.md"
            sql select 1 > 'a b.jsonl'        ~ sql select 1       ~ FILE        ~ 'a b.jsonl'
            sql select 1 | less -S            ~ sql select 1       ~ PROGRAM     ~ less -S
            sql select 1 | more               ~ sql select 1       ~ PROGRAM     ~ more
            js [1, 2] > list.json             ~ js [1, 2]          ~ FILE        ~ list.json
            """)
    void anAnswerGoesElsewhere(String line, String command, Ending.To to, String target) {
        Statement statement = one(line);

        assertThat(statement.text()).isEqualTo(command);
        assertThat(statement.ending().to()).isEqualTo(to);
        assertThat(statement.ending().target()).isEqualTo(target);
        assertThat(statement.background()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql select a > 5",
                "sql select a from t where t.a > b.c",
                "sql select a | b",
                "sql select a|less from t",
                "sql select a from t where a > 'x'",
                "sql select a from t where a > 'x' and b > 1",
                "sql select a from t where a >= b",
                "sql select 'it is > a.csv'",
                "sql select 'it''s > a.csv'",
                "sql select a > b.csv from b",
                "sql select 1 | grep x",
                "js 5 > 3",
                "js a | b",
                "js mshell.run('x > a.csv')",
                "set arrow = a->b",
                "boards --search 'a > b'",
                "boards --search a\\>b",
                "boards --search \\> --quiet",
                "boards # > a.csv",
                "boards --search R&D"
            })
    void whatMayBePartOfTheCommandIsLeftToIt(String line) {
        assertThat(one(line).text()).isEqualTo(line);
        assertThat(one(line).ending()).isEqualTo(Ending.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            refresh --all &         ~ refresh --all ~ SCREEN
            refresh --all & # later ~ refresh --all ~ SCREEN
            list > a.csv &          ~ list          ~ FILE
            sql select 1 &          ~ sql select 1  ~ SCREEN
            sql select 1 > a.csv &  ~ sql select 1  ~ FILE
            """)
    void anAmpersandAtTheEndAsksNotToWait(String line, String command, Ending.To to) {
        Statement statement = one(line);

        assertThat(statement.text()).isEqualTo(command);
        assertThat(statement.background()).isTrue();
        assertThat(statement.ending().to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql > a.csv <<END\nselect 1 > 2\nEND", "sql <<END > a.csv\nselect 1 > 2\nEND"})
    void nextToABlockNothingIsPartOfTheQuery(String text) {
        Statement statement = one(text);

        assertThat(statement.text()).isEqualTo("sql");
        assertThat(statement.ending().target()).isEqualTo("a.csv");
        assertThat(statement.block()).isEqualTo(new Statement.Block(2, "select 1 > 2", false));
    }

    @Test
    void aBlockMayBeReadByAnyProgram() {
        assertThat(one("sql --format csv <<END | sort | uniq -c\nselect 1\nEND").ending())
                .isEqualTo(new Ending(Ending.To.PROGRAM, "sort | uniq -c", "| sort | uniq -c", 17, false));
        assertThat(StatementReader.missing("sql <<END | sort", new Grammars())).contains("END");
    }

    @Test
    void theWholeIsAsWritten() {
        assertThat(one("list >a.csv").whole()).isEqualTo("list >a.csv");
        assertThat(one("refresh a  &").whole()).isEqualTo("refresh a &");
    }

    @Test
    void anEndingKnowsItsPlace() {
        Statement statement = StatementReader.readLine("set a = 1; list > a.csv", new Grammars())
                .get(1);

        assertThat(statement.positions().at(statement.ending().offset())).hasToString("1:17");
    }

    private static Statement one(String text) {
        return StatementReader.read("s", text, new Grammars()).get(0);
    }
}
