package io.mshell.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what was meant by a mistyped word. */
final class Nearest {

    private Nearest() {}

    /** The candidate fewest typing errors away, if near enough to be what was meant. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        int bound = Math.max(1, Math.min(3, typed.length() / 3 + 1));
        return candidates.stream()
                .filter(candidate -> distance(typed, candidate) <= bound)
                .min(Comparator.comparingInt((String candidate) -> distance(typed, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Insertions, deletions, replacements and exchanges of neighbours between two words. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
