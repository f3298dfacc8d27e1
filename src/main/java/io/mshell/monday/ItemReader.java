package io.mshell.monday;

import io.mshell.board.Item;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads items one by one; the hot loop of a load. */
final class ItemReader {

    private static final int FIELDS_OF_A_CELL = 4;

    private final JsonMapper json;
    private final ItemShape shape;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    private long id;
    private String name = "";
    private String state = "";
    private @Nullable String groupId;
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private @Nullable Long creatorId;
    private @Nullable Long parentId;
    private @Nullable String boardId;

    ItemReader(JsonMapper json, ItemShape shape) {
        this.json = json;
        this.shape = shape;
    }

    /** Reads the item whose object has just begun. */
    Item read(JsonParser in) {
        reset();
        JsonNode[] cells = new JsonNode[shape.size()];
        Arrays.fill(cells, MissingNode.getInstance());
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            in.nextToken();
            field(in, field, cells);
        }
        if (shape.nameAt() >= 0) {
            cells[shape.nameAt()] = nodes.objectNode().put("name", name).put("text", name);
        }
        return new Item(id, name, state, groupId, createdAt, updatedAt, creatorId, parentId, Arrays.asList(cells));
    }

    /** Whether the item just read says that it is on another board than the one asked for, where ids alone were asked. */
    boolean isElsewhere() {
        return boardId != null && !boardId.equals(shape.boardId());
    }

    private void reset() {
        id = 0;
        name = "";
        state = "";
        groupId = null;
        createdAt = null;
        updatedAt = null;
        creatorId = null;
        parentId = null;
        boardId = null;
    }

    private void field(JsonParser in, String field, JsonNode[] cells) {
        switch (field) {
            case "id" -> id = Long.parseLong(in.getString());
            case "name" -> name = in.getValueAsString("");
            case "state" -> state = in.getValueAsString("");
            case "created_at" -> createdAt = instant(in.getValueAsString());
            case "updated_at" -> updatedAt = instant(in.getValueAsString());
            case "creator_id" -> creatorId = number(in.getValueAsString());
            case "group" -> groupId = idWithin(in);
            case "board" -> boardId = idWithin(in);
            case "parent_item" -> parentId = number(idWithin(in));
            case "column_values", "plain" -> cells(in, cells);
            default -> in.skipChildren();
        }
    }

    private void cells(JsonParser in, JsonNode[] cells) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (in.nextToken() == JsonToken.START_OBJECT) {
            cell(in, cells);
        }
    }

    /** The cell's id comes first, as asked; the rest is the cell. */
    private void cell(JsonParser in, JsonNode[] cells) {
        Integer position = null;
        ObjectNode cell = new ObjectNode(nodes, new LinkedHashMap<>(FIELDS_OF_A_CELL));
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            JsonToken value = in.nextToken();
            if (field.equals("id")) {
                position = shape.positions().get(in.getString());
            } else {
                boolean renamed = field.equals(FieldLeaves.LOCATION_COUNTRY);
                cell.set(renamed ? "country" : field, node(in, value));
            }
        }
        if (position != null) {
            cells[position] = cell;
        }
    }

    private JsonNode node(JsonParser in, JsonToken value) {
        return switch (value) {
            case VALUE_STRING -> nodes.stringNode(in.getString());
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> json.readTree(in);
        };
    }

    private static @Nullable String idWithin(JsonParser in) {
        String found = null;
        if (in.currentToken() == JsonToken.START_OBJECT) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = in.currentName().equals("id");
                in.nextToken();
                found = wanted ? in.getValueAsString() : found;
                in.skipChildren();
            }
        }
        return found;
    }

    /** Automations and integrations have creators that are no numbers. */
    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The API writes {@code 2026-03-01T10:00:00Z}, and in places an offset. */
    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null || text.isEmpty()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
