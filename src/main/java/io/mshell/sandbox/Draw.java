package io.mshell.sandbox;

import java.util.List;

/** Repeatable pseudo-random choices: the same seed draws the same values in every process. Not thread-safe. */
final class Draw {

    private long state;

    Draw(long seed) {
        state = seed;
    }

    /** Scrambles a number so that neighbours become unrelated (the finaliser of SplitMix64). */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A seed of a text; unlike {@code hashCode} it fills all 64 bits. */
    static long seed(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return mix(hash);
    }

    long next() {
        state = mix(state);
        return state;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
