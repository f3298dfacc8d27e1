package io.mshell.catalogue;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deployed boards as the registry remembers them. */
final class KnownBoards {

    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();

    private KnownBoards() {}

    /** A shop: orders with lines, of customers, with a price list that nobody deployed. */
    static List<BoardFacts> shop() {
        BoardFacts customers = board("customers", "10", "Customers")
                .column("name", "Name", "name", "{}", SqlType.nvarchar(255), "name")
                .column("country1", "Country", "country", "{}", SqlType.nvarchar(100), "country.name")
                .history(refreshed(NOON, 40))
                .facts();
        BoardFacts lines = board("order_lines", "12", "Lines of Orders")
                .holdingSubitems()
                .column("name", "Name", "name", "{}", SqlType.nvarchar(255), "name")
                .column(
                        "numbers1",
                        "Amount",
                        "numbers",
                        "{\"unit\":{\"symbol\":\"€\"}}",
                        SqlType.decimal(38, 10),
                        "text")
                .facts();
        BoardFacts orders = board("orders", "11", "Orders")
                .column("name", "Name", "name", "{}", SqlType.nvarchar(255), "name")
                .column(
                        "status1",
                        "Status",
                        "status",
                        "{\"labels\":[{\"label\":\"Open\"},{\"label\":\"Done\"}]}",
                        SqlType.nvarchar(100),
                        "hook urgency@0123abcd")
                .column(
                        "link1",
                        "Customer",
                        "board_relation",
                        "{\"boardIds\":[10]}",
                        SqlType.NVARCHAR_MAX,
                        "display_value")
                .column(
                        "link2",
                        "Price",
                        "board_relation",
                        "{\"boardIds\":[99]}",
                        SqlType.NVARCHAR_MAX,
                        "display_value")
                .column(
                        "mirror1",
                        "Country of customer",
                        "mirror",
                        "{\"relation_column\":{\"link1\":true},"
                                + "\"displayed_linked_columns\":[{\"board_id\":\"10\",\"column_ids\":[\"country1\"]}]}",
                        SqlType.NVARCHAR_MAX,
                        "display_value")
                .leftOut("subs1", "Lines", "subtasks", "{\"boardIds\":[12]}", false)
                .leftOut("old1", "Old", "text", "{}", true)
                .history(
                        deployed(NOON.minusSeconds(7_200), "5 columns, first deployment"),
                        refreshed(NOON.minusSeconds(3_600), 900),
                        deployed(NOON.minusSeconds(1_800), "COLUMN_RENAMED State: State → Status (board)"),
                        refreshed(NOON, 1_200),
                        RunRecord.of("refresh", NOON.plusSeconds(60), Duration.ofSeconds(3), "GATE_FAILED"))
                .facts()
                .with(new Observations(
                        1_200,
                        true,
                        Map.of("status1", new Observations.Fill(0.9996, 2, true, "Done", "Open")),
                        Map.of("status1", List.of("Open", "Done"))));
        return List.of(orders, customers, lines);
    }

    /** A board that is called like this, as is everything about it. */
    static BoardFacts calledThroughout(String text) {
        return board(text, "66" + Math.abs(text.hashCode()), text)
                .column("text1", text, "text", "{}", SqlType.nvarchar(100), text)
                .column("link1", text + "2", "board_relation", "{\"boardIds\":[10]}", SqlType.NVARCHAR_MAX, "x")
                .column("label1", text + "3", "status", labels(text), SqlType.nvarchar(100), "label")
                .leftOut("old1", text, text, "{}", true)
                .history(
                        deployed(NOON, "COLUMN_ADDED " + text + ": BIT (board)", text),
                        RunRecord.of("refresh", NOON, Duration.ofSeconds(3), text))
                .facts()
                .with(new Observations(
                        3,
                        false,
                        Map.of("text1", new Observations.Fill(0.5, 2, false, text, text)),
                        Map.of("text1", List.of(text))));
    }

    private static String labels(String text) {
        return JSON.writeValueAsString(Map.of("labels", List.of(Map.of("label", text))));
    }

    /** A deployed board whose file is gone. */
    static BoardFacts damaged() {
        Deployment deployment =
                new Deployment("damaged", "13", "Damaged", "warehouse", new TableName("dbo", "damaged"), NOON);
        return new BoardFacts(deployment, null, List.of(), "what was deployed cannot be read", Observations.NONE);
    }

    static Making board(String name, String id, String boardName) {
        return new Making(name, id, boardName);
    }

    static RunRecord refreshed(Instant at, long rows) {
        return RunRecord.of("refresh", at, Duration.ofMillis(2_340), "ok")
                .withRun("run of " + at)
                .withRows(rows)
                .withLoad(1, 6)
                .withWindow(12);
    }

    static RunRecord deployed(Instant at, String... changes) {
        return RunRecord.of("deploy", at, Duration.ofSeconds(1), "ok").withChanges(List.of(changes), null);
    }

    /** A board under construction. */
    static final class Making {

        private final String name;
        private final String id;
        private final String boardName;
        private final List<BoardColumn> columns = new ArrayList<>();
        private final List<ColumnSpec> specs = new ArrayList<>();
        private String type = "board";
        private List<RunRecord> history = List.of();

        private Making(String name, String id, String boardName) {
            this.name = name;
            this.id = id;
            this.boardName = boardName;
            specs.add(new ColumnSpec("item_id", SqlType.BIGINT, false, new Origin("@id", "", "id", "item", "id")));
        }

        Making holdingSubitems() {
            type = "sub_items_board";
            return this;
        }

        Making column(String columnId, String title, String kind, String settings, SqlType sql, String source) {
            leftOut(columnId, title, kind, settings, false);
            specs.add(new ColumnSpec(title, sql, true, new Origin(columnId, "", title, kind, source)));
            return this;
        }

        Making leftOut(String columnId, String title, String kind, String settings, boolean archived) {
            JsonNode read = JSON.readTree(settings);
            columns.add(new BoardColumn(columnId, title, ColumnKind.of(kind), kind, "", read, archived, ""));
            return this;
        }

        Making history(RunRecord... runs) {
            history = List.of(runs);
            return this;
        }

        BoardFacts facts() {
            String table = name.matches("[a-z_]+") ? name : "t" + name.replaceAll("[^a-z_]", "x");
            Deployment deployment = new Deployment(
                    name,
                    id,
                    boardName,
                    "warehouse",
                    new TableName("dbo", table.substring(0, Math.min(table.length(), TableName.LONGEST))),
                    NOON);
            Board board = new Board(
                    new BoardSummary(id, boardName, type, "active", "Shop & Co", null, null),
                    false,
                    columns,
                    List.of(new Group("topics", "This year")));
            TableSpec spec = new TableSpec(
                    deployment.table(),
                    specs,
                    List.of("item_id"),
                    List.of(new IndexSpec(List.of(specs.get(1).name()), false)),
                    "");
            return new BoardFacts(
                    deployment, new BoardMetadata(board, spec, List.of()), history, "", Observations.NONE);
        }
    }
}
