package io.mshell.sandbox;

import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field to answer, with its arguments coerced and its output shape known.
 *
 * @param json the response key as JSON, with its colon
 * @param selection what is asked of the value; null for scalars and enums
 */
record SelectedField(
        String key,
        String json,
        String name,
        Map<String, Object> arguments,
        FieldShape shape,
        @Nullable Selection selection) {

    static final String TYPE_NAME = "__typename";

    static SelectedField of(Operation operation, GraphQLObjectType type, String key, List<Field> same) {
        Field first = same.get(0);
        String json = '"' + key + "\":";
        if (first.getName().equals(TYPE_NAME)) {
            return new SelectedField(key, json, TYPE_NAME, Map.of(), FieldShape.TEXT, null);
        }
        List<SelectionSet> sets = same.stream()
                .map(Field::getSelectionSet)
                .filter(Objects::nonNull)
                .toList();
        return new SelectedField(
                key,
                json,
                first.getName(),
                operation.arguments(type, first),
                FieldShape.of(type.getFieldDefinition(first.getName()).getType()),
                sets.isEmpty() ? null : new Selection(operation, sets));
    }
}
