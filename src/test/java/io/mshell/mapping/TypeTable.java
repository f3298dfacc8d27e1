package io.mshell.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.Board;
import io.mshell.board.ColumnKind;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.Row;
import io.mshell.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One line of the type table: a cell as the API gives it, and what the table holds of it by the built-in mapping. A
 * column that a line does not mention is not checked; a line says itself whether it expects a reject.
 */
final class TypeTable {

    private static final DataMapping MAPPING = DataMapping.builtIn();

    private final ColumnKind kind;
    private final String cell;
    private final List<Expected> expected = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private record Expected(String part, String sql, Object value) {}

    private TypeTable(ColumnKind kind, String cell) {
        this.kind = kind;
        this.cell = cell;
    }

    /** A cell in JSON; an empty text stands for a cell that the API left out. */
    static TypeTable reads(ColumnKind kind, String cell) {
        return new TypeTable(kind, cell);
    }

    TypeTable as(String sql, Object value) {
        return and("", sql, value);
    }

    /** The extra column of this name. */
    TypeTable and(String part, String sql, Object value) {
        expected.add(new Expected(part, sql, value));
        return this;
    }

    TypeTable rejected(String reason) {
        reasons.add(reason);
        return this;
    }

    ColumnKind kind() {
        return kind;
    }

    void check() {
        Board board = Boards.orders(Boards.column("c", "C", kind));
        BoardMapping mapping =
                new TableMapper(MAPPING, Hooks.none(), new DefaultNameRules()).map(board, new TableName("dbo", "t"));
        List<Reject> rejects = new ArrayList<>();
        JsonNode node = cell.isEmpty() ? MissingNode.getInstance() : Boards.json(cell);
        Row row =
                mapping.rows().map(List.of(Boards.item(1, node)), rejects::add).get(0);
        for (Expected one : expected) {
            int index = indexOf(mapping, one.part().isEmpty() ? "c" : "c." + one.part());
            assertThat(mapping.table().columns().get(index).type()).hasToString(one.sql());
            assertThat(row.get(index)).as(one.part()).isEqualTo(one.value());
        }
        assertThat(rejects).extracting(Reject::reason).containsExactlyElementsOf(reasons);
    }

    private static int indexOf(BoardMapping mapping, String key) {
        List<String> keys = mapping.table().columns().stream()
                .map(ColumnSpec::origin)
                .map(origin -> origin.key())
                .toList();
        assertThat(keys).contains(key);
        return keys.indexOf(key);
    }

    @Override
    public String toString() {
        return kind + " " + cell;
    }
}
