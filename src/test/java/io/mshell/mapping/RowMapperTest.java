package io.mshell.mapping;

import static io.mshell.mapping.Boards.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.board.Item;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

class RowMapperTest {

    private static final DataMapping MAPPING = DataMapping.builtIn();

    @Test
    void theItemsOwnFieldsAreInUtcAndItsGroupIsNamed() {
        assertThat(values(Boards.of("sub_items_board", false), Boards.item(5)))
                .containsExactly(
                        5L,
                        "Item 5",
                        "To do",
                        "topics",
                        LocalDateTime.parse("2026-01-02T03:04:05"),
                        LocalDateTime.parse("2026-02-03T04:05:06"),
                        77L,
                        null);
    }

    @Test
    void whatAnItemDoesNotHaveIsNull() {
        Item bare = new Item(6, "", "active", "gone", null, null, null, 5L, List.of());

        assertThat(values(Boards.of("sub_items_board", false), bare))
                .containsExactly(6L, null, null, "gone", null, null, null, 5L);
    }

    @Test
    void aNameTooLongIsARejectNotACutName() {
        Item item = new Item(7, "n".repeat(256), "active", "topics", Instant.EPOCH, Instant.EPOCH, 1L, null, List.of());
        List<Reject> rejects = new ArrayList<>();

        map(Boards.orders()).rows().map(List.of(item), rejects::add);

        assertThat(rejects)
                .containsExactly(new Reject(
                        7, "name", "Order", "n".repeat(256), "is longer than NVARCHAR(255): 256 characters"));
    }

    @Test
    void aRejectKeepsTheBeginningOfTheRawValue() {
        Board board = Boards.orders(column("num", "Amount", ColumnKind.NUMBERS));
        String raw = "\u0000" + "\uD83D\uDE00".repeat(2_000);
        List<Reject> rejects = new ArrayList<>();
        ObjectNode cell = JsonNodeFactory.instance.objectNode().put("text", raw);

        map(board).rows().map(List.of(Boards.item(1, cell)), rejects::add);

        assertThat(rejects)
                .containsExactly(
                        new Reject(1, "num", "Amount", "\uFFFD" + "\uD83D\uDE00".repeat(1_999), "is not a number"));
    }

    @Test
    void rowsComeInTheOrderOfTheItems() {
        Board board = Boards.orders(column("t", "Text", ColumnKind.TEXT));
        List<Item> page = Stream.of(3L, 1L, 2L)
                .map(id -> Boards.item(id, Boards.json("{\"text\":\"t" + id + "\"}")))
                .toList();

        List<Row> rows = map(board).rows().map(page, reject -> {});

        assertThat(rows).extracting(row -> row.get(0)).containsExactly(3L, 1L, 2L);
        assertThat(rows).extracting(row -> row.get(row.size() - 1)).containsExactly("t3", "t1", "t2");
        assertThat(map(board).rows().map(List.of(), reject -> {})).isEmpty();
    }

    @Test
    void anOverrideChangesTypeAndField() {
        DataMapping mapping = DataMapping.parse("m.yaml", """
                overrides:
                  - {board: Orders, column: Due, sql: DATE, extra: {time: false}}
                  - {column: Total, sql: "DECIMAL(9,2)"}
                  - {column: Gone, skip: true}
                  - {board: Orders, column: Never, skip: true}
                """, MAPPING);
        Board board = Boards.orders(
                column("d", "Due", ColumnKind.DATE),
                column("x", "Gone", ColumnKind.TEXT),
                column("f", "Total", ColumnKind.FORMULA));
        BoardMapping mapped =
                new TableMapper(mapping, Hooks.none(), new DefaultNameRules()).map(board, new TableName("dbo", "t"));
        Item item = Boards.item(
                1,
                Boards.json("{\"value\":\"{\\\"date\\\":\\\"2026-06-15\\\",\\\"time\\\":\\\"09:00:00\\\"}\"}"),
                Boards.json("{\"display_value\":\"12.5\"}"));

        Row row = mapped.rows().map(List.of(item), reject -> {}).get(0);

        assertThat(row.get(row.size() - 2)).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(row.get(row.size() - 1)).isEqualTo(new BigDecimal("12.50"));
        assertThat(mapped.warnings())
                .containsExactly(
                        "column 'Gone' (x) is left out, as the mapping says",
                        "m.yaml:5:5: board 'Orders' has no column 'Never'; the override does nothing");
    }

