package io.mshell.sandbox;

import java.util.List;
import java.util.Map;

/** A query that does not fit the schema, with the entries of {@code errors} that say where. */
final class InvalidDocument extends RuntimeException {

    private final transient List<Map<String, Object>> errors;

    InvalidDocument(List<Map<String, Object>> errors) {
        super("the query does not fit the schema", null, false, false);
        this.errors = List.copyOf(errors);
    }

    List<Map<String, Object>> errors() {
        return errors;
    }

    /** Unknown fields are answered in the old manner with 200, everything else with 400. */
    int status() {
        return errors.stream().anyMatch(error -> error.toString().contains("undefinedField")) ? 200 : 400;
    }
}
