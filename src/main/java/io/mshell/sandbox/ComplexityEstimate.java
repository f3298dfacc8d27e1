package io.mshell.sandbox;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.List;

/** Estimates a query before it runs: the fields it selects, multiplied by the sizes of the lists they stand in. */
final class ComplexityEstimate {

    private static final int DEFAULT_LIMIT = 25;
    private static final int COLUMNS = 50;
    private static final int NESTED = 10;

    private ComplexityEstimate() {}

    static long of(Operation operation) {
        return cost(operation, operation.selectionSet(), true);
    }

    private static long cost(Operation operation, SelectionSet set, boolean root) {
        long sum = 0;
        for (graphql.language.Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                sum += 1;
                if (field.getSelectionSet() != null) {
                    sum += size(operation, field, root) * cost(operation, field.getSelectionSet(), false);
                }
            } else if (selection instanceof InlineFragment inline) {
                sum += cost(operation, inline.getSelectionSet(), root);
            } else if (selection instanceof FragmentSpread spread) {
                sum += cost(operation, operation.fragment(spread.getName()).getSelectionSet(), root);
            }
        }
        return sum;
    }

    private static long size(Operation operation, Field field, boolean root) {
        int ids = operation.argument(field, "ids") instanceof List<?> list ? list.size() : -1;
        int limit = operation.argument(field, "limit") instanceof Number number ? number.intValue() : DEFAULT_LIMIT;
        return switch (field.getName()) {
            case "items_page", "next_items_page", "items_page_by_column_values" -> limit;
            // The items of a page were counted with the page.
            case "items" -> !root ? 1 : ids >= 0 ? Math.min(ids, limit) : limit;
            case "boards", "workspaces", "users", "docs" -> ids >= 0 ? Math.min(ids, limit) : limit;
            case "column_values", "columns" -> ids >= 0 ? ids : COLUMNS;
            case "groups" -> ids >= 0 ? ids : NESTED;
            case "subitems", "linked_items", "mirrored_items", "updates", "activity_logs" -> NESTED;
            default -> 1;
        };
    }
}
