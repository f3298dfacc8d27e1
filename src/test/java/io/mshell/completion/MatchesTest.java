package io.mshell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Suggestion;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchesTest {

    @Test
    void prefersBeginningsThenWordsThenParts() {
        assertThat(best("ord", "Fjords", "Old roads", "My orders", "ORDER", "ord", "none"))
                .containsExactly("ord", "ORDER", "My orders", "Fjords");
    }

    @Test
    void takesTheLettersAloneWhereNothingElseFits() {
        assertThat(best("ord", "Old roads", "none")).containsExactly("Old roads");
    }

    @Test
    void findsTheBeginningsOfWords() {
        assertThat(best("ord his", "Order History", "Orders")).containsExactly("Order History");
        assertThat(best("oh", "Order History", "Orders")).containsExactly("Order History");
        assertThat(best("cb", "created_by", "createdBy", "CRM board")).contains("created_by", "createdBy", "CRM board");
    }

    @Test
    void keepsTheOrderOfWhatIsEquallyGood() {
        assertThat(best("", "b", "a", "c")).containsExactly("b", "a", "c");
    }

    @Test
    void readsLettersOfAnyLanguage() {
        assertThat(best("gr\u00f6", "Gr\u00d6\u00dfe", "\u0130stanbul \ud83d\ude80"))
                .containsExactly("Gr\u00d6\u00dfe");
        assertThat(best("ist", "\u0130stanbul \ud83d\ude80")).isNotNull();
    }

    @Test
    void offersNoMoreThanCanBeLookedOver() {
        List<Suggestion> many = IntStream.range(0, 5_000)
                .mapToObj(i -> Suggestion.of("Board " + i, ""))
                .toList();
        assertThat(Matches.best(0, "b", many).best()).hasSize(Matches.MOST);
        assertThat(Matches.best(0, "b", many).more()).isTrue();
        assertThat(Matches.best(0, "4999", many).more()).isFalse();
    }

    private static List<String> best(String typed, String... names) {
        List<Suggestion> all =
                Stream.of(names).map(name -> Suggestion.of(name, "")).toList();
        return Matches.best(0, typed, all).best().stream()
                .map(Suggestion::value)
                .toList();
    }
}
