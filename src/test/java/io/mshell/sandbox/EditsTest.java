package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Boards change through GraphQL and through Java alike. */
class EditsTest {

    private static final long ITEM = 5_100_000_000L;

    private final TestClock clock = new TestClock();
    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.defaults().withBigItems(100).withClock(clock));
    private final ApiClient api = new ApiClient(sandbox);
    private final BoardTruth orders = sandbox.truth(Boards.ORDERS);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode run(String mutation) {
        ApiClient.Reply reply = api.ask("mutation{" + mutation + "}");
        assertThat(reply.json().has("errors")).as(reply.text()).isFalse();
        return reply.data("");
    }

    @Test
    void anItemIsCreatedInItsGroupWithItsCells() {
        String id = run("create_item(board_id:" + Boards.ORDERS + ",group_id:\"group_mk1\",item_name:\"New one\","
                        + "column_values:\"{\\\"text\\\":\\\"abc\\\",\\\"status\\\":{\\\"label\\\":\\\"Done\\\"}}\"){id}")
                .at("/create_item/id")
                .asString();
        ItemTruth item = orders.item(Long.parseLong(id)).orElseThrow();
        assertThat(item.name()).isEqualTo("New one");
        assertThat(item.groupId()).isEqualTo("group_mk1");
        assertThat(item.cell("text")).isEqualTo(Map.of("text", "abc"));
        assertThat(item.cell("status")).isEqualTo(Map.of("label", "Done", "id", 1));
        assertThat(item.createdAt()).isEqualTo(clock.instant());
        assertThat(orders.count()).isEqualTo(5_001);
        assertThat(orders.items().map(ItemTruth::id)).contains(Long.parseLong(id));
        assertThat(api.ask("{items(ids:[" + id + "]){name group{id}}}")
                        .data("/items/0/name")
                        .asString())
                .isEqualTo("New one");
    }

    @Test
    void aCellIsChangedAndClearedBySimpleTexts() {
        change("numbers", "12.50");
        change("date4", "2026-03-04 05:06:07");
        change("status", "Stuck");
        change("dropdown", "Pump, Filter");
        change("name", "Renamed");
        ItemTruth item = orders.item(ITEM).orElseThrow();
        assertThat(item.cell("numbers")).isEqualTo(Map.of("number", new BigDecimal("12.50")));
        assertThat(item.cell("date4"))
                .isEqualTo(Map.of("date", LocalDate.of(2026, 3, 4), "time", LocalTime.of(5, 6, 7)));
        assertThat(item.cell("status")).containsEntry("id", 2);
        assertThat(item.cell("dropdown")).containsEntry("ids", List.of(0, 2));
        assertThat(item.name()).isEqualTo("Renamed");
        assertThat(item.updatedAt()).isEqualTo(clock.instant());
        change("numbers", "");
        assertThat(orders.item(ITEM).orElseThrow().cell("numbers")).isEmpty();
    }

    private void change(String column, String value) {
        run("change_simple_column_value(board_id:" + Boards.ORDERS + ",item_id:" + ITEM + ",column_id:\"" + column
                + "\",value:\"" + value + "\"){id}");
    }

    @Test
    void aDeletedOrArchivedItemIsReadByIdOnly() {
        run("delete_item(item_id:" + ITEM + "){id} archive_item(item_id:" + (ITEM + 3) + "){id}");
        assertThat(orders.count()).isEqualTo(4_998);
        assertThat(orders.items().map(ItemTruth::id)).doesNotContain(ITEM, ITEM + 3);
        String ids = "(ids:[" + ITEM + "," + (ITEM + 3) + "]";
        assertThat(api.ask("{items" + ids + "){state}}").data("/items").findValuesAsString("state"))
                .containsExactly("deleted", "archived");
        assertThat(api.ask("{items" + ids + ",exclude_nonactive:true){id}}").data("/items"))
                .isEmpty();
    }

    @Test
    void aMovedItemIsTheLastOfItsNewGroup() {
        run("move_item_to_group(item_id:" + ITEM + ",group_id:\"group_mk7\"){id}");
        assertThat(orders.count()).isEqualTo(5_000);
        List<ItemTruth> items = orders.items().toList();
        assertThat(items.get(items.size() - 1).id()).isEqualTo(ITEM);
        assertThat(items.get(0).id()).isEqualTo(ITEM + 3);
    }

    @Test
    void aColumnIsRenamedAndAddedAndItsRevisionChanges() {
        String query = "{boards(ids:[" + Boards.ORDERS + "]){updated_at columns(ids:[\"text\"]){title revision}}}";
        JsonNode before = api.ask(query).data("/boards/0/columns/0");
        run("change_column_title(board_id:" + Boards.ORDERS + ",column_id:\"text\",title:\"Ref.\"){id}");
        JsonNode after = api.ask(query).data("/boards/0/columns/0");
        assertThat(after.get("title").asString()).isEqualTo("Ref.");
        assertThat(after.get("revision")).isNotEqualTo(before.get("revision"));
        String id = run("create_column(board_id:" + Boards.ORDERS + ",title:\"Extra\",column_type:status){id type}")
                .at("/create_column/id")
                .asString();
        assertThat(orders.columns()).extracting(BoardTruth.Column::id).contains(id);
        assertThat(orders.item(ITEM).orElseThrow().cells()).containsKey(id);
    }

    @Test
    void theSameEditsExistInJava() {
        long id = sandbox.edit().createItem(Boards.BIG, "group_mk3", "Added");
        sandbox.edit().changeCell(id, "text_mk1", "hello");
        sandbox.edit().moveItem(id, "group_mk4");
        ItemTruth item = sandbox.truth(Boards.BIG).item(id).orElseThrow();
        assertThat(item.cell("text_mk1")).containsEntry("text", "hello");
        assertThat(item.groupId()).isEqualTo("group_mk4");
        assertThat(sandbox.truth(Boards.BIG).count()).isEqualTo(101);
    }
}
