package io.mshell.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what was meant by a mistyped word. */
public final class Nearest {

    /** Fewer letters begin too many words to be the beginning of one in particular. */
    private static final int SHORTEST_BEGINNING = 3;

    private Nearest() {}

    /**
     * The candidate fewest typing errors away, whatever its case, if near enough to be what was meant; else the only one
     * that begins like this.
     */
    public static Optional<String> to(String typed, Collection<String> candidates) {
        int bound = Math.max(1, Math.min(3, typed.length() / 3 + 1));
        return candidates.stream()
                .filter(candidate -> distance(typed, candidate) <= bound)
                .min(Comparator.comparingInt((String candidate) -> distance(typed, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> beginning(typed.toLowerCase(Locale.ROOT), candidates));
    }

    private static Optional<String> beginning(String typed, Collection<String> candidates) {
        List<String> found = candidates.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(typed))
                .distinct()
                .toList();
        return found.size() == 1 && typed.length() >= SHORTEST_BEGINNING ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The hint that asks for it, such as {@code did you mean boards?}; {@code otherwise} if nothing is near. */
    public static String hint(String typed, Collection<String> candidates, String otherwise) {
        return to(typed, candidates).map(meant -> "did you mean " + meant + "?").orElse(otherwise);
    }

    /** Insertions, deletions, replacements and exchanges of neighbours between two words. */
    private static int distance(String typed, String candidate) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = candidate.toLowerCase(Locale.ROOT);
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
