package io.mshell.generate;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.Group;
import io.mshell.catalogue.BoardFacts;
import io.mshell.catalogue.Catalogue;
import io.mshell.catalogue.CatalogueModel;
import io.mshell.catalogue.Observations;
import io.mshell.catalogue.Observations.Fill;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Catalogues to try the templates with. */
final class CatalogueSamples {

    private CatalogueSamples() {}

    /** A catalogue of boards whose columns are called as the boards are, and one of which nothing but that is known. */
    static CatalogueModel of(List<Deployment> deployments) {
        return Catalogue.of(deployments.stream().map(CatalogueSamples::facts).toList());
    }

    private static BoardFacts facts(Deployment deployment) {
        String text = deployment.boardName();
        Origin id = new Origin("@id", "", "id", "item", "id");
        Origin title = new Origin("text1", "", text, "text", "hook tidy@12345678");
        TableSpec table = new TableSpec(
                deployment.table(),
                List.of(
                        new ColumnSpec("item_id", SqlType.BIGINT, false, id),
                        new ColumnSpec(text, SqlType.nvarchar(100), true, title)),
                List.of("item_id"),
                List.of(new IndexSpec(List.of(text), false)),
                text);
        Board board = new Board(
                new BoardSummary(deployment.boardId(), text, "board", "archived", text, null, null),
                false,
                List.of(BoardColumn.known("text1", text, "text"), BoardColumn.known("text2", text, "text")),
                List.of(new Group("topics", text)));
        RunRecord run = RunRecord.of("refresh", Instant.EPOCH, Duration.ofSeconds(2), "ok")
                .withRun("run")
                .withRows(12);
        RunRecord deploy = RunRecord.of("deploy", Instant.EPOCH, Duration.ofSeconds(1), "ok")
                .withChanges(List.of("COLUMN_ADDED " + text + ": NVARCHAR(100) (board)"), text);
        Observations seen = new Observations(
                12, true, Map.of("text1", new Fill(0.5, 3, false, text, text)), Map.of("text1", List.of(text)));
        return new BoardFacts(
                deployment, new BoardMetadata(board, table, List.of()), List.of(run, deploy, run), "", seen);
    }
}
