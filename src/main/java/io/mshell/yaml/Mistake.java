package io.mshell.yaml;

import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a mistake in a YAML file is told: file, line, column, what is wrong, what is allowed instead. */
public final class Mistake {

    /** What is surely the name of a key and not half of a secret that lost its colon. */
    private static final String KEY_LIKE = "[a-z_]{1,30}";

    private Mistake() {}

    public static MshellException at(Place place, String what) {
        return at(
                place,
                what,
                "correct line " + place.line() + " of " + place.file().name());
    }

    public static MshellException at(Place place, String what, String hint) {
        return new MshellException(place.file().mistake(), place + ": " + what, hint);
    }

    /** A word that is not one of those allowed. */
    public static MshellException unknown(Place place, String what, @Nullable String word, Collection<String> allowed) {
        String list = String.join(", ", new TreeSet<>(allowed));
        String guess = word == null
                ? ""
                : Nearest.to(word, allowed)
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("");
        return at(place, shown(place, word) + " is no " + what, guess + "allowed: " + list);
    }

    /** A word of the file, in quotes; not if it could be a secret. */
    static String shown(Place place, @Nullable String word) {
        boolean harmless = !place.file().secret() || (word != null && word.matches(KEY_LIKE));
        return harmless ? "'" + word + "'" : "what stands here";
    }
}
