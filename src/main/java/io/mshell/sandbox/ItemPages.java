package io.mshell.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code items_page} and {@code next_items_page}. A page continues behind the last item of the one before: an item
 * deleted meanwhile hides no other, an item moved meanwhile may come twice or not at all.
 */
final class ItemPages {

    private static final int MAX_LIMIT = 500;
    /** Every so many pages of a chain one is shorter than asked, as the API is free to do. */
    private static final int SHORT_PAGE_EVERY = 4;

    private final Cursors cursors;

    ItemPages(Cursors cursors) {
        this.cursors = cursors;
    }

    /** The first page of a board or of one of its groups, or the page behind the argument {@code cursor}. */
    Node first(BoardData board, @Nullable GroupDef group, Map<String, Object> arguments, Graph graph) {
        String cursor = Arguments.text(arguments, "cursor");
        if (cursor != null) {
            if (Arguments.given(arguments, "query_params")) {
                throw new ApiFailure(
                        200, "InvalidArgumentException", "Can't use both cursor and query_params in the same query");
            }
            return next(cursor, arguments, graph);
        }
        checkLimit(arguments);
        return read(cursors.open(ItemScan.of(board, group, arguments)), arguments, graph);
    }

    Node next(String cursor, Map<String, Object> arguments, Graph graph) {
        checkLimit(arguments);
        return read(cursors.resume(cursor), arguments, graph);
    }

    private static void checkLimit(Map<String, Object> arguments) {
        int limit = Arguments.number(arguments, "limit", 25);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ApiFailure(
                    200,
                    "InvalidArgumentException",
                    "limit must be between 1 and " + MAX_LIMIT,
                    Map.of("error_data", Map.of("limit", limit)));
        }
    }

    private Node read(Cursors.Position position, Map<String, Object> arguments, Graph graph) {
        int limit = shorten(Arguments.number(arguments, "limit", 25), position.page());
        List<Node> items = new ArrayList<>(limit);
        ItemScan scan = position.scan();
        ItemScan.Place place = position.after();
        ItemScan.@Nullable Found found = scan.next(place);
        while (found != null && items.size() < limit) {
            items.add(graph.item(found.item()));
            place = found.place();
            found = scan.next(place);
        }
        graph.meter().items(items.size());
        Map<String, Object> fields = new java.util.HashMap<>();
        fields.put("items", items);
        fields.put("cursor", found == null ? null : cursors.save(position.movedTo(place)));
        return new Entity("ItemsResponse", fields);
    }

    private static int shorten(int limit, int page) {
        return page % SHORT_PAGE_EVERY == SHORT_PAGE_EVERY - 1 ? limit - limit / 10 : limit;
    }
}
