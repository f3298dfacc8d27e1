package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real API's mutations of columns and boards. */
class StructureMutationsTest {

    private static final long ITEM = 5_100_000_000L;
    private static final String LABELS = "settings:{labels:[%s]}";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(0));
    private final ApiClient api = new ApiClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private ApiClient.Reply run(String mutation) {
        return api.ask("mutation{change:" + mutation + "}");
    }

    private JsonNode done(String mutation) {
        ApiClient.Reply reply = run(mutation);
        assertThat(reply.json().has("errors")).as(reply.text()).isFalse();
        return reply.data("/change");
    }

    private String revision(String board, String column) {
        return api.ask("{boards(ids:[" + board + "]){columns(ids:[\"" + column + "\"]){revision}}}")
                .data("/boards/0/columns/0/revision")
                .asString();
    }

    /** An update of a column with the revision it has now. */
    private String update(String mutation, String board, String column, String what) {
        return mutation + "(board_id:" + board + ",id:\"" + column + "\",revision:\"" + revision(board, column) + "\","
                + what + "){title description revision settings}";
    }

    private Map<String, Object> cell(String column) {
        return sandbox.truth(Boards.ORDERS).item(ITEM).orElseThrow().cell(column);
    }

    @Test
    void statusLabelsAreReplacedByThoseGiven() {
        sandbox.edit().changeCell(ITEM, "status", "Done");
        String labels = "{id:1,label:\"Delivered\",color:done_green,index:1,is_done:true},"
                + "{label:\"Lost\",color:stuck_red,index:0,description:\"by the carrier\"},"
                + "{label:\"Sold\",color:coffee,index:2,is_deactivated:true}";
        JsonNode column = done(update("update_status_column", Boards.ORDERS, "status", LABELS.formatted(labels)));
        assertThat(column.at("/settings/labels").findValuesAsString("id")).containsExactly("1", "2", "159");
        assertThat(column.at("/settings/labels/1/description").asString()).isEqualTo("by the carrier");
        assertThat(column.at("/settings/labels/2/is_deactivated").asBoolean()).isTrue();
        assertThat(cell("status")).isEqualTo(Map.of("label", "Delivered", "id", 1));
    }

    @Test
    void dropdownOptionsAreReplacedByThoseGiven() {
        sandbox.edit().changeCell(ITEM, "dropdown", "Pump,Filter");
        String settings = "title:\"Goods\",settings:{limit_select:true,label_limit_count:1,"
                + "labels:[{id:2,label:\"Sieve\"},{label:\"Hose\"}]}";
        JsonNode column = done(update("update_dropdown_column", Boards.ORDERS, "dropdown", settings));
        assertThat(column.get("title").asString()).isEqualTo("Goods");
        assertThat(column.at("/settings/labels").findValuesAsString("id")).containsExactly("2", "3");
        assertThat(column.at("/settings/limit_select").asBoolean()).isTrue();
        assertThat(cell("dropdown")).isEqualTo(Map.of("ids", List.of(2), "labels", List.of("Sieve")));
    }

    @Test
    void theSettingsOfAnyTypeAreChangedAndTheOthersStay() {
        JsonNode formula = done(update(
                "update_column", Boards.PLANNING, "formula", "column_type:formula,settings:{formula:\"{numbers}*3\"}"));
        assertThat(formula.at("/settings/formula").asString()).isEqualTo("{numbers}*3");
        JsonNode relation = done(update(
                "update_column",
                Boards.PLANNING,
                "board_relation",
                "column_type:board_relation,settings:{boardIds:[" + Boards.BIG + "," + Boards.ORDERS + "]}"));
        assertThat(relation.at("/settings/allowMultipleItems").asBoolean()).isTrue();
        assertThat(sandbox.truth(Boards.PLANNING).items().map(item -> item.cell("board_relation")))
                .anyMatch(facts -> facts.containsKey("ids"));
        JsonNode labels = done(update(
                "update_column",
                Boards.ORDERS,
                "status",
                "column_type:status,settings:{labels:[{id:1,label:\"Over\",color:done_green,index:0}]}"));
        assertThat(labels.at("/settings/labels/0/label").asString()).isEqualTo("Over");
    }

    @Test
    void aStaleRevisionAndAWrongTypeAreRefused() {
        String update = update("update_status_column", Boards.ORDERS, "status", "title:\"State\"");
        String after = done(update).get("revision").asString();
        ApiClient.Reply stale = run(update);
        assertThat(stale.errorCode()).isEqualTo("InvalidArgumentException");
        assertThat(stale.text()).contains(after);
        assertThat(run(update("update_column", Boards.ORDERS, "status", "column_type:text"))
                        .errorCode())
                .isEqualTo("InvalidColumnTypeException");
        assertThat(revision(Boards.ORDERS, "status")).isEqualTo(after);
    }

    @Test
    void titleAndDescriptionAreMetadata() {
        String change = "change_column_metadata(board_id:" + Boards.ORDERS
                + ",column_id:\"text\",column_property:%s,value:\"%s\"){title description}";
        done(change.formatted("title", "Ref."));
        JsonNode column = done(change.formatted("description", "As printed"));
        assertThat(column.toString()).isEqualTo("{\"title\":\"Ref.\",\"description\":\"As printed\"}");
    }

    @Test
    void aColumnIsDeletedButNotTheName() {
        String delete = "delete_column(board_id:" + Boards.ORDERS + ",column_id:\"%s\"){id}";
        assertThat(done(delete.formatted("text")).get("id").asString()).isEqualTo("text");
        assertThat(run(delete.formatted("text")).errorCode()).isEqualTo("InvalidColumnIdException");
        assertThat(run(delete.formatted("name")).errorCode()).isEqualTo("InvalidArgumentException");
    }

    @Test
    void aColumnsIdIsUsedOnce() {
        String create = "create_column(board_id:" + Boards.ORDERS + ",title:\"T\",column_type:text,id:\"text\"){id}";
        assertThat(run(create).errorCode()).isEqualTo("InvalidArgumentException");
    }

    @Test
    void aBoardIsRenamedAndArchived() {
        String rename = "update_board(board_id:" + Boards.ORDERS + ",board_attribute:%s,new_value:\"Sales\")";
        assertThat(done(rename.formatted("name")).get("success").asBoolean()).isTrue();
        assertThat(run(rename.formatted("communication")).errorCode()).isEqualTo("InvalidArgumentException");
        JsonNode archived = done("archive_board(board_id:" + Boards.ORDERS + "){name state}");
        assertThat(archived.toString()).isEqualTo("{\"name\":\"Sales\",\"state\":\"archived\"}");
    }
}
