package io.mshell.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultNameRulesTest {

    private final DefaultNameRules rules = new DefaultNameRules();

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Status,status",
                "Status,'Status   '",
                "Ａbc,abc",
                "ｱ,ア",
                "ひ,ヒ",
                "ﾊﾟ,ぱ",
                "Größe,GRÖSSE",
                "Ærø,AERØ",
                "ﬁn,FIN",
                "😀,😼",
                "A😀,a",
                "co\u00ADop,coop",
                "a\u200Db,ab",
                "e\u0301t\u00E9,\u00E9te\u0301",
                "m²,m2",
                "ΟΔΟΣ,οδος",
                "a\u0001,a"
            })
    void theseAreTheSameName(String one, String other) {
        assertThat(rules.collisions(List.of(one, other))).containsExactly(List.of(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "cafe,café",
                "Status,' Status'",
                "a b,ab",
                "a-b,ab",
                "a\tb,ab",
                "ı,i",
                "は,ば",
                "日,月",
                "1,2",
                "a_b,ab",
                "ä,a"
            })
    void theseAreDifferentNames(String one, String other) {
        assertThat(rules.collisions(List.of(one, other))).isEmpty();
    }

    @Test
    void aNameGivenTwiceIsInItsGroupTwice() {
        assertThat(rules.collisions(List.of("a", "b", "A", "a", "c", "B")))
                .containsExactly(List.of("a", "A", "a"), List.of("b", "B"));
    }

    @Test
    void nothingIsForbidden() {
        assertThat(rules.forbidden()).isEmpty();
    }
}
