package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Labels.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** "Big": thirty everyday columns and as many items as asked for, none of them kept. */
final class BigBoard {

    static final int NUMBER = 20;

    private static final int GROUPS = 10;
    private static final List<ColumnKind> KINDS = List.of(
            ColumnKind.TEXT,
            ColumnKind.TEXT,
            ColumnKind.TEXT,
            ColumnKind.TEXT,
            ColumnKind.TEXT,
            ColumnKind.LONG_TEXT,
            ColumnKind.STATUS,
            ColumnKind.STATUS,
            ColumnKind.STATUS,
            ColumnKind.NUMBERS,
            ColumnKind.NUMBERS,
            ColumnKind.NUMBERS,
            ColumnKind.NUMBERS,
            ColumnKind.DATE,
            ColumnKind.DATE,
            ColumnKind.DATE,
            ColumnKind.PEOPLE,
            ColumnKind.PEOPLE,
            ColumnKind.DROPDOWN,
            ColumnKind.CHECKBOX,
            ColumnKind.CHECKBOX,
            ColumnKind.EMAIL,
            ColumnKind.PHONE,
            ColumnKind.TIMELINE,
            ColumnKind.LINK,
            ColumnKind.RATING,
            ColumnKind.TAGS,
            ColumnKind.HOUR,
            ColumnKind.COUNTRY);

    private BigBoard() {}

    static BoardDef def(int items) {
        return new BoardDef(
                NUMBER,
                "Big",
                "board",
                "active",
                "classic",
                Workplace.OPERATIONS,
                columns(),
                groups(items),
                new SeededItems(SeededItems::numbered, 6));
    }

    private static List<ColumnDef> columns() {
        List<ColumnDef> columns = new ArrayList<>();
        columns.add(ColumnDef.of("name", ColumnKind.NAME, "Name", Map.of()));
        for (int i = 0; i < KINDS.size(); i++) {
            ColumnKind kind = KINDS.get(i);
            String title = kind.apiName().replace('_', ' ') + " " + (i + 1);
            columns.add(ColumnDef.of(kind.apiName() + "_mk" + (i + 1), kind, title, settings(kind)));
        }
        return columns;
    }

    private static Map<String, Object> settings(ColumnKind kind) {
        if (kind == ColumnKind.STATUS) {
            return Labels.status(
                    Label.of(0, "Planned"), Label.done(1, "Finished"), Label.of(2, "Late"), Label.of(5, "Open"));
        }
        return kind == ColumnKind.DROPDOWN
                ? Labels.dropdown(
                        Label.of(1, "North"), Label.of(2, "South"), Label.of(3, "East, far"), Label.of(4, "West"))
                : Map.of();
    }

    private static List<GroupDef> groups(int items) {
        List<GroupDef> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            int size = items / GROUPS + (i < items % GROUPS ? 1 : 0);
            groups.add(new GroupDef("group_mk" + i, "Region " + (i + 1), "#a25ddc", size));
        }
        return groups;
    }
}
