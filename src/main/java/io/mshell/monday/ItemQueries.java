package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.ItemRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The queries that read one board's items. monday.com reads at most five formula columns a request, so the cells of
 * further ones come by id, five columns at a time.
 */
final class ItemQueries {

    private static final int FORMULAS_A_REQUEST = 5;

    private final JsonMapper json;
    private final Board board;
    private final boolean idsOnly;
    private final CellSelection main;
    private final List<List<CellRequest>> furtherFormulas;

    ItemQueries(JsonMapper json, ItemRequest request) {
        this.json = json;
        this.board = request.board();
        this.idsOnly = request.cells().isEmpty();
        List<CellRequest> formulas = request.cells().stream()
                .filter(cell -> cell.column().kind() == ColumnKind.FORMULA)
                .toList();
        List<CellRequest> late = formulas.subList(Math.min(FORMULAS_A_REQUEST, formulas.size()), formulas.size());
        this.main = CellSelection.of(
                request.cells().stream().filter(cell -> !late.contains(cell)).toList());
        this.furtherFormulas = blocks(late);
    }

    /**
     * The first page of a chain.
     *
     * @param groups the groups the chain reads; empty for the whole board
     */
    Query firstPage(List<String> groups, int limit) {
        ObjectNode variables = variables(main);
        variables.set("board", json.createArrayNode().add(board.id()));
        variables.put("limit", limit);
        boolean filtered = !groups.isEmpty() || board.multiLevel();
        if (filtered) {
            variables.set("filter", groupFilter(groups));
        }
        String scope = board.multiLevel() ? ", hierarchy_scope_config: \"allItems\"" : "";
        String text = "query FirstPage($board: [ID!]!, $limit: Int!" + (filtered ? ", $filter: ItemsQuery" : "")
                + main.declarations() + ") { complexity { query before after reset_in_x_seconds }"
                + " boards(ids: $board, state: all) { items_page(limit: $limit" + scope
                + (filtered ? ", query_params: $filter" : "") + ") { cursor items { " + item(main) + " } } } }";
        return new Query("page " + board.id() + " " + limit, text, variables);
    }

    /** The page behind a cursor. */
    Query nextPage(String cursor, int limit) {
        ObjectNode variables = variables(main);
        variables.put("cursor", cursor);
        variables.put("limit", limit);
        String text = "query NextPage($cursor: String!, $limit: Int!" + main.declarations()
                + ") { complexity { query before after reset_in_x_seconds }"
                + " next_items_page(cursor: $cursor, limit: $limit) { cursor items { " + item(main) + " } } }";
        return new Query("page " + board.id() + " " + limit, text, variables);
    }

    /** Up to 100 items by id, with every cell but those of further formulas. */
    Query byId(Collection<Long> ids) {
        return byId(ids, main, item(main));
    }

    /** How many requests it takes to read the further formulas of up to 100 items. */
    int furtherPasses() {
        return furtherFormulas.size();
    }

    /** The cells of one block of further formulas, for up to 100 items. */
    Query furtherFormulas(int pass, Collection<Long> ids) {
        CellSelection cells = CellSelection.of(furtherFormulas.get(pass));
        return byId(ids, cells, "id " + cells.text());
    }

    private Query byId(Collection<Long> ids, CellSelection cells, String item) {
        ObjectNode variables = variables(cells);
        ArrayNode wanted = variables.putArray("ids");
        ids.forEach(id -> wanted.add(String.valueOf(id)));
        String text = "query ById($ids: [ID!]!" + cells.declarations()
                + ") { complexity { query before after reset_in_x_seconds }"
                + " items(ids: $ids, limit: 100, exclude_nonactive: true) { " + item + " } }";
        return new Query("ids " + board.id() + " " + cells.text().hashCode(), text, variables);
    }

    private String item(CellSelection cells) {
        if (idsOnly) {
            return "id updated_at";
        }
        String parent = board.holdsSubitems() || board.multiLevel() ? " parent_item { id }" : "";
        return "id name state created_at updated_at creator_id group { id }" + parent + " " + cells.text();
    }

    /**
     * A rule that keeps the items of these groups. On a board of several levels the scope "allItems" answers nothing
     * without a rule, so all groups are named there.
     */
    private ObjectNode groupFilter(List<String> groups) {
        ObjectNode filter = json.createObjectNode();
        ObjectNode rule = filter.putArray("rules").addObject();
        rule.put("column_id", "group");
        rule.put("operator", "any_of");
        ArrayNode values = rule.putArray("compare_value");
        List<String> kept =
                groups.isEmpty() ? board.groups().stream().map(Group::id).toList() : groups;
        kept.forEach(values::add);
        return filter;
    }

    private ObjectNode variables(CellSelection cells) {
        ObjectNode variables = json.createObjectNode();
        if (!cells.typedIds().isEmpty()) {
            cells.typedIds().forEach(variables.putArray("typed")::add);
        }
        if (!cells.plainIds().isEmpty()) {
            cells.plainIds().forEach(variables.putArray("plain")::add);
        }
        return variables;
    }

    private static List<List<CellRequest>> blocks(List<CellRequest> cells) {
        List<List<CellRequest>> blocks = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += FORMULAS_A_REQUEST) {
            blocks.add(cells.subList(from, Math.min(cells.size(), from + FORMULAS_A_REQUEST)));
        }
        return blocks;
    }
}
