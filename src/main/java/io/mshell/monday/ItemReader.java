package io.mshell.monday;

import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Answered items as {@link Item}s, their cells in the order they were asked for, whatever order they came in. */
final class ItemReader {

    private final int width;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> aliased = new HashSet<>();

    ItemReader(ItemRequest request) {
        this.width = request.cells().size();
        for (int i = 0; i < width; i++) {
            CellRequest cell = request.cells().get(i);
            positions.put(cell.column().id(), i);
            if (cell.column().kind() == ColumnKind.LOCATION && cell.fields().contains("country")) {
                aliased.add(cell.column().id());
            }
        }
    }

    List<Item> items(JsonNode items) {
        List<Item> read = new ArrayList<>(items.size());
        items.forEach(item -> read.add(item(item)));
        return read;
    }

    /** The same items with the cells of a later answer put in. */
    List<Item> merged(List<Item> items, JsonNode answered) {
        Map<Long, JsonNode> byId = new HashMap<>();
        answered.forEach(item -> byId.put(item.path("id").asLong(0), item));
        List<Item> merged = new ArrayList<>(items.size());
        for (Item item : items) {
            JsonNode more = byId.get(item.id());
            merged.add(more == null ? item : withCells(item, more));
        }
        return merged;
    }

    private Item withCells(Item item, JsonNode more) {
        JsonNode[] cells = item.cells().toArray(new JsonNode[0]);
        put(more.path("column_values"), cells);
        return new Item(
                item.id(),
                item.name(),
                item.state(),
                item.groupId(),
                item.createdAt(),
                item.updatedAt(),
                item.creatorId(),
                item.parentId(),
                Arrays.asList(cells));
    }

    private Item item(JsonNode item) {
        JsonNode[] cells = new JsonNode[width];
        Arrays.fill(cells, MissingNode.getInstance());
        put(item.path("column_values"), cells);
        put(item.path("plain"), cells);
        return new Item(
                item.path("id").asLong(0),
                item.path("name").asString(""),
                item.path("state").asString(""),
                text(item.path("group").path("id")),
                instant(text(item.path("created_at"))),
                instant(text(item.path("updated_at"))),
                id(item.path("creator_id")),
                id(item.path("parent_item").path("id")),
                Arrays.asList(cells));
    }

    private void put(JsonNode values, JsonNode[] cells) {
        for (JsonNode cell : values) {
            String id = cell.path("id").asString("");
            Integer position = positions.get(id);
            if (position != null) {
                if (aliased.contains(id) && cell instanceof ObjectNode object && object.has("location_country")) {
                    object.set("country", object.remove("location_country"));
                }
                cells[position] = cell;
            }
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable Long id(JsonNode node) {
        long id = node.asLong(0);
        return id == 0 ? null : id;
    }

    /** Dates come with {@code Z}, with an offset, or bare. */
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notAMoment) {
            try {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }
    }
}
