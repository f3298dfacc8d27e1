package io.mshell.monday;

import java.util.Map;
import java.util.function.Consumer;

/**
 * One request to the API.
 *
 * @param reader what is wanted of the answer's data
 * @param repeatable whether it may be sent again when it is not known to have been refused; only a mutation may not
 * @param onFailure told of each failed attempt before the next
 */
record Call<T>(
        String query,
        Map<String, ?> variables,
        Cost cost,
        DataReader<T> reader,
        boolean repeatable,
        Consumer<ApiFailure> onFailure) {

    static <T> Call<T> of(String query, Map<String, ?> variables, DataReader<T> reader) {
        return new Call<>(query, variables, Cost.UNKNOWN, reader, true, failure -> {});
    }

    Call<T> costing(Cost expected) {
        return new Call<>(query, variables, expected, reader, repeatable, onFailure);
    }

    Call<T> telling(Consumer<ApiFailure> listener) {
        return new Call<>(query, variables, cost, reader, repeatable, listener);
    }

    Call<T> once() {
        return new Call<>(query, variables, cost, reader, false, onFailure);
    }
}
