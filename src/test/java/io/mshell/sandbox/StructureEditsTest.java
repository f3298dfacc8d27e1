package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.board.ColumnKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The structure of boards changes from Java, and what the API then answers agrees with the truth. */
class StructureEditsTest {

    private static final long FIRST_ORDER = 5_100_000_000L;

    private final TestClock clock = new TestClock();
    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.defaults().withBigItems(0).withClock(clock));
    private final ApiClient api = new ApiClient(sandbox);
    private final SandboxEdits edit = sandbox.edit();

    @BeforeEach
    void laterThanTheStart() {
        clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode board(String board) {
        return api.ask("{boards(ids:[" + board
                        + "],state:all){name state updated_at columns{id title type archived settings revision}}}")
                .data("/boards/0");
    }

    private List<String> order(String board) {
        return board(board).get("columns").values().stream()
                .map(column -> column.get("id").asString())
                .toList();
    }

    private JsonNode column(String board, String id) {
        for (JsonNode column : board(board).get("columns")) {
            if (column.get("id").asString().equals(id)) {
                return column;
            }
        }
        throw new AssertionError("no column " + id);
    }

    /** Runs an edit of a column and sees that it shows where a reader looks for changes. */
    private void change(String board, String column, Runnable change) {
        String before = column(board, column).get("revision").asString();
        change.run();
        assertThat(column(board, column).get("revision").asString()).isNotEqualTo(before);
        assertThat(board(board).get("updated_at").asString())
                .isEqualTo(clock.instant().toString());
    }

    /** The texts of a column's cells by item as the API answers them. */
    private Map<Long, String> texts(String board, String column) {
        Map<Long, String> texts = new LinkedHashMap<>();
        String cells = "id column_values(ids:[\"" + column + "\"]){id text ... on FormulaValue{display_value}"
                + " ... on MirrorValue{display_value} ... on BoardRelationValue{display_value}}";
        for (JsonNode item : Boards.items(api, board, 500, cells)) {
            JsonNode cell = item.at("/column_values/0");
            texts.put(
                    item.get("id").asLong(),
                    cell.path("display_value").asString(cell.path("text").asString("")));
        }
        return texts;
    }

    private Map<String, Object> fact(String board, long item, String column) {
        return sandbox.truth(board).item(item).orElseThrow().cell(column);
    }

    private static <T> List<Long> with(Map<Long, T> texts, T wanted) {
        return texts.keySet().stream()
                .filter(id -> texts.get(id).equals(wanted))
                .toList();
    }

    @Test
    void anArchivedColumnIsListedAsSuchAndHasNoCells() {
        change(Boards.ORDERS, "text", () -> edit.archiveColumn(Boards.ORDERS, "text"));
        assertThat(column(Boards.ORDERS, "text").get("archived").asBoolean()).isTrue();
        assertThat(Boards.items(api, Boards.ORDERS, 500, "column_values{id}")
                        .get(0)
                        .findValuesAsString("id"))
                .contains("numbers")
                .doesNotContain("text");
        assertThat(Boards.items(api, Boards.ORDERS, 500, "column_values(ids:[\"text\"]){id}")
                        .get(0)
                        .get("column_values"))
                .isEmpty();
        BoardTruth truth = sandbox.truth(Boards.ORDERS);
        assertThat(truth.columns()).extracting(BoardTruth.Column::id).doesNotContain("text");
        assertThat(truth.item(FIRST_ORDER).orElseThrow().cells()).doesNotContainKey("text");
    }

    @Test
    void aDeletedColumnIsGoneAndItsIdIsNotUsedAgain() {
        edit.deleteColumn(Boards.ORDERS, "text");
        assertThat(order(Boards.ORDERS)).doesNotContain("text");
        assertThat(board(Boards.ORDERS).get("updated_at").asString())
                .isEqualTo(clock.instant().toString());
        assertThat(sandbox.truth(Boards.ORDERS).columns())
                .extracting(BoardTruth.Column::id)
                .doesNotContain("text");
        String first = edit.createColumn(Boards.ORDERS, "New", ColumnKind.TEXT);
        edit.deleteColumn(Boards.ORDERS, first);
        assertThat(edit.createColumn(Boards.ORDERS, "New", ColumnKind.TEXT)).isNotEqualTo(first);
    }

    @Test
    void aNewColumnIsEmptyUntilItsCellsAreSet() {
        String column = edit.createColumn(Boards.ORDERS, "New", ColumnKind.STATUS);
        assertThat(texts(Boards.ORDERS, column).values()).containsOnly("");
        edit.changeCell(FIRST_ORDER, column, "Done");
        assertThat(texts(Boards.ORDERS, column)).containsEntry(FIRST_ORDER, "Done");
    }

    @Test
    void aRetypedColumnKeepsItsIdAndWhatTheNewTypeCanRead() {
        Map<Long, String> numbers = texts(Boards.ORDERS, "numbers");
        change(Boards.ORDERS, "numbers", () -> edit.retypeColumn(Boards.ORDERS, "numbers", ColumnKind.TEXT));
        assertThat(column(Boards.ORDERS, "numbers").get("type").asString()).isEqualTo("text");
        assertThat(texts(Boards.ORDERS, "numbers")).isEqualTo(numbers);
        edit.changeCell(FIRST_ORDER, "numbers", "twelve");
        edit.changeCell(FIRST_ORDER + 3, "numbers", "12.50");
        edit.retypeColumn(Boards.ORDERS, "numbers", ColumnKind.NUMBERS);
        Map<Long, String> again = texts(Boards.ORDERS, "numbers");
        assertThat(again).containsEntry(FIRST_ORDER, "").containsEntry(FIRST_ORDER + 3, "12.50");
        assertThat(again.get(FIRST_ORDER + 6)).isEqualTo(numbers.get(FIRST_ORDER + 6));
        assertThat(fact(Boards.ORDERS, FIRST_ORDER + 3, "numbers"))
                .isEqualTo(Map.of("number", new BigDecimal("12.50")));
    }

    @Test
    void aTypeThatCannotReadTheOldCellsStartsEmpty() {
        edit.retypeColumn(Boards.ORDERS, "text", ColumnKind.DATE);
        assertThat(texts(Boards.ORDERS, "text").values()).containsOnly("");
        edit.retypeColumn(Boards.ORDERS, "email", ColumnKind.CHECKBOX);
        assertThat(fact(Boards.ORDERS, FIRST_ORDER, "email")).isEmpty();
        edit.changeCell(FIRST_ORDER, "text", "2026-03-04");
        assertThat(fact(Boards.ORDERS, FIRST_ORDER, "text")).isEqualTo(Map.of("date", LocalDate.of(2026, 3, 4)));
    }

    @Test
    void labelsStayWhereStatusBecomesDropdown() {
        Map<Long, String> before = texts(Boards.ORDERS, "color_mkpr1");
        edit.retypeColumn(Boards.ORDERS, "color_mkpr1", ColumnKind.DROPDOWN);
        assertThat(texts(Boards.ORDERS, "color_mkpr1")).isEqualTo(before);
    }

    @Test
    void aRenamedStatusLabelShowsInTheCellsThatHoldIt() {
        edit.changeCell(FIRST_ORDER, "status", "Done");
        List<Long> done = with(texts(Boards.ORDERS, "status"), "Done");
        change(Boards.ORDERS, "status", () -> edit.renameLabel(Boards.ORDERS, "status", 1, "Delivered"));
        Map<Long, String> after = texts(Boards.ORDERS, "status");
        assertThat(with(after, "Delivered")).isEqualTo(done).contains(FIRST_ORDER);
        assertThat(with(after, "Done")).isEmpty();
        assertThat(fact(Boards.ORDERS, FIRST_ORDER, "status")).isEqualTo(Map.of("label", "Delivered", "id", 1));
    }

    @Test
    void labelsAreAddedDeactivatedAndRemoved() {
        Map<Long, String> before = texts(Boards.ORDERS, "status");
        List<Integer> added = new ArrayList<>();
        change(Boards.ORDERS, "status", () -> added.add(edit.addLabel(Boards.ORDERS, "status", "Returned")));
        assertThat(texts(Boards.ORDERS, "status")).isEqualTo(before);
        edit.changeCell(FIRST_ORDER, "status", "Returned");
        assertThat(fact(Boards.ORDERS, FIRST_ORDER, "status")).containsEntry("id", added.get(0));
        change(Boards.ORDERS, "status", () -> edit.deactivateLabel(Boards.ORDERS, "status", added.get(0)));
        assertThat(column(Boards.ORDERS, "status")
                        .at("/settings/labels/6/is_deactivated")
                        .asBoolean())
                .isTrue();
        assertThat(texts(Boards.ORDERS, "status")).containsEntry(FIRST_ORDER, "Returned");
        change(Boards.ORDERS, "status", () -> edit.removeLabel(Boards.ORDERS, "status", added.get(0)));
        assertThat(column(Boards.ORDERS, "status").at("/settings/labels")).hasSize(6);
        assertThat(texts(Boards.ORDERS, "status")).containsEntry(FIRST_ORDER, "");
    }

    @Test
    void theOptionsOfADropdownChangeLikeLabels() {
        edit.changeCell(FIRST_ORDER, "dropdown", "Pump,Filter");
        change(Boards.ORDERS, "dropdown", () -> edit.renameLabel(Boards.ORDERS, "dropdown", 0, "Pump, big"));
        assertThat(texts(Boards.ORDERS, "dropdown")).containsEntry(FIRST_ORDER, "Pump, big, Filter");
        assertThat(edit.addLabel(Boards.ORDERS, "dropdown", "Hose")).isEqualTo(4);
        edit.deactivateLabel(Boards.ORDERS, "dropdown", 2);
        assertThat(texts(Boards.ORDERS, "dropdown")).containsEntry(FIRST_ORDER, "Pump, big, Filter");
        edit.removeLabel(Boards.ORDERS, "dropdown", 0);
        assertThat(texts(Boards.ORDERS, "dropdown")).containsEntry(FIRST_ORDER, "Filter");
        assertThat(fact(Boards.ORDERS, FIRST_ORDER, "dropdown"))
                .isEqualTo(Map.of("ids", List.of(2), "labels", List.of("Filter")));
    }

    @Test
    void aFormulaComputesAnew() {
        Map<Long, String> amounts = texts(Boards.PLANNING, "numbers");
        change(Boards.PLANNING, "formula", () -> edit.changeFormula(Boards.PLANNING, "formula", "{numbers}*2"));
        assertThat(column(Boards.PLANNING, "formula").at("/settings/formula").asString())
                .isEqualTo("{numbers}*2");
        Map<Long, String> doubled = texts(Boards.PLANNING, "formula");
        assertThat(doubled).hasSameSizeAs(amounts);
        doubled.forEach((item, text) -> {
            Object number = fact(Boards.PLANNING, item, "numbers").get("number");
            assertThat(text)
                    .isEqualTo(
                            number == null
                                    ? ""
                                    : ((BigDecimal) number)
                                            .multiply(BigDecimal.valueOf(2))
                                            .stripTrailingZeros()
                                            .toPlainString());
        });
        edit.changeFormula(Boards.PLANNING, "formula", "IF({numbers}>1,\"a\",\"b\")");
        assertThat(texts(Boards.PLANNING, "formula").values()).containsOnly("");
    }

    @Test
    void aMirrorShowsAnotherColumn() {
        change(Boards.PLANNING, "mirror", () -> edit.changeMirror(Boards.PLANNING, "mirror", Boards.ORDERS, "text"));
        Map<Long, String> mirrored = texts(Boards.PLANNING, "mirror");
        assertThat(mirrored.values()).anyMatch(text -> !text.isEmpty());
        mirrored.forEach((item, text) -> assertThat(text)
                .isEqualTo(String.valueOf(fact(Boards.PLANNING, item, "mirror").getOrDefault("display", ""))));
        edit.archiveColumn(Boards.ORDERS, "text");
        assertThat(texts(Boards.PLANNING, "mirror").values()).containsOnly("");
    }

    @Test
    void aRelationToOtherBoardsLosesItsLinks() {
        assertThat(texts(Boards.PLANNING, "board_relation").values()).anyMatch(text -> !text.isEmpty());
        change(
                Boards.PLANNING,
                "board_relation",
                () -> edit.changeRelation(Boards.PLANNING, "board_relation", List.of(Boards.BIG)));
        assertThat(column(Boards.PLANNING, "board_relation")
                        .at("/settings/boardIds/0")
                        .asString())
                .isEqualTo(Boards.BIG);
        assertThat(texts(Boards.PLANNING, "board_relation").values()).containsOnly("");
    }

    @Test
    void aNumbersUnitChangesAndTheNumbersStay() {
        Map<Long, String> before = texts(Boards.ORDERS, "numbers");
        change(Boards.ORDERS, "numbers", () -> edit.changeUnit(Boards.ORDERS, "numbers", "$"));
        assertThat(column(Boards.ORDERS, "numbers").at("/settings/unit").toString())
                .contains("\"symbol\":\"$\"", "\"precision\":2");
        assertThat(texts(Boards.ORDERS, "numbers")).isEqualTo(before);
    }

    @Test
    void aColumnMovesAndTheNameStaysFirst() {
        change(Boards.ORDERS, "dropdown", () -> edit.moveColumn(Boards.ORDERS, "dropdown", 0));
        assertThat(order(Boards.ORDERS)).startsWith("name", "dropdown", "subitems");
        edit.moveColumn(Boards.ORDERS, "dropdown", 99);
        assertThat(order(Boards.ORDERS)).endsWith("phone", "dropdown").hasSize(13);
    }

    @Test
    void aBoardIsRenamedAndArchived() {
        edit.renameBoard(Boards.ORDERS, "Orders 2026");
        assertThat(board(Boards.ORDERS).get("name").asString()).isEqualTo("Orders 2026");
        assertThat(board(Boards.ORDERS).get("updated_at").asString())
                .isEqualTo(clock.instant().toString());
        assertThat(sandbox.boards()).containsEntry("Orders 2026", Boards.ORDERS).doesNotContainKey("Orders");
        assertThat(sandbox.truth(Boards.ORDERS).name()).isEqualTo("Orders 2026");
        edit.archiveBoard(Boards.ORDERS);
        assertThat(board(Boards.ORDERS).get("state").asString()).isEqualTo("archived");
        assertThat(api.ask("{boards(ids:[" + Boards.ORDERS + "]){id}}").data("/boards"))
                .isEmpty();
    }

    @Test
    void theNameColumnAndWrongTypesAreRefused() {
        assertThatThrownBy(() -> edit.deleteColumn(Boards.ORDERS, "name")).hasMessageContaining("mandatory");
        assertThatThrownBy(() -> edit.archiveColumn(Boards.ORDERS, "name")).hasMessageContaining("mandatory");
        assertThatThrownBy(() -> edit.changeFormula(Boards.ORDERS, "text", "{numbers}*2"))
                .hasMessageContaining("formula");
        assertThatThrownBy(() -> edit.renameLabel(Boards.ORDERS, "status", 99, "x"))
                .hasMessageContaining("no label 99");
        assertThatThrownBy(() -> edit.moveColumn(Boards.ORDERS, "nowhere", 2)).hasMessageContaining("doesn't exist");
    }

    @Test
    void anotherSandboxKnowsNothingOfIt() {
        edit.deleteColumn(Boards.ORDERS, "text");
        try (Sandbox other = Sandbox.start(SandboxOptions.defaults().withBigItems(0))) {
            assertThat(other.truth(Boards.ORDERS).columns())
                    .extracting(BoardTruth.Column::id)
                    .contains("text");
        }
    }
}
