package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A small board, its deployment and a run of it. */
final class Samples {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");

    private Samples() {}

    static Deployment deployment(String name) {
        return deployment(name, MONDAY);
    }

    static Deployment deployment(String name, Instant at) {
        return new Deployment(
                name, "12345", "Orders", "sales", new TableName("dbo", "orders"), at, "0.1.0", "SQL Server");
    }

    static BoardMetadata metadata(String amountTitle) {
        return new BoardMetadata(
                board(amountTitle, 7L),
                table(amountTitle),
                List.of("'Amount' is as on the board"),
                Map.of("schema", "dbo"));
    }

    static Board board(String amountTitle, Long items) {
        BoardSummary summary =
                new BoardSummary("12345", "Orders", "board", "active", null, items, "2026-11-23T08:00:00Z");
        BoardColumn amount = new BoardColumn(
                "numbers1",
                amountTitle,
                ColumnKind.NUMBERS,
                "numbers",
                "",
                JsonMapper.shared().readTree("{\"unit\": {\"symbol\": \"€\"}, \"decimals\": 2.50}"),
                false,
                "r1");
        return new Board(summary, false, List.of(amount), List.of(new Group("new", "New")));
    }

    private static TableSpec table(String amountTitle) {
        return new TableSpec(
                new TableName("dbo", "orders"),
                List.of(
                        new ColumnSpec(
                                "item_id", SqlType.BIGINT, false, new Origin("@id", "", "Item ID", "item_id", "id")),
                        new ColumnSpec(
                                amountTitle,
                                SqlType.decimal(38, 10),
                                true,
                                new Origin("numbers1", "", amountTitle, "numbers", "number"))),
                List.of("item_id"),
                List.of(new IndexSpec(List.of(amountTitle), false)),
                "Orders, from monday.com");
    }

    static RunRecord run(String id) {
        return new RunRecord(
                id,
                RunRecord.Kind.REFRESH,
                MONDAY,
                Duration.ofMillis(61_250),
                RunRecord.Outcome.DONE,
                18_204,
                42,
                Duration.ofMillis(9),
                List.of("rows", "ids"),
                List.of(),
                3,
                null,
                "");
    }
}
