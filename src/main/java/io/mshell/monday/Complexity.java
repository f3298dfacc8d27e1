package io.mshell.monday;

import tools.jackson.databind.JsonNode;

/**
 * The {@code complexity} field of an answer.
 *
 * @param query what the request cost
 * @param after points left in this minute
 */
record Complexity(long query, long after, long resetSeconds) {

    /** Asked for along with pages; costs nothing. */
    static final String FIELDS = "complexity { query before after reset_in_x_seconds }";

    static Complexity of(JsonNode node) {
        return new Complexity(
                node.path("query").asLong(0),
                node.path("after").asLong(0),
                node.path("reset_in_x_seconds").asLong(0));
    }
}
