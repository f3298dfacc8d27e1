package io.mshell.monday;

import static io.mshell.monday.Fixtures.board;
import static io.mshell.monday.Fixtures.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mshell.board.Board;
import io.mshell.board.BoardSummary;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.IdSet;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** The small parts of reading items: what is asked, in which parts, how many at a time. */
class PartsTest {

    @Test
    void onlyTheFieldsWantedAreAskedFor() {
        Selection selection = Selection.of(
                List.of(
                        cell("a", ColumnKind.STATUS, "label"),
                        cell("b", ColumnKind.STATUS, "index"),
                        cell("c", ColumnKind.COUNTRY, "country"),
                        cell("d", ColumnKind.LOCATION, "country", "lat"),
                        cell("e", ColumnKind.UNKNOWN, "text")),
                false);
        assertThat(selection.fields())
                .isEqualTo("column_values(ids: $cols) { id ... on CountryValue { country { code name } }"
                        + " ... on LocationValue { lat loc_country: country } ... on StatusValue { index label } }"
                        + " plain: column_values(ids: $plain) { id type text value }");
        assertThat(selection.variables())
                .containsEntry("cols", List.of("a", "b", "c", "d"))
                .containsEntry("plain", List.of("e"));
    }

    @Test
    void cellsAddedUpOverLevelsAreAskedForOnBoardsWithLevels() {
        Selection selection = Selection.of(List.of(cell("a", ColumnKind.STATUS, "label")), true);
        assertThat(selection.fields())
                .contains("capabilities: [CALCULATED]", "... on BatteryValue { battery_value { key count } }");
    }

    @Test
    void aColumnRequestedTwiceIsAMistake() {
        CellRequest cell = cell("a", ColumnKind.TEXT, "text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadPlan(new ItemRequest(board(1, "a"), List.of(cell, cell))));
    }

    @Test
    void cellsArriveInTheOrderOfTheRequest() {
        String items =
                "{\"items\":[{\"id\":\"5\",\"name\":\"Five\",\"parent_item\":{\"id\":\"4\"},\"creator_id\":\"-x\","
                        + "\"column_values\":[{\"id\":\"l\",\"loc_country\":\"France\",\"lat\":1.50},{\"id\":\"zzz\"},"
                        + "{\"id\":\"d\",\"values\":[{\"id\":\"0\",\"label\":\"A\"}]}],"
                        + "\"plain\":[{\"id\":\"u\",\"type\":\"quantum\",\"text\":\"t\",\"value\":null}]}]}";
        ItemRequest request = new ItemRequest(
                board(1, "a"),
                List.of(
                        cell("u", ColumnKind.UNKNOWN, "text"),
                        cell("d", ColumnKind.DROPDOWN, "values"),
                        cell("name", ColumnKind.NAME, "name"),
                        cell("l", ColumnKind.LOCATION, "country"),
                        cell("gone", ColumnKind.TEXT, "text")));
        Item item = parse(items, request);
        assertThat(item.cells().toString())
                .isEqualTo("[{\"type\":\"quantum\",\"text\":\"t\",\"value\":null},"
                        + " {\"values\":[{\"id\":\"0\",\"label\":\"A\"}]}, {\"name\":\"Five\",\"text\":\"Five\"},"
                        + " {\"country\":\"France\",\"lat\":1.50}, ]");
        assertThat(item.parentId()).isEqualTo(4);
        assertThat(item.creatorId()).isNull();
    }

    private static Item parse(String data, ItemRequest request) {
        JsonMapper json = Json.mapper();
        try (JsonParser parser = json.createParser(data)) {
            parser.nextToken();
            Page page = PageReader.of(json, new ReadPlan(request).shape()).read(parser);
            return page.items().get(0);
        }
    }

    @Test
    void thePageIsSmallerTheMoreTheCellsCost() {
        assertThat(pageSize(0, ColumnKind.TEXT)).isEqualTo(500);
        assertThat(pageSize(1, ColumnKind.MIRROR)).isEqualTo(250);
        assertThat(pageSize(4, ColumnKind.BOARD_RELATION)).isEqualTo(100);
        assertThat(pageSize(1, ColumnKind.FORMULA)).isEqualTo(250);
    }

    private static int pageSize(int columns, ColumnKind kind) {
        List<CellRequest> cells = IntStream.range(0, columns)
                .mapToObj(i -> cell("c" + i, kind, "text"))
                .toList();
        return new ReadPlan(new ItemRequest(board(1, "a"), cells)).pageSize();
    }

    @Test
    void aPageGrowsAgainButNotToWhereItFailed() {
        PageSize size = new PageSize(400);
        assertThat(size.shrink(400)).isTrue();
        assertThat(size.shrink(400)).isTrue();
        assertThat(size.current()).isEqualTo(200);
        for (int i = 0; i < 100; i++) {
            size.served();
        }
        assertThat(size.current()).isEqualTo(300);
        assertThat(new PageSize(1).shrink(1)).isFalse();
    }

    @Test
    void aSmallBoardIsOnePart() {
        assertThat(ScopePlan.of(board(1_000, "a", "b"), 500))
                .extracting(Scope::kind)
                .containsExactly(Scope.Kind.BOARD);
    }

    @Test
    void aLargeBoardIsOnePartAGroupAndTheRest() {
        assertThat(ScopePlan.of(board(1_001, "a", "b"), 500))
                .extracting(Scope::kind)
                .containsExactly(Scope.Kind.GROUP, Scope.Kind.GROUP, Scope.Kind.NONE_OF);
    }

    @Test
    void hundredsOfGroupsShareAFewParts() {
        String[] groups = IntStream.range(0, 300).mapToObj(i -> "g" + i).toArray(String[]::new);
        List<Scope> parts = ScopePlan.of(board(100_000, groups), 500);
        assertThat(parts).hasSizeLessThanOrEqualTo(25);
        Set<String> covered = new TreeSet<>();
        parts.stream().filter(part -> part.kind() != Scope.Kind.NONE_OF).forEach(part -> covered.addAll(part.groups()));
        assertThat(covered).hasSize(300);
    }

    @Test
    void aBoardWithLevelsIsReadByARuleOnItsGroups() {
        BoardSummary summary = new BoardSummary("7", "Plan", "board", "active", null, 10L, null);
        Board levels = new Board(summary, true, List.of(), List.of(new Group("a", "A"), new Group("b", "B")));
        List<Scope> parts = ScopePlan.of(levels, 500);
        assertThat(parts).extracting(Scope::kind).containsExactly(Scope.Kind.ANY_OF, Scope.Kind.NONE_OF);
        assertThat(parts.get(0).groups()).containsExactly("a", "b");
        assertThat(parts.get(0).firstPage(new ReadPlan(ItemRequest.idsOf(levels))))
                .contains("hierarchy_scope_config: \"allItems\"", "query_params: $rule");
        assertThat(parts.get(0).variables("7").get("rule"))
                .hasToString(parts.get(0).variables("7").get("rule").toString())
                .asString()
                .contains("column_id=group", "operator=any_of", "compare_value=[a, b]");
    }

    @Test
    void theSetOfIdsHoldsEachOnce() {
        IdSet ids = new IdSet();
        Set<Long> expected = new TreeSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            long id = 1_000_000_000L + random.nextInt(100_000);
            assertThat(ids.add(id)).isEqualTo(expected.add(id));
        }
        assertThat(ids.size()).isEqualTo(expected.size());
    }
}
