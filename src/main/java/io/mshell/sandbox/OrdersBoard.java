package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Labels.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** "Orders": what most boards look like, with subitems. */
final class OrdersBoard {

    static final int NUMBER = 1;
    static final int SUBITEMS_NUMBER = 2;
    static final int ITEMS = 5_000;
    static final int SUBITEMS = 3_600;

    private static final int[] GROUP_SIZES = {2_100, 1_200, 700, 450, 300, 180, 69, 1};
    private static final List<String> GROUP_TITLES = List.of(
            "New",
            "In progress",
            "Waiting for customer",
            "Delivered",
            "Closed 2025",
            "Closed 2024",
            "Problems",
            "Test");

    private OrdersBoard() {}

    static BoardDef def() {
        return new BoardDef(
                NUMBER,
                "Orders",
                "board",
                "active",
                "classic",
                Workplace.OPERATIONS,
                columns(),
                groups(),
                new SeededItems(SeededItems::numbered, 8));
    }

    private static List<ColumnDef> columns() {
        Map<String, Object> status = Labels.status(
                Label.of(0, "Working on it"),
                Label.done(1, "Done"),
                Label.of(2, "Stuck"),
                Label.of(5, "Not started"),
                Label.of(101, "Waiting, customer"),
                Label.off(7, "Obsolete"));
        Map<String, Object> priority = Labels.status(
                Label.of(10, "Critical ⚠️️"), Label.of(109, "High"), Label.of(7, "Medium"), Label.of(110, "Low"));
        Map<String, Object> products = Labels.dropdown(
                Label.of(0, "Pump"), Label.of(1, "Valve, brass"), Label.of(2, "Filter"), Label.off(3, "Gasket"));
        return List.of(
                ColumnDef.of("name", ColumnKind.NAME, "Name", Map.of()),
                ColumnDef.of("subitems", ColumnKind.SUBTASKS, "Subitems", subitemSettings()),
                ColumnDef.of("status", ColumnKind.STATUS, "Status", status),
                ColumnDef.of("color_mkpr1", ColumnKind.STATUS, "Priority", priority),
                ColumnDef.of("person", ColumnKind.PEOPLE, "Owner", Map.of("max_people_allowed", "0")),
                ColumnDef.of("date4", ColumnKind.DATE, "Due date", Map.of()),
                ColumnDef.of("timeline", ColumnKind.TIMELINE, "Timeline", Map.of()),
                ColumnDef.of("numbers", ColumnKind.NUMBERS, "Amount", unit()),
                ColumnDef.of("text", ColumnKind.TEXT, "Reference", Map.of()),
                ColumnDef.of("long_text", ColumnKind.LONG_TEXT, "Notes", Map.of()),
                ColumnDef.of("email", ColumnKind.EMAIL, "Contact e-mail", Map.of()),
                ColumnDef.of("phone", ColumnKind.PHONE, "Phone", Map.of()),
                ColumnDef.of("dropdown", ColumnKind.DROPDOWN, "Products", products));
    }

    private static Map<String, Object> subitemSettings() {
        return Map.of(
                "boardIds",
                List.of(BoardDef.boardId(SUBITEMS_NUMBER)),
                "allowMultipleItems",
                true,
                "itemTypeName",
                "column.subtasks.title");
    }

    static Map<String, Object> unit() {
        return Map.of("unit", Map.of("symbol", "€", "custom_unit", "", "direction", "right", "precision", 2));
    }

    private static List<GroupDef> groups() {
        List<GroupDef> groups = new ArrayList<>();
        for (int i = 0; i < GROUP_SIZES.length; i++) {
            groups.add(
                    new GroupDef(i == 0 ? "topics" : "group_mk" + i, GROUP_TITLES.get(i), "#579bfc", GROUP_SIZES[i]));
        }
        return groups;
    }

    /** Subitems live on a board of their own. */
    static BoardDef subitems() {
        Map<String, Object> status =
                Labels.status(Label.of(0, "Open"), Label.done(1, "Done"), Label.of(2, "Blocked"), Label.of(5, ""));
        List<ColumnDef> columns = List.of(
                ColumnDef.of("name", ColumnKind.NAME, "Name", Map.of()),
                ColumnDef.of("person", ColumnKind.PEOPLE, "Owner", Map.of()),
                ColumnDef.of("status", ColumnKind.STATUS, "Status", status),
                ColumnDef.of("date0", ColumnKind.DATE, "Date", Map.of()),
                ColumnDef.of("numeric_mk1", ColumnKind.NUMBERS, "Quantity", Map.of()),
                ColumnDef.of("checkbox", ColumnKind.CHECKBOX, "Picked", Map.of()));
        return new BoardDef(
                SUBITEMS_NUMBER,
                "Subitems of Orders",
                "sub_items_board",
                "active",
                "classic",
                Workplace.OPERATIONS,
                columns,
                List.of(new GroupDef("topics", "Subitems", "#037f4c", SUBITEMS)),
                new Subitems());
    }

    /** Every fourth order has subitems, two or three of them. */
    private record Subitems() implements ItemGenerator {

        private static final SeededItems CELLS = new SeededItems(index -> "Step " + (index % 3 + 1), 10);

        @Override
        public String name(int index) {
            return CELLS.name(index);
        }

        @Override
        public Map<String, Object> facts(ItemState item, ColumnDef column) {
            return CELLS.facts(item, column);
        }

        @Override
        public Long parent(int index) {
            return BoardDef.itemId(NUMBER, index / 3 * 4);
        }
    }
}
