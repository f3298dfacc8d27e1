package io.mshell.monday;

import io.mshell.monday.ScriptedServer.Reply;
import io.mshell.monday.ScriptedServer.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Answers item queries over a list of items in groups, with cursors, as the API does. Cells are made by a function. */
final class FakeBoard implements Function<Request, Reply> {

    private final Map<Long, String> groupOf = new LinkedHashMap<>();
    private final Map<String, Rest> cursors = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile Function<String, String> cells = column -> "\"text\":\"x\"";

    /** Adds items with consecutive ids to a group. */
    FakeBoard with(String group, long firstId, int count) {
        for (long id = firstId; id < firstId + count; id++) {
            groupOf.put(id, group);
        }
        return this;
    }

    /** @param made gives the fields of a cell by its column's id */
    FakeBoard cells(Function<String, String> made) {
        cells = made;
        return this;
    }

    /** Makes all cursors handed out so far expire. */
    void expireCursors() {
        cursors.clear();
    }

    List<Long> ids() {
        return List.copyOf(groupOf.keySet());
    }

    @Override
    public Reply apply(Request request) {
        if (request.body().path("variables").has("ids")) {
            return Reply.json("{\"data\":{\"items\":[" + items(asked(request), request) + "]}}");
        }
        if (request.body().path("variables").has("cursor")) {
            Rest rest = cursors.get(request.variable("cursor").asString());
            return rest == null
                    ? Reply.error(200, "CursorException", "CursorExpiredError: The cursor has expired")
                    : Reply.json("{\"data\":{\"next_items_page\":" + page(rest, request) + "}}");
        }
        String page = page(new Rest(new ArrayList<>(matching(request)), 0), request);
        boolean group = request.body().path("variables").has("groups");
        String items = "{\"items_page\":" + page + "}";
        return Reply.json("{\"data\":{\"boards\":[" + (group ? "{\"groups\":[" + items + "]}" : items) + "]}}");
    }

    private static List<Long> asked(Request request) {
        return request.variable("ids").values().stream()
                .map(id -> Long.valueOf(id.asString()))
                .toList();
    }

    private List<Long> matching(Request request) {
        Predicate<String> wanted = group -> true;
        if (request.body().path("variables").has("groups")) {
            wanted = names(request.variable("groups"))::contains;
        } else if (request.body().path("variables").has("rule")) {
            JsonNode rule = request.variable("rule").path("rules").path(0);
            List<String> groups = names(rule.path("compare_value"));
            boolean any = rule.path("operator").asString("").equals("any_of");
            wanted = group -> groups.contains(group) == any;
        }
        Predicate<String> condition = wanted;
        return groupOf.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> names(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private String page(Rest rest, Request request) {
        int to = Math.min(rest.ids.size(), rest.from + request.variable("limit").asInt(25));
        String cursor = "null";
        if (to < rest.ids.size()) {
            String name = "cursor" + opened.incrementAndGet();
            cursors.put(name, new Rest(rest.ids, to));
            cursor = "\"" + name + "\"";
        }
        return "{\"cursor\":" + cursor + ",\"items\":[" + items(rest.ids.subList(rest.from, to), request) + "]}";
    }

    private String items(List<Long> ids, Request request) {
        List<String> columns = names(request.variable("cols"));
        return ids.stream().map(id -> item(id, columns)).collect(Collectors.joining(","));
    }

    private String item(long id, List<String> columns) {
        String values = columns.stream()
                .map(column -> "{\"id\":\"" + column + "\"," + cells.apply(column) + "}")
                .collect(Collectors.joining(","));
        return "{\"id\":\"" + id + "\",\"name\":\"Item " + id + "\",\"state\":\"active\","
                + "\"created_at\":\"2026-01-02T03:04:05Z\",\"updated_at\":\"2026-01-02T03:04:06+02:00\","
                + "\"creator_id\":\"42\",\"group\":{\"id\":\"" + groupOf.get(id) + "\"},\"column_values\":["
                + values + "]}";
    }

    private record Rest(List<Long> ids, int from) {}
}
