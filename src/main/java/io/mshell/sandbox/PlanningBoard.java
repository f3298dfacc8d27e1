package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Labels.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Planning": every column type, titles nobody would choose, and cells at the edges of what the API allows. */
final class PlanningBoard {

    static final int NUMBER = 3;
    static final int ITEMS = 300;
    static final int COLUMNS = 135;

    private static final Set<ColumnKind> STRANGELY_TITLED =
            EnumSet.of(ColumnKind.DATE, ColumnKind.LONG_TEXT, ColumnKind.NUMBERS, ColumnKind.TEXT);

    private PlanningBoard() {}

    static BoardDef def() {
        return new BoardDef(
                NUMBER,
                "Planning",
                "board",
                "active",
                "classic",
                Workplace.OPERATIONS,
                columns(),
                List.of(
                        new GroupDef("topics", "Now", "#579bfc", 160),
                        new GroupDef("group_mk1", "Later [maybe] 'quoted'", "#a25ddc", 139),
                        new GroupDef("group_mk2", "Empty group", "#bb3354", 0),
                        new GroupDef("group_mk3", "🗄️ Done", "#037f4c", 1)),
                new PlanningItems());
    }

    /** How many columns of each type; text fills up the rest. */
    private static Map<ColumnKind, Integer> counts() {
        Map<ColumnKind, Integer> counts = new EnumMap<>(ColumnKind.class);
        for (ColumnKind kind : ColumnKind.values()) {
            counts.put(kind, 1);
        }
        counts.remove(ColumnKind.UNKNOWN);
        counts.putAll(Map.of(
                ColumnKind.LONG_TEXT,
                6,
                ColumnKind.NUMBERS,
                12,
                ColumnKind.STATUS,
                12,
                ColumnKind.DATE,
                10,
                ColumnKind.PEOPLE,
                8,
                ColumnKind.DROPDOWN,
                8,
                ColumnKind.CHECKBOX,
                5,
                ColumnKind.TIMELINE,
                4,
                ColumnKind.FORMULA,
                7,
                ColumnKind.MIRROR,
                3));
        counts.putAll(Map.of(
                ColumnKind.LINK,
                4,
                ColumnKind.EMAIL,
                3,
                ColumnKind.PHONE,
                3,
                ColumnKind.TAGS,
                3,
                ColumnKind.RATING,
                2,
                ColumnKind.HOUR,
                2,
                ColumnKind.WEEK,
                2,
                ColumnKind.FILE,
                3,
                ColumnKind.BOARD_RELATION,
                2,
                ColumnKind.TIME_TRACKING,
                2));
        int others = counts.values().stream().mapToInt(Integer::intValue).sum() - 1;
        counts.put(ColumnKind.TEXT, COLUMNS - others);
        return counts;
    }

    private static List<ColumnDef> columns() {
        List<ColumnDef> columns = new ArrayList<>();
        columns.add(ColumnDef.of("name", ColumnKind.NAME, "Name", Map.of()));
        List<String> titles = HostileTitles.all();
        int next = 0;
        for (Map.Entry<ColumnKind, Integer> entry : counts().entrySet()) {
            ColumnKind kind = entry.getKey();
            for (int i = 1; i <= entry.getValue() && kind != ColumnKind.NAME; i++) {
                String plain = kind.apiName().replace('_', ' ') + " " + i;
                boolean hostile = STRANGELY_TITLED.contains(kind) && next < titles.size();
                String title = hostile ? titles.get(next++) : plain;
                String id = i == 1 ? kind.apiName() : kind.apiName() + "_mk" + i;
                columns.add(
                        ColumnDef.of(id, kind, title, settings(kind, i)).described(i == 2 ? "Second of its kind" : ""));
            }
        }
        return columns;
    }

    private static Map<String, Object> settings(ColumnKind kind, int number) {
        return switch (kind) {
            case STATUS ->
                Labels.status(
                        Label.of(0, "Working on it"),
                        Label.done(1, "Done"),
                        Label.of(2, "Stuck, badly"),
                        Label.of(5, ""),
                        Label.off(17, "Given up"),
                        Label.of(151, "It's \"fine\" " + number));
            case DROPDOWN ->
                Labels.dropdown(
                        Label.of(0, "Zero"),
                        Label.of(1, "A, B"),
                        Label.of(2, "C"),
                        Label.off(3, "Old"),
                        Label.of(4, "it's 🎉"));
            case NUMBERS -> number % 2 == 0 ? OrdersBoard.unit() : Map.of();
            case FORMULA ->
                Map.of("formula", "{" + (number == 1 ? "numbers" : "numbers_mk" + number) + "}*" + number + ".5");
            case BOARD_RELATION ->
                Map.of("boardIds", List.of(BoardDef.boardId(OrdersBoard.NUMBER)), "allowMultipleItems", true);
            case DEPENDENCY -> Map.of("boardIds", List.of(BoardDef.boardId(NUMBER)));
            case MIRROR -> mirror(number);
            case SUBTASKS -> Map.of("allowMultipleItems", true);
            case BUTTON -> Map.of("buttonText", "Press");
            case COLOR_PICKER -> Map.of("color", "#FF5733", "colorMethod", "hex");
            case PEOPLE -> Map.of("max_people_allowed", "0");
            default -> Map.of();
        };
    }

    private static Map<String, Object> mirror(int number) {
        String source = List.of("status", "numbers", "date4").get(number - 1);
        return Map.of(
                "relation_column", Map.of("board_relation", true),
                "displayed_linked_columns",
                        List.of(Map.of(
                                "board_id", Long.toString(BoardDef.boardId(OrdersBoard.NUMBER)),
                                "column_ids", List.of(source))));
    }
}
