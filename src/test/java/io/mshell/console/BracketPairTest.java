package io.mshell.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BracketPairTest {

    @Test
    void findsTheOtherBracketFromEither() {
        assertThat(BracketPair.at("f(a[1])", 1)).contains(new BracketPair(1, 6));
        assertThat(BracketPair.at("f(a[1])", 6)).contains(new BracketPair(1, 6));
        assertThat(BracketPair.at("f(a[1])", 3)).contains(new BracketPair(3, 5));
    }

    @Test
    void bracketsInStringsBelongToNothingOutside() {
        assertThat(BracketPair.at("f(')')", 1)).contains(new BracketPair(1, 5));
        assertThat(BracketPair.at("f(')')", 3)).isEmpty();
    }

    @Test
    void nothingPairsWhereNothingDoes() {
        assertThat(BracketPair.at("f(a]", 1)).isEmpty();
        assertThat(BracketPair.at("f(a", 0)).isEmpty();
        assertThat(BracketPair.at("", 0)).isEmpty();
        assertThat(BracketPair.at("(", 5)).isEmpty();
    }
}
