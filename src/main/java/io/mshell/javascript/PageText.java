package io.mshell.javascript;

import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.Item;
import io.mshell.mapping.HookSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Items of one site as the text that goes into JavaScript: nothing but text crosses, so nothing else can be reached. */
final class PageText {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final HookSite site;
    private final int[] places;
    private final Map<String, String> groups = new HashMap<>();

    PageText(HookSite site) {
        this.site = site;
        this.places = new int[site.others().size() + 1];
        places[0] = site.cell();
        for (int i = 1; i < places.length; i++) {
            places[i] = site.others().get(i - 1).cell();
        }
        for (Group group : site.board().groups()) {
            groups.putIfAbsent(group.id(), group.title());
        }
    }

    /** What does not change from page to page: the columns that are read, those that are not, and the hook's own. */
    String siteText(Set<String> names) {
        ObjectNode text = mapper.createObjectNode();
        ArrayNode columns = text.putArray("columns");
        columns.add(column(site.column()));
        site.others().forEach(other -> columns.add(column(other.column())));
        ArrayNode unread = text.putArray("unread");
        List<BoardColumn> read = new ArrayList<>(List.of(site.column()));
        site.others().forEach(other -> read.add(other.column()));
        site.board().columns().stream()
                .filter(column -> !column.archived() && column.kind() != ColumnKind.NAME)
                .filter(column -> read.stream().noneMatch(known -> known.id().equals(column.id())))
                .forEach(column -> unread.add(column.id()).add(column.title()));
        ArrayNode made = text.putArray("names");
        names.forEach(made::add);
        return text.toString();
    }

    private ObjectNode column(BoardColumn column) {
        ObjectNode text = mapper.createObjectNode();
        text.put("id", column.id());
        text.put("title", column.title());
        text.put("type", column.typeName());
        text.set("settings", column.settings());
        return text;
    }

    String of(List<Item> page) {
        ArrayNode items = mapper.createArrayNode();
        page.forEach(item -> items.add(item(item)));
        return mapper.writeValueAsString(items);
    }

    private ObjectNode item(Item item) {
        ObjectNode text = mapper.createObjectNode();
        text.put("id", item.id());
        text.put("name", item.name());
        String group = item.groupId();
        if (group == null) {
            text.putNull("group");
        } else {
            text.putObject("group").put("id", group).put("title", groups.get(group));
        }
        text.put("created_at", time(item.createdAt()));
        text.put("updated_at", time(item.updatedAt()));
        text.put("creator_id", item.creatorId());
        text.put("parent_id", item.parentId());
        text.put("state", item.state());
        ArrayNode cells = text.putArray("cells");
        for (int place : places) {
            cells.add(cell(item.cells().get(place)));
        }
        return text;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** The fields as the API names them, with {@code value} parsed: monday writes JSON into a string there. */
    private ObjectNode cell(JsonNode fields) {
        ObjectNode text = mapper.createObjectNode();
        fields.properties().forEach(field -> {
            boolean encoded = field.getKey().equals("value") && field.getValue().isString();
            text.set(field.getKey(), encoded ? parsed(field.getValue()) : field.getValue());
        });
        return text;
    }

    private JsonNode parsed(JsonNode value) {
        try {
            return mapper.readTree(value.stringValue());
        } catch (JacksonException e) {
            return value;
        }
    }

    /** Results as text, back as nodes; numbers keep their digits. */
    JsonNode results(String text) {
        return mapper.readTree(text);
    }
}
