package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules and orders that {@code query_params} understands. */
class ItemFilterTest {

    private static Sandbox sandbox;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(400));
        api = new ApiClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static JsonNode items(String params) {
        return api.ask("{boards(ids:[" + Boards.BIG + "]){items_page(limit:500,query_params:{" + params
                        + "}){items{id name updated_at group{id} column_values{id text value}}}}}")
                .data("/boards/0/items_page/items");
    }

    private static String rule(String column, String operator, String value) {
        return "{column_id:\"" + column + "\",operator:" + operator + ",compare_value:" + value + "}";
    }

    @Test
    void keepsGroups() {
        assertThat(items("rules:[" + rule("group", "any_of", "[\"group_mk2\",\"group_mk3\"]") + "]"))
                .hasSize(80);
        assertThat(items("rules:[" + rule("group", "not_any_of", "[\"group_mk2\"]") + "]"))
                .hasSize(360);
    }

    @Test
    void searchesNamesWithoutRegardToCase() {
        JsonNode found = items("rules:[" + rule("name", "contains_text", "[\"INVOICE\"]") + "]");
        assertThat(found.findValuesAsString("name")).isNotEmpty().allMatch(name -> name.startsWith("Invoice"));
    }

    @Test
    void findsWhatChangedSince() {
        Instant since = Instant.parse("2024-02-20T00:00:00Z");
        JsonNode found = items("rules:["
                + rule("__last_updated__", "greater_than_or_equals", "[\"EXACT\",\"2024-02-20T00:00:00Z\"]") + "]");
        long expected = sandbox.truth(Boards.BIG)
                .items()
                .filter(item -> !item.updatedAt().isBefore(since))
                .count();
        assertThat(expected).isBetween(1L, 399L);
        assertThat(found).hasSize((int) expected);
    }

    @Test
    void ordersByChange() {
        List<String> ascending =
                items("order_by:[{column_id:\"__last_updated__\"}]").findValuesAsString("updated_at");
        List<String> descending = items("order_by:[{column_id:\"__last_updated__\",direction:desc}]")
                .findValuesAsString("updated_at");
        assertThat(ascending).hasSize(400).isSorted();
        assertThat(descending).hasSize(400);
        assertThat(descending.get(0)).isEqualTo(ascending.get(399));
    }

    @Test
    void combinesRulesAndKeepsIds() {
        String first = rule("group", "any_of", "[\"group_mk2\"]");
        String second = rule("group", "any_of", "[\"group_mk3\"]");
        assertThat(items("rules:[" + first + "," + second + "]")).isEmpty();
        assertThat(items("operator:or,rules:[" + first + "," + second + "]")).hasSize(80);
        assertThat(items("ids:[7000000000,7000000003,5]")).hasSize(2);
    }

    @Test
    void comparesLabelsByIdAndFindsEmptyCells() {
        assertThat(items("rules:[" + rule("status_mk7", "any_of", "[\"Late\"]") + "]"))
                .isEmpty();
        assertThat(items("rules:[" + rule("status_mk7", "any_of", "[2]") + "]")).isNotEmpty();
        int empty = items("rules:[" + rule("text_mk1", "is_empty", "[]") + "]").size();
        int filled =
                items("rules:[" + rule("text_mk1", "is_not_empty", "[]") + "]").size();
        assertThat(empty).isPositive();
        assertThat(empty + filled).isEqualTo(400);
    }
}
