package io.mshell.monday;

import io.mshell.board.BoardColumn;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a query that reads cells: one fragment for each kind of column asked for, with the fields wanted of that
 * kind and nothing else. Fragments for absent kinds are left out, for one the API version does not know would fail the
 * whole query. Kinds that have no type in the API are read by the fields every cell has.
 *
 * @param typedIds columns read by fragments
 * @param plainIds columns read by {@code text} and {@code value} alone
 */
record CellSelection(String text, List<String> typedIds, List<String> plainIds) {

    /** Fields that are objects, with what is read of them. */
    private static final Map<String, String> OBJECTS = Map.of(
            "values", "values { id label }",
            "persons_and_teams", "persons_and_teams { id kind }",
            "battery_value", "battery_value { key count }",
            "tags", "tags { id name }",
            "file", "file { file_id object_id url }",
            "files",
                    "files { __typename ... on FileAssetValue { asset_id name is_image created_at creator_id }"
                            + " ... on FileDocValue { file_id object_id url created_at creator_id }"
                            + " ... on FileLinkValue { file_id name kind url created_at creator_id } }");

    static CellSelection of(List<CellRequest> requests) {
        Map<ColumnKind, Set<String>> fields = new EnumMap<>(ColumnKind.class);
        for (CellRequest request : requests) {
            ColumnKind kind = request.column().kind();
            if (isTyped(kind)) {
                fields.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(request.fields());
            }
        }
        List<String> typed = ids(requests, true);
        List<String> plain = ids(requests, false);
        StringBuilder text = new StringBuilder();
        if (!typed.isEmpty()) {
            text.append("column_values(ids: $typed) { id");
            fields.forEach((kind, wanted) -> {
                if (!wanted.isEmpty()) {
                    text.append(" ... on ").append(kind.graphQlType()).append(" {");
                    wanted.forEach(field -> text.append(' ').append(selection(kind, field)));
                    text.append(" }");
                }
            });
            text.append(" }");
        }
        if (!plain.isEmpty()) {
            text.append(" plain: column_values(ids: $plain) { id type text value }");
        }
        return new CellSelection(text.toString(), typed, plain);
    }

    /** The declarations of the variables the text uses, with a comma before each. */
    String declarations() {
        return (typedIds.isEmpty() ? "" : ", $typed: [String!]") + (plainIds.isEmpty() ? "" : ", $plain: [String!]");
    }

    /**
     * The name a field arrives under. {@code country} is an object in one type and text in another, which one answer
     * cannot hold under one name.
     */
    static String alias(ColumnKind kind, String field) {
        return kind == ColumnKind.LOCATION && field.equals("country") ? "location_country" : field;
    }

    private static String selection(ColumnKind kind, String field) {
        if (kind == ColumnKind.COUNTRY && field.equals("country")) {
            return "country { code name }";
        }
        String alias = alias(kind, field);
        return alias.equals(field) ? OBJECTS.getOrDefault(field, field) : alias + ": " + field;
    }

    private static boolean isTyped(ColumnKind kind) {
        return !kind.graphQlType().isEmpty();
    }

    private static List<String> ids(List<CellRequest> requests, boolean typed) {
        return requests.stream()
                .map(CellRequest::column)
                .filter(column -> isTyped(column.kind()) == typed)
                .map(BoardColumn::id)
                .toList();
    }
}
