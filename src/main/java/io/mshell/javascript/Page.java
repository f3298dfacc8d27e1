package io.mshell.javascript;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.Item;
import io.mshell.mapping.CellFields;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The items a hook is at work on, as JavaScript reads them: a list of values per field, of which nothing is worked out
 * before it is asked for. Only texts, numbers, truth values and null cross.
 */
final class Page {

    private static final Set<String> ITEM_FIELDS =
            Set.of("id", "name", "group", "created_at", "updated_at", "creator_id", "parent_id", "state");

    private final int[] places;
    private final Map<String, String> groups = new HashMap<>();
    private volatile List<Item> items = List.of();

    Page(HookSite site) {
        this.places = new int[site.others().size() + 1];
        places[0] = site.cell();
        for (int i = 1; i < places.length; i++) {
            places[i] = site.others().get(i - 1).cell();
        }
        for (Group group : site.board().groups()) {
            groups.putIfAbsent(group.id(), group.title());
        }
    }

    /** A page for a hook whose file is only read. */
    static Page empty() {
        BoardColumn column =
                new BoardColumn("", "", ColumnKind.UNKNOWN, "", "", new JsonMapper().createObjectNode(), false, "");
        BoardSummary summary = new BoardSummary("", "", "board", "active", null, null, null);
        return new Page(new HookSite(new Board(summary, false, List.of(), List.of()), column, 0, List.of()));
    }

    /** Turns to other items. */
    void turn(List<Item> page) {
        items = page;
    }

    List<Item> items() {
        return items;
    }

    /**
     * What does not change from page to page, as JSON: the columns that are read with their fields, those that are not,
     * and the names of the columns the hook makes.
     */
    static String describe(HookSite site, Hook.Declaration hook) {
        ObjectNode text = new JsonMapper().createObjectNode();
        List<BoardColumn> read = new ArrayList<>(List.of(site.column()));
        site.others().forEach(other -> read.add(other.column()));
        ArrayNode columns = text.putArray("columns");
        read.forEach(column -> describe(
                columns.addObject(),
                column,
                column.id().equals(site.column().id())
                        ? hook.fieldsOf(column.kind())
                        : CellFields.topOf(column.kind())));
        ArrayNode unread = text.putArray("unread");
        site.board().columns().stream()
                .filter(column -> !column.archived() && column.kind() != ColumnKind.NAME)
                .filter(column -> read.stream().noneMatch(known -> known.id().equals(column.id())))
                .forEach(column -> unread.add(column.id()).add(column.title()));
        ArrayNode made = text.putArray("names");
        hook.columns().keySet().forEach(made::add);
        return text.toString();
    }

    private static void describe(ObjectNode text, BoardColumn column, List<String> read) {
        text.put("id", column.id());
        text.put("title", column.title());
        text.put("type", column.typeName());
        text.set("settings", column.settings());
        ArrayNode fields = text.putArray("fields");
        ArrayNode unread = text.putArray("unread");
        ArrayNode encoded = text.putArray("encoded");
        for (String field : CellFields.topOf(column.kind())) {
            (read.contains(field) ? fields : unread).add(field);
            if (field.equals("value") || CellFields.isStructure(column.kind(), field)) {
                encoded.add(field);
            }
        }
    }

    /** A field's values, an item each: of the item itself for place -1, else of one of the cells that are read. */
    ProxyArray field(int place, String name) {
        return new Column(place < 0 ? item(name) : cell(places[place], name));
    }

    private Function<Item, @Nullable Object> item(String name) {
        if (!ITEM_FIELDS.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        return switch (name) {
            case "id" -> item -> (double) item.id();
            case "name" -> Item::name;
            case "state" -> Item::state;
            case "created_at" ->
                item -> item.createdAt() == null ? null : item.createdAt().toString();
            case "updated_at" ->
                item -> item.updatedAt() == null ? null : item.updatedAt().toString();
            case "creator_id" ->
                item -> item.creatorId() == null
                        ? null
                        : (Object) item.creatorId().doubleValue();
            case "parent_id" ->
                item -> item.parentId() == null
                        ? null
                        : (Object) item.parentId().doubleValue();
            default -> this::group;
        };
    }

    private @Nullable Object group(Item item) {
        String id = item.groupId();
        return id == null
                ? null
                : new JsonMapper()
                        .createObjectNode()
                        .put("id", id)
                        .put("title", groups.get(id))
                        .toString();
    }

    private static Function<Item, @Nullable Object> cell(int place, String name) {
        return item -> plain(item.cells().get(place).path(name));
    }

    /** A list or an object crosses as its JSON, which is what a cell's {@code value} is from the start. */
    private static @Nullable Object plain(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? (Object) node.doubleValue() : node.toString();
    }

    /** Read only: a hook sees the values and cannot change them. */
    private final class Column implements ProxyArray {

        private final Function<Item, @Nullable Object> values;

        private Column(Function<Item, @Nullable Object> values) {
            this.values = values;
        }

        @Override
        public @Nullable Object get(long index) {
            return index < 0 || index >= items.size() ? null : values.apply(items.get((int) index));
        }

        @Override
        public void set(long index, Value value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long getSize() {
            return items.size();
        }
    }
}
