package io.mshell.monday;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads the {@code data} of an answer from its start to its end. It meets nulls anywhere, for errors leave them, and
 * may come before the errors that explain them.
 */
@FunctionalInterface
interface DataReader<T> {

    /** What was asked for, or null if it is not in the data. */
    @Nullable
    T read(JsonParser data);
}
