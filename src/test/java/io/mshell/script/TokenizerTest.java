package io.mshell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private final Variables variables = new Variables();

    /** The words are joined with a bar; the quote character of the table is the backtick. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "a b  c               ~ a|b|c",
                "` lead and trail `   ~ lead|and|trail",
                "'a b' c              ~ a b|c",
                "\"a b\"'c d'e        ~ a bc de",
                "''  x                ~ |x",
                "\"it's\"             ~ it's",
                "'say \"hi\"'         ~ say \"hi\"",
                "\"say \\\"hi\\\"\"   ~ say \"hi\"",
                "\"a\\\\b\"           ~ a\\b",
                "\"a\\nb\"            ~ a\\nb",
                "'a\\b'               ~ a\\b",
                "a\\ b c              ~ a b|c",
                "C:\\Users\\me        ~ C:\\Users\\me",
                "a # comment          ~ a",
                "a#b c                ~ a#b|c",
                "\\#a                 ~ #a",
                "'#a'                 ~ #a",
                "a=\"b c\"            ~ a=b c",
                "${v} \"${v}\" '${v}' ~ x y|x y|${v}",
                "a${v}b               ~ ax yb",
                "${none:-d e}         ~ d e",
                "${empty:-d}          ~ d",
                "\\${v}               ~ ${v}",
                "\"\\${v}\"           ~ ${v}",
                "$v                   ~ $v",
            })
    void splitsLikeTheShellsOneKnows(String line, String expected) {
        variables.set("v", "x y");
        variables.set("empty", "");
        assertThat(String.join("|", words(line))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            sql 'select 1,      4, the quote ' is not closed
            a "b\\",           2, the quote " is not closed
            a ${b,              2, the ${ is not closed
            a b=${c} d,         4, the variable c is not set
            `a "x ${c}" d`,     5, the variable c is not set
            """)
    void marksWhatIsWrong(String line, int mark, String message) {
        Tokenizer tokens = new Tokenizer(line, variables::resolve);

        assertThatThrownBy(() -> {
                    while (tokens.next() != null) {
                        assertThat(tokens.mark()).isLessThan(mark);
                    }
                })
                .hasMessage(message);
        assertThat(tokens.mark()).isEqualTo(mark);
    }

    @Test
    void aWordThatBeginsWithAQuoteOrAVariableIsNoOption() {
        variables.set("v", "--all");
        Tokenizer line = new Tokenizer("--all '--all' ${v} -- x", variables::resolve);
        assertThat(line.next().isOption()).isTrue();
        assertThat(line.next().isOption()).isFalse();
        assertThat(line.next().isOption()).isFalse();
        assertThat(line.next().endsOptions()).isTrue();
    }

    private List<String> words(String line) {
        Tokenizer each = new Tokenizer(line, variables::resolve);
        List<String> words = new ArrayList<>();
        for (Word word = each.next(); word != null; word = each.next()) {
            words.add(word.text());
        }
        return words;
    }
}
