package io.mshell.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a script's variables without running it: which are set, and to what if that is certain. */
final class CheckedVariables {

    /** Stands in a text for what only a run can tell. */
    static final String UNKNOWN = "\uFFFF";

    private final Map<String, String> values;

    /** Those set before the script begins. */
    CheckedVariables(Map<String, String> set) {
        this.values = new HashMap<>(set);
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /** The text for a reference, {@code name} or {@code name:-default}; empty if the variable is never set. */
    Optional<String> resolve(String reference) {
        int fallback = reference.indexOf(":-");
        String name = fallback < 0 ? reference : reference.substring(0, fallback);
        String value = values.get(name);
        if (value != null && (fallback < 0 || !value.isEmpty())) {
            return Optional.of(value);
        }
        return fallback < 0 ? Optional.empty() : Optional.of(reference.substring(fallback + 2));
    }

    /** The variables set so far. */
    Set<String> names() {
        return values.keySet();
    }

    static boolean isCertain(String text) {
        return !text.contains(UNKNOWN);
    }
}
