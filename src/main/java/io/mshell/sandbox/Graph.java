package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the objects of the graph for one request and meters what the request takes. Not thread-safe. */
final class Graph {

    private final World world;
    private final RequestMeter meter;
    private final IdentityHashMap<Map<String, Object>, Map<BoardData, List<ColumnDef>>> chosenColumns =
            new IdentityHashMap<>();

    Graph(World world, RequestMeter meter) {
        this.world = world;
        this.meter = meter;
    }

    World world() {
        return world;
    }

    RequestMeter meter() {
        return meter;
    }

    Node board(BoardData board) {
        return new BoardNode(board, this);
    }

    Node item(ItemState item) {
        return new ItemNode(item, this);
    }

    /** Items by id in this order, without those that are gone. */
    List<Node> items(List<?> ids) {
        List<Node> items = new ArrayList<>(ids.size());
        for (Object id : ids) {
            ItemState item = world.catalog().item((Long) id);
            if (item != null) {
                meter.linkedItem();
                items.add(item(item));
            }
        }
        return items;
    }

    Node group(BoardData board, GroupDef group) {
        return new GroupNode(board, group, this);
    }

    /** The cells of an item that a query asks for; the choice of columns is worked out once per board. */
    List<Node> cells(ItemState item, Map<String, Object> arguments) {
        List<ColumnDef> columns = chosenColumns
                .computeIfAbsent(arguments, any -> new HashMap<>())
                .computeIfAbsent(item.board(), board -> chooseCells(board, arguments));
        List<Node> cells = new ArrayList<>(columns.size());
        for (ColumnDef column : columns) {
            cells.add(new CellNode(new Cell(item, column), this));
        }
        meter.cells(columns.size());
        return cells;
    }

    private static List<ColumnDef> chooseCells(BoardData board, Map<String, Object> arguments) {
        boolean rollups = Arguments.list(arguments, "capabilities").contains("CALCULATED");
        return Columns.choose(board, arguments)
                .filter(column -> column.kind() != ColumnKind.NAME && !column.archived())
                .filter(column -> rollups || !column.rollup())
                .toList();
    }

    Node column(ColumnDef column) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", column.id());
        fields.put("title", column.title());
        fields.put("description", column.description().isEmpty() ? null : column.description());
        fields.put("type", column.kind().apiName());
        fields.put("width", null);
        fields.put("archived", column.archived());
        fields.put("settings", column.settings());
        fields.put("settings_str", (Supplier<String>) () -> Columns.oldSettings(column));
        fields.put("revision", column.revision());
        fields.put("capabilities", new Entity("ColumnCapabilities", Columns.capabilities(column)));
        return new Entity("Column", fields);
    }

    String displayValue(Cell cell) {
        meter.expensiveCell();
        return switch (cell.column().kind()) {
            case FORMULA -> {
                meter.formula(cell.column().id());
                yield String.valueOf(cell.facts().getOrDefault("display", ""));
            }
            case MIRROR -> String.valueOf(cell.facts().getOrDefault("display", ""));
            default -> CellText.joined(cell.facts("names"));
        };
    }

    /** What a mirror shows, one entry per linked item. */
    List<Node> mirroredItems(Cell mirror) {
        List<Node> mirrored = new ArrayList<>();
        Map<?, ?> relation = (Map<?, ?>) mirror.column().settings().getOrDefault("relation_column", Map.of());
        for (Object relationId : relation.keySet()) {
            mirror.item().board().column(String.valueOf(relationId)).ifPresent(link -> {
                for (Object id : new Cell(mirror.item(), link).facts("ids")) {
                    mirrored.add(
                            mirroredItem(Objects.requireNonNull(world.catalog().item((Long) id)), mirror));
                }
            });
        }
        return mirrored;
    }

    private Node mirroredItem(ItemState target, Cell mirror) {
        meter.linkedItem();
        Map<String, Object> fields = new HashMap<>();
        fields.put("linked_board_id", target.board().id());
        fields.put("linked_board", board(target.board()));
        fields.put("linked_item", item(target));
        target.board()
                .column(DerivedCells.mirroredColumn(mirror.column()))
                .ifPresent(shown -> fields.put("mirrored_value", new CellNode(new Cell(target, shown), this)));
        return new Entity("MirroredItem", fields);
    }

    List<Node> tags(List<?> ids) {
        return Workplace.TAGS.stream()
                .filter(tag -> ids.contains(tag.id()))
                .<Node>map(tag -> new Entity("Tag", Map.of("id", tag.id(), "name", tag.name(), "color", tag.color())))
                .toList();
    }

    @Nullable
    Node user(@Nullable Long id) {
        return id == null
                ? null
                : People.user(id).map(user -> new UserNode(user, this)).orElse(null);
    }

    Node asset(Map<?, ?> file) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", file.get("id"));
        fields.put("name", file.get("name"));
        fields.put("file_extension", ".pdf");
        fields.put("file_size", 1024);
        fields.put("public_url", "https://files.sandbox.example/" + file.get("id"));
        fields.put("url", "https://sandbox.monday.example/protected/" + file.get("id"));
        fields.put("created_at", file.get("at"));
        fields.put("uploaded_by", new UserNode(People.USERS.get(0), this));
        return new Entity("Asset", fields);
    }

    Node workspace(Workplace.Workspace workspace) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", workspace.id());
        fields.put("name", workspace.name());
        fields.put("kind", "open");
        fields.put("state", "active");
        fields.put("description", null);
        fields.put("created_at", Instant.parse("2023-05-01T00:00:00Z"));
        fields.put("is_default_workspace", workspace.isDefault());
        return new Entity("Workspace", fields);
    }
}
