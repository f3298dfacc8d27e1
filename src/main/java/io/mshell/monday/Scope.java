package io.mshell.monday;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a board's items that one chain of pages reads.
 *
 * @param kind how the part is told to the API
 * @param groups the ids of the groups it is about
 * @param allLevels whether the board has levels, of which all are read
 */
record Scope(Kind kind, List<String> groups, boolean allLevels) {

    /** Ways to say which items. */
    enum Kind {
        /** The whole board, without a rule. */
        BOARD,
        /** One group, through the group itself. */
        GROUP,
        /** The items of several groups, by a rule. A board with levels gives all of them only if there is a rule. */
        ANY_OF,
        /** The items in none of the groups, by a rule: those of a group made since. */
        NONE_OF
    }

    /** The query for the first page of this part. */
    String firstPage(ReadPlan plan) {
        String items = "items_page(limit: $limit" + hierarchy() + (isRule() ? ", query_params: $rule" : "")
                + ") { cursor items { " + plan.itemFields() + " "
                + plan.pageCells().fields() + " } }";
        String body = kind == Kind.GROUP ? "groups(ids: $groups) { " + items + " }" : items;
        return "query FirstPage($board: [ID!]!, $limit: Int!" + declarations()
                + plan.pageCells().declarations() + ") { " + Complexity.FIELDS
                + " boards(ids: $board, limit: 1, state: all) { " + body + " } }";
    }

    private String hierarchy() {
        return allLevels ? ", hierarchy_scope_config: \"allItems\"" : "";
    }

    private boolean isRule() {
        return kind == Kind.ANY_OF || kind == Kind.NONE_OF;
    }

    private String declarations() {
        return kind == Kind.GROUP ? ", $groups: [String]" : isRule() ? ", $rule: ItemsQuery" : "";
    }

    Map<String, Object> variables(String boardId) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("board", List.of(boardId));
        if (kind == Kind.GROUP) {
            variables.put("groups", groups);
        }
        if (isRule()) {
            String operator = kind == Kind.ANY_OF ? "any_of" : "not_any_of";
            Map<String, Object> rule = Map.of("column_id", "group", "operator", operator, "compare_value", groups);
            variables.put("rule", Map.of("rules", List.of(rule)));
        }
        return variables;
    }
}
