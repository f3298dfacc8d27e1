package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Labels.Label;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Boards that exist for one peculiarity each. */
final class SmallBoards {

    private static final ColumnDef NAME = ColumnDef.of("name", ColumnKind.NAME, "Name", Map.of());
    private static final Map<String, Object> STATUS =
            Labels.status(Label.of(0, "Working on it"), Label.done(1, "Done"), Label.of(2, "Stuck"));

    private SmallBoards() {}

    /** Structure and no items. */
    static BoardDef empty() {
        return new BoardDef(
                5,
                "Empty",
                "board",
                "active",
                "classic",
                Workplace.OPERATIONS,
                List.of(
                        NAME,
                        ColumnDef.of("status", ColumnKind.STATUS, "Status", STATUS),
                        ColumnDef.of("date4", ColumnKind.DATE, "Date", Map.of()),
                        ColumnDef.of("text", ColumnKind.TEXT, "Text", Map.of())),
                List.of(
                        new GroupDef("topics", "Group Title", "#579bfc", 0),
                        new GroupDef("group_mk1", "Second", "#a25ddc", 0)),
                new SeededItems(SeededItems::numbered, 0));
    }

    /** Two boards share this name. */
    static BoardDef backlog(int number, String workspace, String state) {
        return new BoardDef(
                number,
                "Backlog",
                "board",
                state,
                "classic",
                workspace,
                List.of(
                        NAME,
                        ColumnDef.of("status", ColumnKind.STATUS, "Status", STATUS),
                        ColumnDef.of("numbers", ColumnKind.NUMBERS, "Points", Map.of())),
                List.of(new GroupDef("topics", "Ideas", "#579bfc", 20 + number)),
                new SeededItems(index -> "Idea " + (index + 1), 20));
    }

    /** Archived, with the name of a living board. */
    static BoardDef archivedPlanning() {
        return new BoardDef(
                9,
                "Planning",
                "board",
                "archived",
                "classic",
                Workplace.OPERATIONS,
                List.of(NAME, ColumnDef.of("text", ColumnKind.TEXT, "Text", Map.of())),
                List.of(new GroupDef("topics", "Old", "#579bfc", 5)),
                new SeededItems(SeededItems::numbered, 10));
    }

    /** Listed among the boards, but no board. */
    static BoardDef document() {
        return new BoardDef(
                10,
                "Team handbook",
                "document",
                "active",
                "classic",
                Workplace.OPERATIONS,
                List.of(NAME),
                List.of(new GroupDef("topics", "Document", "#579bfc", 0)),
                new SeededItems(SeededItems::numbered, 0));
    }

    /** Multi-level: all levels on one board, with columns calculated from the level below. */
    static BoardDef roadmap() {
        return new BoardDef(
                6,
                "Roadmap",
                "board",
                "active",
                "multi_level",
                Workplace.ENGINEERING,
                List.of(
                        NAME,
                        ColumnDef.of("text", ColumnKind.TEXT, "Goal", Map.of()),
                        ColumnDef.of("date4", ColumnKind.DATE, "Target", Map.of()),
                        ColumnDef.of("color_mk1", ColumnKind.STATUS, "Status", STATUS)
                                .asRollup(),
                        ColumnDef.of("numeric_mk1", ColumnKind.NUMBERS, "Effort", Map.of())
                                .asRollup()),
                List.of(
                        new GroupDef("topics", "This year", "#579bfc", 78),
                        new GroupDef("group_mk1", "Next year", "#a25ddc", 39)),
                new Levels());
    }

    /** Trees of thirteen: a root, three children, three grandchildren below each. */
    private record Levels() implements ItemGenerator {

        private static final int TREE = 13;
        private static final SeededItems CELLS = new SeededItems(index -> "", 10);

        @Override
        public String name(int index) {
            int place = index % TREE;
            return (place == 0 ? "Goal " : place <= 3 ? "Project " : "Task ") + (index + 1);
        }

        @Override
        public Map<String, Object> facts(ItemState item, ColumnDef column) {
            if (column.rollup() && column.kind() == ColumnKind.STATUS) {
                int place = item.index() % TREE;
                return Map.of("0", place == 0 ? 5 : 1, "1", place == 0 ? 4 : place <= 3 ? 2 : 0);
            }
            return CELLS.facts(item, column);
        }

        @Override
        public @Nullable Long parent(int index) {
            int place = index % TREE;
            if (place == 0) {
                return null;
            }
            int root = index - place;
            return BoardDef.itemId(6, place <= 3 ? root : root + (place - 4) / 3 + 1);
        }
    }
}
