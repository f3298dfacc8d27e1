package io.mshell.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads coerced arguments of a field. */
final class Arguments {

    private Arguments() {}

    /** A list argument; empty if it was not given. */
    static List<?> list(Map<String, Object> arguments, String name) {
        return arguments.get(name) instanceof List<?> list ? list : List.of();
    }

    /** Whether a list argument was given at all, be it empty. */
    static boolean given(Map<String, Object> arguments, String name) {
        return arguments.get(name) != null;
    }

    static int number(Map<String, Object> arguments, String name, int otherwise) {
        return arguments.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    static @Nullable String text(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> arguments, String name) {
        return arguments.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** An id argument as a number; -1 for what cannot be an id. */
    static long id(@Nullable Object value) {
        try {
            return Long.parseLong(String.valueOf(value));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** One page of a list, by the arguments {@code limit} and {@code page}. */
    static <T> List<T> page(List<T> all, Map<String, Object> arguments, int defaultLimit) {
        int limit = number(arguments, "limit", defaultLimit);
        long from = (long) (number(arguments, "page", 1) - 1) * limit;
        return limit < 1 || from < 0 || from >= all.size()
                ? List.of()
                : all.subList((int) from, (int) Math.min(all.size(), from + limit));
    }
}
