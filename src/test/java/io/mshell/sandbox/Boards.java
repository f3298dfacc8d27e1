package io.mshell.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Ids of the sandbox's boards and a reader of whole boards. */
final class Boards {

    static final String ORDERS = "4100000001";
    static final String SUBITEMS = "4100000002";
    static final String PLANNING = "4100000003";
    static final String EMPTY = "4100000005";
    static final String ROADMAP = "4100000006";
    static final String ARCHIVED = "4100000009";
    static final String BIG = "4100000020";

    private static final String FIRST =
            "query($board:[ID!]!,$limit:Int!){boards(ids:$board){items_page(limit:$limit){cursor items{%s}}}}";
    private static final String NEXT =
            "query($cursor:String!,$limit:Int!){next_items_page(cursor:$cursor,limit:$limit){cursor items{%s}}}";

    private Boards() {}

    /** All items of a board, page by page. */
    static List<JsonNode> items(ApiClient api, String board, int limit, String fields) {
        List<JsonNode> items = new ArrayList<>();
        pages(api, board, limit, fields, page -> page.at("/items").forEach(items::add));
        return items;
    }

    static void pages(ApiClient api, String board, int limit, String fields, Consumer<JsonNode> reader) {
        ApiClient.Reply reply = api.ask(FIRST.formatted(fields), Map.of("board", List.of(board), "limit", limit));
        JsonNode page = reply.data("/boards/0/items_page");
        while (true) {
            if (page.isMissingNode()) {
                throw new AssertionError(reply.text());
            }
            reader.accept(page);
            JsonNode cursor = page.get("cursor");
            if (cursor.isNull()) {
                return;
            }
            reply = api.ask(NEXT.formatted(fields), Map.of("cursor", cursor.asString(), "limit", limit));
            page = reply.data("/next_items_page");
        }
    }
}
