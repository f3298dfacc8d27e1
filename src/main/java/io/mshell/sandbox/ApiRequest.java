package io.mshell.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a request: a query, its variables and which of its operations to run. */
record ApiRequest(
        String query,
        Map<String, Object> variables,
        @Nullable String operationName) {

    /** Whether it reads a page of items. */
    boolean isPage() {
        return query.contains("items_page");
    }

    /** What this request is counted as. */
    String kind() {
        if (query.contains("next_items_page")) {
            return "next_items_page";
        }
        if (isPage()) {
            return "items_page";
        }
        return query.stripLeading().startsWith("mutation") ? "mutation" : "other";
    }
}
