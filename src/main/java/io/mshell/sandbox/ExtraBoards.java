package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plain boards, as many as asked for: five to twelve everyday columns and a few dozen items each. */
final class ExtraBoards {

    /** Ids of items of these boards lie above those of items added to any board. */
    private static final int FIRST_NUMBER = 101;

    private static final List<ColumnKind> KINDS = List.of(
            ColumnKind.STATUS,
            ColumnKind.TEXT,
            ColumnKind.NUMBERS,
            ColumnKind.DATE,
            ColumnKind.PEOPLE,
            ColumnKind.DROPDOWN,
            ColumnKind.CHECKBOX,
            ColumnKind.LONG_TEXT,
            ColumnKind.EMAIL,
            ColumnKind.LINK,
            ColumnKind.TIMELINE,
            ColumnKind.RATING);

    private ExtraBoards() {}

    static Stream<BoardDef> defs(int count) {
        return IntStream.range(0, count).mapToObj(ExtraBoards::def);
    }

    private static BoardDef def(int index) {
        String name = "Extra " + (index + 1);
        Draw draw = new Draw(Draw.seed(name));
        return new BoardDef(
                FIRST_NUMBER + index,
                name,
                "board",
                "active",
                "classic",
                Workplace.OPERATIONS,
                columns(4 + draw.below(8), draw),
                List.of(
                        new GroupDef("topics", "Open", "#579bfc", 12 + draw.below(24)),
                        new GroupDef("group_mk1", "Closed", "#a25ddc", 12 + draw.below(24))),
                new SeededItems(SeededItems::numbered, 10));
    }

    /** The name and so many more. */
    private static List<ColumnDef> columns(int more, Draw draw) {
        List<ColumnDef> columns = new ArrayList<>();
        columns.add(ColumnDef.of("name", ColumnKind.NAME, "Name", Map.of()));
        for (int i = 1; i <= more; i++) {
            ColumnKind kind = draw.pick(KINDS);
            String title = kind.apiName().replace('_', ' ') + " " + i;
            columns.add(ColumnDef.of(kind.apiName() + "_mk" + i, kind, title, SimpleValues.newSettings(kind)));
        }
        return columns;
    }
}
