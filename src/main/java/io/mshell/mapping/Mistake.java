package io.mshell.mapping;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a mistake in data_mapping.yaml is told: file, line, column, what is wrong, what is allowed instead. */
final class Mistake {

    private Mistake() {}

    static MshellException at(Place place, String what) {
        return at(place, what, "correct line " + place.line() + " of " + place.file());
    }

    static MshellException at(Place place, String what, String hint) {
        return new MshellException(ErrorCode.MAPPING_INVALID, place + ": " + what, hint);
    }

    /** A word that is not one of those allowed. */
    static MshellException unknown(Place place, String what, @Nullable String word, Collection<String> allowed) {
        String list = String.join(", ", new TreeSet<>(allowed));
        String guess = word == null
                ? ""
                : closest(word, allowed)
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("");
        return at(place, "'" + word + "' is no " + what, guess + "allowed: " + list);
    }

    /** The allowed word nearest to the one given, if a slip of a few letters explains the difference. */
    static Optional<String> closest(String word, Collection<String> allowed) {
        int most = Math.max(1, word.length() / 3);
        String best = null;
        int least = most + 1;
        for (String candidate : new TreeSet<>(allowed)) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Edits (insert, delete, replace, swap neighbours) from one to the other. */
    private static int distance(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replace = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[one.length()][other.length()];
    }
}
