package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable;
import io.mshell.sync.ColumnMatch.By;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Which column of a table is which of a board's. */
class RecognitionTest {

    private static final TableName TABLE = new TableName("dbo", "orders");

    @Test
    void whatAColumnSaysOfItselfCountsMoreThanItsName() {
        assertRecognised(
                        List.of(wanted("Status", "s1"), wanted("State", "s2")),
                        List.of(saying("State", "s1"), saying("Status", "s2")))
                .containsExactly(tuple("State", "s1", By.ID), tuple("Status", "s2", By.ID));
    }

    @Test
    void theExactNameCountsMoreThanOneThatDiffersInCase() {
        assertRecognised(List.of(wanted("Status", "s1")), List.of(silent("STATUS"), silent("Status")))
                .containsExactly(tuple("Status", "s1", By.NAME));
    }

    @Test
    void caseIsIgnoredWhereOneColumnAloneCanBeMeant() {
        assertRecognised(
                        List.of(wanted("Größe", "g"), wanted("it's [a] \"b\" \uD83D\uDE80", "q")),
                        List.of(silent("IT'S [A] \"B\" \uD83D\uDE80"), silent("GRÖẞE"), silent("grÖSSE")))
                .containsExactly(
                        tuple("GRÖẞE", "g", By.IGNORING_CASE),
                        tuple("IT'S [A] \"B\" \uD83D\uDE80", "q", By.IGNORING_CASE));
    }

    @Test
    void caseIsNotIgnoredWhereTwoCouldBeMeant() {
        assertRecognised(List.of(wanted("Status", "s1")), List.of(silent("STATUS"), silent("status")))
                .isEmpty();
        assertRecognised(List.of(wanted("Status", "s1"), wanted("status", "s2")), List.of(silent("STATUS")))
                .isEmpty();
    }

    @Test
    void ofTwoColumnsThatSayTheSameTheFirstIsBelieved() {
        assertRecognised(List.of(wanted("Status", "s1")), List.of(saying("One", "s1"), saying("Status", "s1")))
                .containsExactly(tuple("One", "s1", By.ID));
    }

    @Test
    void aColumnTheBoardHasNoMoreStaysWhereItStands() {
        assertRecognised(
                        List.of(wanted("B", "b"), wanted("A", "a")),
                        List.of(saying("Gone first", "g1"), saying("A", "a"), saying("Gone", "g2"), saying("B", "b")))
                .extracting(each -> each.toList().get(1))
                .containsExactly("g1", "b", "a", "g2");
    }

    @Test
    void aColumnOfAnotherPartOfTheCellIsAnotherColumn() {
        Origin from = new Origin("t", "from", "Timeline", "timeline", "from");
        Origin to = new Origin("t", "to", "Timeline", "timeline", "to");
        assertRecognised(
                        List.of(column("Timeline from", from), column("Timeline to", to)),
                        List.of(column("x", to), silent("Timeline from")))
                .containsExactly(tuple("Timeline from", "t.from", By.NAME), tuple("x", "t.to", By.ID));
    }

    private static ListAssert<Tuple> assertRecognised(List<ColumnSpec> desired, List<ColumnSpec> standing) {
        LiveTable live = new LiveTable(table(standing), Map.of(), Map.of(), List.of(), List.of());
        Stream<Tuple> found = new Recognition(table(desired), live, column -> true)
                .columns().stream()
                        .map(each -> tuple(each.standing().name(), each.origin().key(), each.by()));
        return assertThat(found.toList());
    }

    private static TableSpec table(List<ColumnSpec> columns) {
        return new TableSpec(TABLE, columns, List.of(), List.of(), "");
    }

    private static ColumnSpec wanted(String name, String id) {
        return column(name, new Origin(id, "", name, "text", "text"));
    }

    private static ColumnSpec saying(String name, String id) {
        return wanted(name, id);
    }

    private static ColumnSpec silent(String name) {
        return column(name, new Origin("", "", name, "", ""));
    }

    private static ColumnSpec column(String name, Origin origin) {
        return new ColumnSpec(name, SqlType.NVARCHAR_MAX, true, origin);
    }
}
