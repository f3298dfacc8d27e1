package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Boards by chance, and what people by chance make of them. Titles are few, so that they often get into each other's way. */
final class RandomBoards {

    static final List<String> TITLES = List.of(
            "Code",
            "code",
            "CODE ",
            "Owner",
            "Owner ids",
            "Due",
            "Due time",
            "group",
            "Group",
            "",
            "Name",
            "😀",
            "🎉",
            "it's \"the\" [code]",
            "c3",
            "Amount",
            "Notes",
            "x".repeat(300),
            "x".repeat(299) + "y",
            "item_id");

    private static final List<String> TYPES = List.of(
            "text",
            "long_text",
            "numbers",
            "status",
            "dropdown",
            "people",
            "date",
            "timeline",
            "phone",
            "checkbox",
            "rating",
            "formula",
            "board_relation",
            "brand_new_type");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_IDS = 9;

    private final Random random;

    RandomBoards(Random random) {
        this.random = random;
    }

    Board board() {
        List<BoardColumn> columns = new ArrayList<>();
        columns.add(column("name", "name", "Name"));
        for (int id = 1; id <= MOST_IDS; id++) {
            if (random.nextInt(3) > 0) {
                columns.add(column("c" + id, one(TYPES), one(TITLES)));
            }
        }
        Collections.shuffle(columns.subList(1, columns.size()), random);
        return board("Orders", "active", columns);
    }

    /** The board after a few edits. */
    Board edited(Board board) {
        List<BoardColumn> columns = new ArrayList<>(board.columns());
        int edits = random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            edit(columns);
        }
        return board(
                random.nextInt(10) == 0 ? "Sales" : board.name(),
                random.nextInt(20) == 0 ? "archived" : board.summary().state(),
                columns);
    }

    private void edit(List<BoardColumn> columns) {
        int at = random.nextInt(columns.size());
        BoardColumn was = columns.get(at);
        boolean isName = was.kind() == ColumnKind.NAME;
        switch (random.nextInt(7)) {
            case 0 -> columns.set(at, as(was, was.typeName(), one(TITLES), was.archived()));
            case 1 -> swapTitles(columns, at, random.nextInt(columns.size()));
            case 2 -> add(columns);
            case 3 -> {
                if (!isName) {
                    columns.remove(at);
                }
            }
            case 4 -> columns.set(at, as(was, isName ? "name" : one(TYPES), was.title(), was.archived()));
            case 5 -> columns.set(at, as(was, was.typeName(), was.title(), !isName && !was.archived()));
            default -> {
                if (!isName) {
                    columns.add(1 + random.nextInt(columns.size() - 1), columns.remove(at));
                }
            }
        }
    }

    private void swapTitles(List<BoardColumn> columns, int one, int other) {
        BoardColumn first = columns.get(one);
        BoardColumn second = columns.get(other);
        columns.set(one, as(first, first.typeName(), second.title(), first.archived()));
        columns.set(other, as(columns.get(other), second.typeName(), first.title(), second.archived()));
    }

    private void add(List<BoardColumn> columns) {
        String id = "c" + (1 + random.nextInt(MOST_IDS + 3));
        if (columns.stream().noneMatch(column -> column.id().equals(id))) {
            columns.add(1 + random.nextInt(columns.size()), column(id, one(TYPES), one(TITLES)));
        }
    }

    private BoardColumn as(BoardColumn was, String type, String title, boolean archived) {
        boolean otherSettings = !type.equals(was.typeName()) || random.nextInt(3) == 0;
        return new BoardColumn(
                was.id(),
                title,
                ColumnKind.of(type),
                type,
                "",
                otherSettings ? settings(type) : was.settings(),
                archived,
                "");
    }

    private BoardColumn column(String id, String type, String title) {
        return new BoardColumn(
                id,
                title,
                ColumnKind.of(type),
                type,
                "",
                settings(type),
                !id.equals("name") && random.nextInt(12) == 0,
                "");
    }

    private ObjectNode settings(String type) {
        ObjectNode settings = JSON.createObjectNode();
        switch (type) {
            case "status", "dropdown" -> {
                ArrayNode labels = settings.putArray("labels");
                for (int id = 0; id < random.nextInt(4); id++) {
                    ObjectNode label = labels.addObject();
                    label.put("id", id);
                    label.put("label", one(List.of("Done", "Stuck", "", "Later")));
                    label.put("is_deactivated", random.nextInt(4) == 0);
                }
            }
            case "formula" -> settings.put("formula", "{Amount} * " + random.nextInt(3));
            case "numbers" -> settings.putObject("unit").put("symbol", one(List.of("€", "$", "%")));
            case "board_relation" -> settings.putArray("boardIds").add(random.nextInt(3));
            default -> settings.put("any", random.nextInt(2));
        }
        return settings;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Board board(String name, String state, List<BoardColumn> columns) {
        BoardSummary summary = new BoardSummary("1001", name, "board", state, null, null, null);
        return new Board(summary, false, columns, List.of(new Group("g", "Group")));
    }
}
