package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The queries a reader of boards sends, whole: each must be valid and answered without errors. */
class DocumentedQueriesTest {

    private static final String ROW = """
            fragment Row on Item {
              id name state created_at updated_at creator_id group { id } parent_item { id }
              column_values(ids: $cols) {
                id type text value
                ... on StatusValue { index label is_done }
                ... on DropdownValue { values { id label } }
                ... on TagsValue { tag_ids }
                ... on NumbersValue { number }
                ... on CheckboxValue { checked }
                ... on RatingValue { rating }
                ... on VoteValue { vote_count }
                ... on DateValue { date time }
                ... on TimelineValue { from to }
                ... on WeekValue { start_date end_date }
                ... on HourValue { hour minute }
                ... on CreationLogValue { created_at creator_id }
                ... on LastUpdatedValue { updated_at updater_id }
                ... on TimeTrackingValue { duration running started_at }
                ... on PeopleValue { persons_and_teams { id kind } }
                ... on PersonValue { person_id }
                ... on TeamValue { team_id }
                ... on EmailValue { email email_label: label }
                ... on LinkValue { url url_text }
                ... on PhoneValue { phone country_short_name }
                ... on CountryValue { country { code name } }
                ... on LocationValue { lat lng address city loc_country: country }
                ... on WorldClockValue { timezone }
                ... on ColorPickerValue { color }
                ... on BoardRelationValue { display_value linked_item_ids }
                ... on DependencyValue { display_value linked_item_ids }
                ... on SubtasksValue { display_value subitems_ids }
                ... on MirrorValue { display_value }
                ... on FormulaValue { display_value }
                ... on BatteryValue { battery_value { key count } }
                ... on DocValue { file { object_id url } }
                ... on FileValue { files { __typename ... on FileAssetValue { asset_id name }
                  ... on FileDocValue { file_id object_id url } ... on FileLinkValue { file_id name kind url } } }
                ... on ItemIdValue { item_id }
                ... on IntegrationValue { entity_id issue_id issue_api_url }
              }
            }
            """;

    private static final String FIRST_PAGE = """
            query FirstPage($board: [ID!]!, $limit: Int!, $cols: [String!], $qp: ItemsQuery) {
              complexity { query before after reset_in_x_seconds }
              boards(ids: $board) { items_page(limit: $limit, query_params: $qp) { cursor items { ...Row } } }
            }
            """ + ROW;

    private static Sandbox sandbox;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(1_000));
        api = new ApiClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static JsonNode data(String query, Map<String, ?> variables) {
        ApiClient.Reply reply = api.ask(query, variables);
        assertThat(reply.json().has("errors")).as(reply.text()).isFalse();
        return reply.data("");
    }

    @Test
    void listsBoards() {
        String query = """
                query ListBoards($page: Int!) {
                  boards(limit: 100, page: $page, state: active, hierarchy_types: [classic, multi_level]) {
                    id name type state board_kind hierarchy_type items_count updated_at workspace { id name }
                  }
                }
                """;
        assertThat(data(query, Map.of("page", 1)).at("/boards")).hasSizeGreaterThan(7);
        assertThat(data(query, Map.of("page", 2)).at("/boards")).isEmpty();
    }

    @Test
    void describesABoard() {
        String query = """
                query Describe($board: [ID!]!) {
                  boards(ids: $board, state: all) {
                    id name type hierarchy_type items_count items_limit
                    columns { id title type description archived settings revision
                      capabilities { calculated { function calculated_type } } }
                    groups { id title position archived deleted }
                  }
                }
                """;
        JsonNode board = data(query, Map.of("board", List.of(Boards.PLANNING))).at("/boards/0");
        assertThat(board.at("/columns")).hasSize(135);
        assertThat(board.at("/groups")).hasSize(4);
    }

    @Test
    void readsTheFirstAndTheNextPageWithEveryFragment() {
        JsonNode first = data(
                        FIRST_PAGE,
                        Map.of("board", List.of(Boards.PLANNING), "limit", 100, "cols", columnsWithoutFormulas()))
                .at("/boards/0/items_page");
        String query = """
                query NextPage($cursor: String!, $limit: Int!, $cols: [String!]) {
                  complexity { query before after reset_in_x_seconds }
                  next_items_page(cursor: $cursor, limit: $limit) { cursor items { ...Row } }
                }
                """ + ROW;
        JsonNode next = data(
                query,
                Map.of("cursor", first.get("cursor").asString(), "limit", 250, "cols", columnsWithoutFormulas()));
        assertThat(next.at("/next_items_page/cursor").isNull()).isTrue();
        assertThat(next.at("/next_items_page/items")).hasSize(200);
        assertThat(next.at("/next_items_page/items/0/column_values")).hasSize(127);
    }

    @Test
    void readsItemsById() {
        String query = "query ById($ids: [ID!]!, $cols: [String!]) { items(ids: $ids, limit: 100) { ...Row } }" + ROW;
        assertThat(data(query, Map.of("ids", List.of("5100000000"), "cols", List.of("status")))
                        .at("/items/0/column_values"))
                .hasSize(1);
    }

    @Test
    void readsLookupsLimitsAndLogs() {
        data(
                "query Lookups($page: Int!) { users(limit: 200, page: $page) { id name email title } teams { id name } }",
                Map.of("page", 1));
        data(
                "query Limits { account { id name slug tier plan { tier version } }"
                        + " platform_api { daily_limit { base total } } versions { kind value } }",
                Map.of());
        data(
                "query Logs($b: [ID!]!, $from: ISO8601DateTime, $to: ISO8601DateTime, $page: Int!) { boards(ids: $b) {"
                        + " activity_logs(from: $from, to: $to, limit: 1000, page: $page)"
                        + " { id event entity created_at user_id data } } }",
                Map.of("b", List.of(Boards.ORDERS), "page", 1));
    }

    private static List<String> columnsWithoutFormulas() {
        return sandbox.truth(Boards.PLANNING).columns().stream()
                .map(BoardTruth.Column::id)
                .filter(id -> !id.startsWith("formula"))
                .toList();
    }
}
