package io.mshell.monday;

import java.util.Map;
import java.util.function.Consumer;

/**
 * One request to the API.
 *
 * @param reader what is wanted of the answer's data
 * @param repeat when it may be sent again
 * @param onFailure told of each failed attempt before the next
 */
record Call<T>(
        String query,
        Map<String, ?> variables,
        Cost cost,
        DataReader<T> reader,
        Repeat repeat,
        Consumer<ApiFailure> onFailure) {

    /** After which failures a call may be sent again. */
    enum Repeat {
        /** After all that may pass: what our own reading queries do. */
        ALWAYS,
        /** After those that are surely not the query's own fault. */
        UNLESS_AT_FAULT,
        /** Only if the server refused to run it: a change must not be made twice. */
        IF_NOT_RUN
    }

    static <T> Call<T> of(String query, Map<String, ?> variables, DataReader<T> reader) {
        return new Call<>(query, variables, Cost.UNKNOWN, reader, Repeat.ALWAYS, failure -> {});
    }

    Call<T> costing(Cost expected) {
        return new Call<>(query, variables, expected, reader, repeat, onFailure);
    }

    Call<T> telling(Consumer<ApiFailure> listener) {
        return new Call<>(query, variables, cost, reader, repeat, listener);
    }

    Call<T> repeated(Repeat when) {
        return new Call<>(query, variables, cost, reader, when, onFailure);
    }

    /** Whether this call may be sent again after such a failure. */
    boolean mayRepeat(ApiFailure failure) {
        return switch (repeat) {
            case ALWAYS -> true;
            case UNLESS_AT_FAULT -> failure.attempts() > ApiFailure.FEW;
            case IF_NOT_RUN -> failure.kind() == ApiFailure.Kind.THROTTLED;
        };
    }
}
