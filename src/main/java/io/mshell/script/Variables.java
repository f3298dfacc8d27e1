package io.mshell.script;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The variables of one shell: {@code set name = value}, {@code --var}, and <code>${name}</code>. Thread-safe. */
public final class Variables {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final Map<String, String> values = new TreeMap<>();

    /** Sets a variable. USAGE if the name is not one. */
    public void set(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new MshellException(
                    ErrorCode.USAGE,
                    "\"" + name + "\" cannot be a variable's name",
                    "a name is letters, digits and _ . - and begins with a letter");
        }
        synchronized (values) {
            values.put(name, value);
        }
    }

    public Optional<String> get(String name) {
        synchronized (values) {
            return Optional.ofNullable(values.get(name));
        }
    }

    /** All of them, by name. */
    public Map<String, String> all() {
        synchronized (values) {
            return new TreeMap<>(values);
        }
    }

    /** The value of what stands between the braces of a reference: {@code name} or {@code name:-default}. */
    public String resolve(String reference) {
        int fallback = reference.indexOf(":-");
        String name = fallback < 0 ? reference : reference.substring(0, fallback);
        Optional<String> value = get(name).filter(found -> fallback < 0 || !found.isEmpty());
        if (value.isPresent()) {
            return value.get();
        }
        if (fallback >= 0) {
            return reference.substring(fallback + 2);
        }
        throw new MshellException(
                ErrorCode.USAGE,
                "the variable " + name + " is not set",
                Nearest.to(name, all().keySet())
                                .map(meant -> "did you mean ${" + meant + "}? Else ")
                                .orElse("")
                        + "set " + name + " = VALUE, run with --var " + name + "=VALUE, or write ${" + name
                        + ":-DEFAULT}");
    }
}
