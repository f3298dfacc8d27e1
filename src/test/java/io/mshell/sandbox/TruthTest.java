package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.ColumnKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts agree with the JSON, are the same in every sandbox, and cover what the boards promise. */
class TruthTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CELLS = "id name created_at updated_at group{id} column_values{id type text value"
            + " ... on StatusValue{index label} ... on DropdownValue{values{id label}} ... on TimelineValue{from to}"
            + " ... on PeopleValue{persons_and_teams{id kind}} ... on MirrorValue{display_value}"
            + " ... on BoardRelationValue{linked_item_ids display_value} ... on CheckboxValue{checked}}";

    private static Sandbox sandbox;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(2_000));
        api = new ApiClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void agreesWithTheAnswersItemByItemAndCellByCell() {
        for (String board : List.of(Boards.ORDERS, Boards.SUBITEMS, Boards.PLANNING, Boards.BIG)) {
            List<JsonNode> answered = Boards.items(api, board, 500, CELLS);
            List<ItemTruth> truth = sandbox.truth(board).items().toList();
            assertThat(answered).hasSameSizeAs(truth);
            // Every cell of some hundred items a board is plenty, and quick.
            for (int i = 0; i < truth.size(); i += 1 + truth.size() / 300) {
                compare(truth.get(i), answered.get(i));
            }
        }
    }

    private static void compare(ItemTruth truth, JsonNode item) {
        assertThat(item.get("id").asLong()).isEqualTo(truth.id());
        assertThat(item.get("name").asString()).isEqualTo(truth.name());
        assertThat(Instant.parse(item.get("updated_at").asString())).isEqualTo(truth.updatedAt());
        assertThat(item.at("/group/id").asString()).isEqualTo(truth.groupId());
        int i = 0;
        for (Map.Entry<String, Map<String, Object>> cell : truth.cells().entrySet()) {
            JsonNode answered = item.get("column_values").get(i++);
            assertThat(answered.get("id").asString()).isEqualTo(cell.getKey());
            compare(ColumnKind.of(answered.get("type").asString()), cell.getValue(), answered);
        }
    }

    private static void compare(ColumnKind kind, Map<String, Object> facts, JsonNode cell) {
        JsonNode value = cell.get("value").isNull()
                ? JSON.nullNode()
                : JSON.readTree(cell.get("value").asString());
        switch (kind) {
            case TEXT -> assertThat(cell.get("text").asString()).isEqualTo(facts.getOrDefault("text", ""));
            case LONG_TEXT -> assertThat(value.path("text").asString("")).isEqualTo(facts.getOrDefault("text", ""));
            case NUMBERS -> {
                String text = cell.get("text").asString();
                assertThat(text.isEmpty() ? null : new BigDecimal(text)).isEqualTo(facts.get("number"));
            }
            case STATUS -> {
                assertThat(cell.get("label").asString(null)).isEqualTo(facts.get("label"));
                assertThat(cell.get("index").isNull() ? null : cell.get("index").asInt())
                        .isEqualTo(facts.get("id"));
            }
            case DATE -> {
                assertThat(value.path("date").asString(null))
                        .isEqualTo(facts.isEmpty() ? null : facts.get("date").toString());
                String time = value.path("time").asString(null);
                assertThat(time == null ? null : LocalTime.parse(time)).isEqualTo(facts.get("time"));
            }
            case TIMELINE ->
                assertThat(cell.get("from").isNull() ? null : day(cell.get("from")))
                        .isEqualTo(facts.get("from"));
            case PEOPLE ->
                assertThat(cell.get("persons_and_teams").findValuesAsString("id"))
                        .isEqualTo(texts(facts.get("ids")));
            case DROPDOWN ->
                assertThat(cell.get("values").findValuesAsString("label")).isEqualTo(texts(facts.get("labels")));
            case CHECKBOX -> assertThat(cell.get("checked").asBoolean(false)).isEqualTo(!facts.isEmpty());
            case MIRROR ->
                assertThat(cell.get("display_value").asString()).isEqualTo(facts.getOrDefault("display", ""));
            default -> {
                // Kinds without a lossless field of their own are compared by the tests of those who read them.
            }
        }
    }

    private static LocalDate day(JsonNode timestamp) {
        return LocalDate.parse(timestamp.asString().substring(0, 10));
    }

    private static List<String> texts(Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Test
    void isTheSameInEverySandbox() {
        String query =
                "{boards(ids:[%s]){columns{id title settings revision} items_page(limit:200){items{" + CELLS + "}}}}";
        try (Sandbox other = Sandbox.start(SandboxOptions.defaults().withBigItems(2_000))) {
            for (String board : List.of(Boards.ORDERS, Boards.PLANNING, Boards.BIG, Boards.ROADMAP)) {
                assertThat(new ApiClient(other).ask(query.formatted(board)).data(""))
                        .isEqualTo(api.ask(query.formatted(board)).data(""));
            }
        }
    }

    @Test
    void showsEmptyCellsInEveryDocumentedShape() {
        Set<String> shapes = new TreeSet<>();
        Boards.items(api, Boards.PLANNING, 500, "column_values{type value}")
                .forEach(item -> item.get("column_values")
                        .forEach(cell -> shapes.add(cell.get("type").asString() + " " + shape(cell.get("value")))));
        assertThat(shapes)
                .contains(
                        "numbers null",
                        "numbers \"\"",
                        "text \"\"",
                        "text null",
                        "checkbox {\"checked\":false}",
                        "checkbox {\"checked\":true}",
                        "file {\"files\":[]}",
                        "status {\"changed_at\"}",
                        "status null",
                        "date {}",
                        "people {}",
                        "mirror null");
    }

    private static String shape(JsonNode value) {
        return value.isNull() ? "null" : value.asString().replaceAll("\"changed_at\":\"[^\"]*\"", "\"changed_at\"");
    }

    @Test
    void goesToTheEdgesOfWhatTheApiAllows() {
        List<Map<String, Map<String, Object>>> rows =
                sandbox.truth(Boards.PLANNING).items().map(ItemTruth::cells).toList();
        assertThat(rows.get(0))
                .allSatisfy((column, facts) -> assertThat(facts)
                        .satisfiesAnyOf(
                                empty -> assertThat(empty).isEmpty(),
                                own -> assertThat(own.keySet()).containsAnyOf("id", "at", "label")));
        assertThat(all(rows, "numbers", "number"))
                .contains(new BigDecimal("12345678901234567"), new BigDecimal("3.1415926535"));
        assertThat(all(rows, "date", "date")).contains(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        assertThat(all(rows, "long_text", "text"))
                .anyMatch(text -> text.toString().length() > 60_000);
        assertThat(all(rows, "status", "id")).contains(0, 5, 17);
        assertThat(all(rows, "people", "names")).contains(List.of()).contains(List.of("Sales", "Smith, John"));
        assertThat(all(rows, "mirror", "display")).isNotEmpty();
        assertThat(all(rows, "formula", "display")).isNotEmpty();
    }

    private static List<Object> all(List<Map<String, Map<String, Object>>> rows, String column, String fact) {
        return rows.stream()
                .map(row -> row.get(column).get(fact))
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
