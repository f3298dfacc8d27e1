package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A small board, its deployment, a load and a run of it. */
final class Samples {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");

    private Samples() {}

    static Deployment deployment(String name) {
        return new Deployment(name, "12345", "Orders", "sales", new TableName("dbo", "orders"), MONDAY);
    }

    static BoardMetadata metadata(String title, long items) {
        BoardSummary summary =
                new BoardSummary("12345", "Orders", "board", "active", null, items, "2026-11-23T08:00:00Z");
        BoardColumn amount = new BoardColumn(
                "numbers1",
                title,
                ColumnKind.NUMBERS,
                "numbers",
                "",
                JsonMapper.shared().readTree("{\"unit\": {\"symbol\": \"€\"}, \"decimals\": 2.5}"),
                false,
                "r1");
        Board board = new Board(summary, false, List.of(amount), List.of(new Group("new", "New")));
        return BoardMetadata.of(board, table(title), List.of());
    }

    static LoadEvidence evidence() {
        ColumnFingerprint fingerprint = new ColumnFingerprint(
                "Amount",
                3,
                new BigDecimal("12.50"),
                BigDecimal.ONE,
                BigDecimal.TEN,
                new BigInteger("98765432109876543210"));
        return new LoadEvidence("r1", MONDAY, MONDAY.plusSeconds(9), 3, 0, List.of(fingerprint));
    }

    static RunRecord run(int number) {
        return RunRecord.of("refresh", MONDAY.plusSeconds(number), Duration.ofMillis(61_250), "ok")
                .withRun("r" + number)
                .withRows(number)
                .withLoad(1, 12)
                .withWindow(7);
    }

    private static TableSpec table(String title) {
        return new TableSpec(
                new TableName("dbo", "orders"),
                List.of(
                        new ColumnSpec("item_id", SqlType.BIGINT, false, new Origin("@id", "", "", "item", "id")),
                        new ColumnSpec(
                                title,
                                SqlType.decimal(38, 10),
                                true,
                                new Origin("numbers1", "", title, "numbers", "text"))),
                List.of("item_id"),
                List.of(new IndexSpec(List.of(title), false)),
                "Orders, from monday.com");
    }
}
