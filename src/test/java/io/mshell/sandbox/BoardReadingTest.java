package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.ColumnKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a reader of boards gets when nothing goes wrong. */
class BoardReadingTest {

    private static Sandbox sandbox;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(3_000));
        api = new ApiClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void listsActiveBoardsAndLeavesMultiLevelOnesOutUntilAskedFor() {
        String list = "{boards(limit:100%s){name type state}}";
        assertThat(names(api.ask(list.formatted("")).data("/boards")))
                .contains("Orders", "Planning", "Big", "Empty", "Subitems of Orders", "Team handbook")
                .doesNotContain("Roadmap")
                .filteredOn("Backlog"::equals)
                .hasSize(2);
        assertThat(names(api.ask(list.formatted(",hierarchy_types:[classic,multi_level]"))
                        .data("/boards")))
                .contains("Roadmap");
    }

    @Test
    void hidesAnArchivedBoardUnlessAllStatesAreAskedFor() {
        assertThat(api.ask("{boards(ids:[" + Boards.ARCHIVED + "]){id}}").data("/boards"))
                .isEmpty();
        assertThat(api.ask("{boards(ids:[" + Boards.ARCHIVED + "],state:all){name state}}")
                        .data("/boards/0")
                        .toString())
                .isEqualTo("{\"name\":\"Planning\",\"state\":\"archived\"}");
    }

    @Test
    void pagesThroughABoardInBoardOrderWithPagesThatMayBeShort() {
        List<Integer> sizes = new java.util.ArrayList<>();
        Set<String> ids = new HashSet<>();
        Boards.pages(api, Boards.ORDERS, 500, "id group{id}", page -> {
            sizes.add(page.at("/items").size());
            page.at("/items").forEach(item -> ids.add(item.get("id").asString()));
        });
        assertThat(ids).hasSize(5_000);
        assertThat(sizes).contains(500, 450);
        assertThat(sandbox.truth(Boards.ORDERS).count()).isEqualTo(5_000);
    }

    @Test
    void readsOneGroupAlone() {
        JsonNode page = api.ask("{boards(ids:[" + Boards.ORDERS
                        + "]){groups(ids:[\"group_mk7\"]){title items_page(limit:10){cursor items{group{id}}}}}}")
                .data("/boards/0/groups/0");
        assertThat(page.at("/items_page/items")).hasSize(1);
        assertThat(page.at("/items_page/items/0/group/id").asString()).isEqualTo("group_mk7");
        assertThat(page.at("/items_page/cursor").isNull()).isTrue();
    }

    @Test
    void givesAnEmptyBoardItsStructureAndAnEmptyPage() {
        JsonNode board = api.ask(
                        "{boards(ids:[" + Boards.EMPTY + "]){columns{id} groups{id} items_page{cursor items{id}}}}")
                .data("/boards/0");
        assertThat(board.at("/columns")).hasSize(4);
        assertThat(board.at("/groups")).hasSize(2);
        assertThat(board.at("/items_page").toString()).isEqualTo("{\"cursor\":null,\"items\":[]}");
    }

    @Test
    void leadsFromAnItemToItsSubitemsAndBack() {
        JsonNode columns = api.ask(
                        "{boards(ids:[" + Boards.ORDERS + "]){columns(types:[subtasks]){settings settings_str}}}")
                .data("/boards/0/columns/0");
        assertThat(columns.at("/settings/boardIds/0").asLong()).isEqualTo(4_100_000_002L);
        List<JsonNode> subitems = Boards.items(api, Boards.SUBITEMS, 500, "id parent_item{id subitems{id}}");
        assertThat(subitems).hasSize(3_600);
        JsonNode first = subitems.get(0);
        assertThat(first.at("/parent_item/subitems").findValuesAsString("id"))
                .hasSize(3)
                .contains(first.get("id").asString());
    }

    @Test
    void readsAMultiLevelBoardWholeOnlyWithAScopeAndARule() {
        String query = "{boards(ids:[" + Boards.ROADMAP + "]){items_page(limit:500%s){items{id parent_item{id}}}}}";
        String rule = ",query_params:{rules:[{column_id:\"group\",compare_value:[\"topics\",\"group_mk1\"]}]}";
        assertThat(api.ask(query.formatted("")).data("/boards/0/items_page/items"))
                .hasSize(9);
        assertThat(api.ask(query.formatted(",hierarchy_scope_config:\"allItems\""))
                        .data("/boards/0/items_page/items"))
                .isEmpty();
        assertThat(api.ask(query.formatted(",hierarchy_scope_config:\"allItems\"" + rule))
                        .data("/boards/0/items_page/items"))
                .hasSize(117);
    }

    @Test
    void showsCalculatedColumnsOnlyWhenAskedFor() {
        String query =
                "{boards(ids:[" + Boards.ROADMAP + "]){plain:columns{id} rollups:columns(capabilities:[CALCULATED]){id"
                        + " capabilities{calculated{function}}} items_page(limit:1){items{plain:column_values{id}"
                        + " all:column_values(capabilities:[CALCULATED]){id ... on BatteryValue{battery_value{key count}}}}}}}";
        JsonNode board = api.ask(query).data("/boards/0");
        assertThat(board.at("/plain").findValuesAsString("id")).containsExactly("name", "text", "date4");
        assertThat(board.at("/rollups").findValuesAsString("id")).containsExactly("color_mk1", "numeric_mk1");
        assertThat(board.at("/items_page/items/0/plain")).hasSize(2);
        assertThat(board.at("/items_page/items/0/all")).hasSize(4);
        assertThat(board.at("/items_page/items/0/all").findValues("battery_value"))
                .hasSize(1);
    }

    @Test
    void hasEveryColumnTypeOnPlanningUnderTitlesNobodyWouldChoose() {
        JsonNode columns = api.ask("{boards(ids:[" + Boards.PLANNING + "]){columns{id type title}}}")
                .data("/boards/0/columns");
        Set<String> types = new HashSet<>(columns.findValuesAsString("type"));
        Set<String> all = EnumSet.complementOf(EnumSet.of(ColumnKind.UNKNOWN)).stream()
                .map(ColumnKind::apiName)
                .collect(Collectors.toSet());
        assertThat(columns).hasSize(135);
        assertThat(types).isEqualTo(all).hasSize(43);
        assertThat(new HashSet<>(columns.findValuesAsString("id"))).hasSize(135);
        assertThat(columns.findValuesAsString("title"))
                .contains("", " ", "status ", " status", "a]b", "back\\slash", "tab\there", "x".repeat(129))
                .filteredOn("Twin"::equals)
                .hasSize(2);
        assertThat(sandbox.truth(Boards.PLANNING).count()).isEqualTo(300);
    }

    @Test
    void readsItemsByIdWhateverTheirState() {
        JsonNode items = api.ask("{items(ids:[5100000003,5100000000,1],limit:100){id name}}")
                .data("/items");
        assertThat(items.findValuesAsString("id")).containsExactly("5100000000", "5100000003");
        assertThat(api.ask("{items(ids:[5100000000,5100000003],limit:1){id}}").data("/items"))
                .hasSize(1);
    }

    @Test
    void answersWhoAndWhere() {
        JsonNode data = api.ask(
                        "{me{id name teams{name}} account{slug plan{tier}} users(limit:200){id name} teams{id name}"
                                + " tags{name} workspaces{id name} version{value kind} versions{value kind}"
                                + " platform_api{daily_limit{base total}}"
                                + " deactivated:users(non_active:true){name}}")
                .data("");
        assertThat(data.at("/account/plan/tier").asString()).isEqualTo("enterprise");
        assertThat(data.at("/version/value").asString()).isEqualTo("2026-01");
        assertThat(data.at("/versions").findValuesAsString("kind")).contains("current", "release_candidate");
        assertThat(data.at("/workspaces").findValuesAsString("name")).contains("Operations", "Engineering");
        assertThat(data.at("/deactivated").findValuesAsString("name")).containsExactly("Former Employee");
        assertThat(data.at("/platform_api/daily_limit/total").asInt()).isEqualTo(25_000);
    }

    @Test
    void countsItems() {
        String query = "query($q:AggregateQueryInput!){aggregate(query:$q){results{entries{alias"
                + " value{... on AggregateBasicAggregationResult{result}}}}}}";
        Map<String, Object> select =
                Map.of("type", "FUNCTION", "as", "n", "function", Map.of("function", "COUNT_ITEMS"));
        JsonNode entry = api.ask(
                        query,
                        Map.of(
                                "q",
                                Map.of("from", Map.of("type", "TABLE", "id", Boards.BIG), "select", List.of(select))))
                .data("/aggregate/results/0/entries/0");
        assertThat(entry.at("/alias").asString()).isEqualTo("n");
        assertThat(entry.at("/value/result").asDouble()).isEqualTo(3_000);
    }

    @Test
    void compressesForThoseWhoAsk() {
        ApiClient.Reply plain = api.ask("{boards(ids:[" + Boards.BIG + "]){items_page(limit:50){items{id name}}}}");
        ApiClient.Reply zipped = new ApiClient(sandbox)
                .with("Accept-Encoding", "gzip")
                .ask("{boards(ids:[" + Boards.BIG + "]){items_page(limit:50){items{id name}}}}");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.data("")).isEqualTo(plain.data(""));
    }

    @Test
    void servesItsSchema() {
        assertThat(api.get("/v2/get_schema?format=sdl").text())
                .contains("type Query {")
                .contains("next_items_page");
        assertThat(api.ask("{__schema{queryType{name}}}")
                        .data("/__schema/queryType/name")
                        .asString())
                .isEqualTo("Query");
    }

    private static List<String> names(JsonNode boards) {
        return boards.findValuesAsString("name");
    }
}
