package io.mshell.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code aggregate}: only the counting of items, of a whole board or of those that rules leave. */
final class Aggregates {

    private Aggregates() {}

    static Node answer(BoardCatalog catalog, Map<String, Object> query) {
        BoardData board =
                catalog.existing(String.valueOf(Arguments.map(query, "from").get("id")));
        List<Node> entries = new ArrayList<>();
        for (Object element : Arguments.list(query, "select")) {
            entries.add(entry(board, query, asMap(element)));
        }
        return new Entity(
                "AggregateQueryResult",
                Map.of("results", List.of(new Entity("AggregateResultSet", Map.of("entries", entries)))));
    }

    private static Node entry(BoardData board, Map<String, Object> query, Map<String, Object> element) {
        Object function = Arguments.map(element, "function").get("function");
        if (!"COUNT_ITEMS".equals(String.valueOf(function))) {
            throw new ApiFailure(200, "InvalidArgumentException", "Unsupported aggregate function: " + function);
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put("alias", element.get("as"));
        fields.put("value", new Entity("AggregateBasicAggregationResult", Map.of("result", (double)
                count(board, query))));
        return new Entity("AggregateResultEntry", fields);
    }

    private static long count(BoardData board, Map<String, Object> query) {
        Map<String, Object> filter = Arguments.map(query, "query");
        if (filter.isEmpty() && !board.def().isMultiLevel()) {
            return board.countActive();
        }
        ItemScan scan = ItemScan.of(board, null, filter.isEmpty() ? Map.of() : Map.of("query_params", filter));
        long count = 0;
        for (ItemScan.Found found = scan.next(scan.start()); found != null; found = scan.next(found.place())) {
            count++;
        }
        return count;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
