package io.mshell.catalogue;

import static io.mshell.catalogue.KnownBoards.NOON;
import static io.mshell.catalogue.KnownBoards.refreshed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mshell.catalogue.CatalogueModel.Line;
import io.mshell.catalogue.CatalogueModel.Node;
import io.mshell.catalogue.CatalogueModel.Relation;
import io.mshell.registry.RunRecord;
import io.mshell.schema.SqlType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static CatalogueModel shop() {
        return Catalogue.of(KnownBoards.shop());
    }

    private static BoardEntry orders() {
        return board(shop(), "orders");
    }

    private static BoardEntry board(CatalogueModel catalogue, String name) {
        return catalogue.boards().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ColumnEntry column(BoardEntry board, String name) {
        return board.columns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BoardEntry withHistory(RunRecord... runs) {
        BoardFacts facts = KnownBoards.board("orders", "1", "Orders")
                .column("text1", "Text", "text", "{}", SqlType.NVARCHAR_MAX, "text")
                .history(runs)
                .facts();
        return Catalogue.of(List.of(facts)).boards().get(0);
    }

    @Test
    void boardsAreInTheOrderOfTheirNamesWhateverTheOrderTheyComeIn() {
        List<BoardFacts> backwards = new ArrayList<>(KnownBoards.shop());
        Collections.reverse(backwards);
        assertThat(Catalogue.of(backwards).boards()).isEqualTo(shop().boards());
        assertThat(shop().boards())
                .extracting(BoardEntry::board)
                .containsExactly("Customers", "Lines of Orders", "Orders");
    }

    @Test
    void aColumnTellsItsWayFromTheBoardToTheTable() {
        assertThat(column(orders(), "Status").lineage())
                .isEqualTo("Orders › Status › hook urgency@0123abcd → dbo.orders › Status");
        assertThat(column(orders(), "item_id").lineage()).isEqualTo("Orders › item › id → dbo.orders › item_id");
        assertThat(column(orders(), "Country of customer").lineage())
                .isEqualTo("Customers › Country → Orders › Country of customer › display_value"
                        + " → dbo.orders › Country of customer");
    }

    @Test
    void aMirrorLeadsToTheColumnThatItShows() {
        assertThat(column(orders(), "Country of customer").leads())
                .containsExactly(new ColumnEntry.Lead("Customers › Country", "customers/country1"));
        assertThat(column(orders(), "Price").leads()).containsExactly(new ColumnEntry.Lead("board 99", ""));
    }

    @Test
    void relationsAreToldFromBothEnds() {
        Relation mirror = orders().relations().get(2);
        assertThat(orders().relations())
                .extracting(Relation::kind, Relation::column, Relation::to, Relation::toAnchor)
                .containsExactly(
                        tuple("connect", "Customer", "Customers", "customers"),
                        tuple("connect", "Price", "board 99", ""),
                        tuple("mirror", "Country of customer", "Customers", "customers"),
                        tuple("subitems", "Lines", "Lines of Orders", "order_lines"));
        assertThat(mirror.shows()).isEqualTo("Country");
        assertThat(board(shop(), "customers").related()).hasSize(2).contains(mirror);
    }

    @Test
    void theDiagramHasABoxForEachBoardAndALineForEachPairOfThem() {
        CatalogueModel.Diagram diagram = shop().diagram();
        assertThat(diagram.nodes())
                .extracting(Node::board, Node::anchor)
                .containsExactly(
                        tuple("Orders", "orders"),
                        tuple("Customers", "customers"),
                        tuple("board 99", ""),
                        tuple("Lines of Orders", "order_lines"));
        assertThat(diagram.lines())
                .extracting(Line::kind, Line::title)
                .containsExactly(
                        tuple(
                                "connect",
                                "Orders → Customers: Customer (connect), Country of customer (mirror of Country)"),
                        tuple("connect", "Orders → board 99: Price (connect)"),
                        tuple("subitems", "Orders → Lines of Orders: Lines (subitems)"));
    }

    @Test
    void whatTheTableHasNotIsTold() {
        assertThat(orders().left())
                .containsExactly(
                        new BoardEntry.Left("Lines", "subs1", "subtasks", "left out by the mapping"),
                        new BoardEntry.Left("Old", "old1", "text", "archived"));
    }

    @Test
    void aColumnTellsWhatChangedInIt() {
        assertThat(column(orders(), "Status").changes())
                .containsExactly(
                        new ColumnEntry.Change("2026-11-25T11:30:00Z", "COLUMN_RENAMED State: State → Status (board)"));
        assertThat(column(orders(), "Name").changes()).isEmpty();
    }

    @Test
    void almostFullIsNotFull() {
        assertThat(column(orders(), "Status").filled()).isEqualTo("99.9");
    }

    @Test
    void freshnessIsThatOfTheRowsThatAreLive() {
        RunRecord undo = RunRecord.of("undo", NOON.plusSeconds(90), Duration.ofMillis(80), "ok")
                .withRun("run of " + NOON);
        BoardEntry undone = withHistory(refreshed(NOON, 5), refreshed(NOON.plusSeconds(60), 7), undo);
        assertThat(undone.freshAt()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(undone.rows()).isEqualTo("5");
        assertThat(undone.lastRun()).isEqualTo("undo ok");

        assertThat(orders().freshAt()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(orders().lastRun()).isEqualTo("refresh GATE_FAILED");
        assertThat(orders().lastRunOk()).isFalse();

        assertThat(withHistory().freshAt()).isEmpty();
        assertThat(withHistory().lastRun()).isEmpty();
    }

    @Test
    void rowsOfManyLoadsAreATrend() {
        assertThat(orders().trend()).isEqualTo("0,5 100,0");
        assertThat(withHistory(refreshed(NOON, 5)).trend()).isEmpty();
        assertThat(withHistory(refreshed(NOON, 0), refreshed(NOON, 0)).trend()).isEqualTo("0,20 100,20");
    }

    @Test
    void aDamagedBoardIsListedWithItsProblem() {
        CatalogueModel catalogue = Catalogue.of(List.of(KnownBoards.damaged()));
        assertThat(catalogue.boards().get(0).problem()).isNotEmpty();
        assertThat(catalogue.boards().get(0).columns()).isEmpty();
    }

    @Test
    void noTwoThingsOfThePageHaveTheSameId() {
        List<BoardFacts> boards = Stream.of("orders", "Orders", "ORDERS", "orders-item-id", "", "ä", "ö")
                .map(KnownBoards::calledThroughout)
                .toList();
        List<String> ids = new ArrayList<>();
        for (BoardEntry board : Catalogue.of(boards).boards()) {
            ids.add(board.anchor());
            board.columns().forEach(column -> ids.add(column.anchor()));
        }
        Set<String> different = new HashSet<>(ids);
        assertThat(ids).hasSize(7 * 5).allMatch(id -> id.matches("[A-Za-z0-9._/-]+"));
        assertThat(different).hasSameSizeAs(ids);
    }

    @Test
    void aBoardThatIsDeployedTwiceIsOneBoxOfTheDiagram() {
        BoardFacts one = KnownBoards.board("one", "5", "Twice")
                .column("link", "Link", "board_relation", "{\"boardIds\":[10]}", SqlType.NVARCHAR_MAX, "x")
                .facts();
        BoardFacts two = KnownBoards.board("two", "5", "Twice")
                .column("link", "Link", "board_relation", "{\"boardIds\":[10]}", SqlType.NVARCHAR_MAX, "x")
                .facts();
        CatalogueModel catalogue = Catalogue.of(List.of(two, one));
        assertThat(catalogue.diagram().nodes()).hasSize(2);
        assertThat(catalogue.boards()).extracting(BoardEntry::name).containsExactly("one", "two");
        assertThat(catalogue.boards())
                .allSatisfy(each -> assertThat(each.relations()).hasSize(1));
    }
}
