package io.mshell.monday;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.monday.ApiFailure.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Reads items by their ids, in blocks of as many as one request may name. Thread-safe. */
final class BlockReader {

    /** The most ids {@code items} takes. */
    static final int IDS_PER_REQUEST = 100;

    private final Api api;
    private final DataReader<Page> reader;

    BlockReader(Api api, ItemShape shape, JsonMapper json) {
        this.api = api;
        this.reader = PageReader.of(json, shape);
    }

    /**
     * Reads items, in any order; those that are gone are left out.
     *
     * @param what the fields of the items
     */
    List<Item> read(Fields what, List<Long> ids, CancelToken cancel) {
        List<Item> items = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_PER_REQUEST) {
            items.addAll(block(what, ids.subList(from, Math.min(ids.size(), from + IDS_PER_REQUEST)), cancel));
        }
        return items;
    }

    private List<Item> block(Fields what, List<Long> ids, CancelToken cancel) {
        try {
            Call<Page> call = call(what, ids);
            return api.send(() -> call, cancel).items();
        } catch (ApiException e) {
            boolean tooMuch = e.failure().kind() == Kind.SHRINK || e.failure().kind() == Kind.TIMEOUT;
            if (!tooMuch || ids.size() == 1) {
                throw e.failure().error();
            }
            int half = ids.size() / 2;
            List<Item> items = new ArrayList<>(block(what, ids.subList(0, half), cancel));
            items.addAll(block(what, ids.subList(half, ids.size()), cancel));
            return items;
        }
    }

    private Call<Page> call(Fields what, List<Long> ids) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("ids", ids.stream().map(String::valueOf).toList());
        variables.putAll(what.cells().variables());
        return Call.of(what.query(), variables, this::complete)
                .costing(new Cost(0, (long) ids.size() * what.formulas()));
    }

    private @Nullable Page complete(JsonParser data) {
        Page page = reader.read(data);
        return page != null && page.listed() ? page : null;
    }

    /**
     * What is read of the items.
     *
     * @param own the item's own fields
     * @param formulas how many of the cells are formulas
     * @param onlyActive whether archived and deleted items are left out
     */
    record Fields(String own, Selection cells, int formulas, boolean onlyActive) {

        /** Without {@code limit} the default of 25 would cut the list of ids short. */
        String query() {
            return "query ById($ids: [ID!]!" + cells.declarations() + ") { items(ids: $ids, limit: " + IDS_PER_REQUEST
                    + (onlyActive ? ", exclude_nonactive: true" : "") + ") { " + own + " " + cells.fields() + " } }";
        }
    }
}
