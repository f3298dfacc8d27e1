package io.mshell.mapping;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import java.util.Collection;
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
                : Nearest.to(word, allowed)
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("");
        return at(place, "'" + word + "' is no " + what, guess + "allowed: " + list);
    }
}