    /** Whatever the API sends in whatever field: the right Java type, or NULL and perhaps a reject; never a failure. */
    @Test
    void noCellEverFailsAPage() {
        List<JsonNode> hostile = Stream.of(
                        "null",
                        "true",
                        "false",
                        "0",
                        "-1",
                        "1.5",
                        "1e400",
                        "12345678901234567890123",
                        "\"\"",
                        "\" \"",
                        "\"\\u0000\"",
                        "\"\\ud83d\"",
                        "\"null\"",
                        "\"{\"",
                        "\"{}\"",
                        "\"[]\"",
                        "\"\\\"\\\"\"",
                        "\"{\\\"a\\\":1}\"",
                        "\"2026-13-45\"",
                        "\"2026-06-15T\"",
                        "\"99:99:99\"",
                        "\"-----------\"",
                        "\"2026-06-15T10:00:00+99:99\"",
                        "\"{\\\"date\\\":7,\\\"time\\\":{}}\"",
                        "\"{\\\"hour\\\":\\\"x\\\"}\"",
                        "{}",
                        "[]",
                        "[null]",
                        "[[1]]",
                        "[{\"id\":[]}]",
                        "{\"name\":{},\"code\":[1],\"url\":null,\"object_id\":{\"x\":1}}")
                .map(Boards::json)
                .toList();
        for (ColumnKind kind : ColumnKind.values()) {
            if (kind != ColumnKind.NAME) {
                check(kind, hostile);
            }
        }
    }

    private static void check(ColumnKind kind, List<JsonNode> hostile) {
        BoardColumn column = column("c", "C", kind);
        BoardMapping mapping = map(Boards.orders(column));
        List<JsonNode> cells = new ArrayList<>(hostile);
        cells.add(MissingNode.getInstance());
        for (JsonNode value : hostile) {
            ObjectNode cell = JsonNodeFactory.instance.objectNode();
            mapping.cellRequests().get(0).fields().forEach(field -> cell.set(field, value));
            cells.add(cell);
        }
        List<Item> page = cells.stream().map(cell -> Boards.item(1, cell)).toList();
        List<Reject> rejects = new ArrayList<>();

        List<Row> rows = mapping.rows().map(page, rejects::add);

        List<ColumnSpec> columns = mapping.table().columns();
        assertThat(rows).hasSameSizeAs(page).allSatisfy(row -> {
            for (int i = 0; i < row.size(); i++) {
                assertFits(columns.get(i), row.get(i));
            }
        });
        assertThat(rejects).allSatisfy(reject -> assertThat(reject.columnId()).isEqualTo("c"));
    }

    private static void assertFits(ColumnSpec column, Object value) {
        if (value == null) {
            return;
        }
        assertThat(value).as(column.name()).isInstanceOf(javaType(column.type().kind()));
        if (value instanceof String text) {
            assertThat(text).isNotEmpty().isEqualTo(CleanText.of(text));
        }
    }

    private static Class<?> javaType(SqlType.Kind kind) {
        return switch (kind) {
            case BIT -> Boolean.class;
            case INT -> Integer.class;
            case BIGINT -> Long.class;
            case DECIMAL -> BigDecimal.class;
            case FLOAT -> Double.class;
            case NVARCHAR -> String.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case DATETIME2 -> LocalDateTime.class;
        };
    }

    private static List<Object> values(Board board, Item item) {
        Row row = map(board).rows().map(List.of(item), reject -> {}).get(0);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }

    private static BoardMapping map(Board board) {
        return new TableMapper(MAPPING, Hooks.none(), new DefaultNameRules()).map(board, new TableName("dbo", "t"));
    }
}
