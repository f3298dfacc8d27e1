package io.mshell.sandbox;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of an object: fields merged over all fragments, worked out once per concrete type and then reused for
 * every object. Belongs to one request; not thread-safe.
 */
final class Selection {

    private final Operation operation;
    private final List<SelectionSet> sets;
    private final Map<String, List<SelectedField>> byType = new HashMap<>();

    Selection(Operation operation, List<SelectionSet> sets) {
        this.operation = operation;
        this.sets = List.copyOf(sets);
    }

    /** The fields asked of an object of this type, in the order of the query. */
    List<SelectedField> on(String typeName) {
        List<SelectedField> known = byType.get(typeName);
        if (known == null) {
            known = resolve(typeName);
            byType.put(typeName, known);
        }
        return known;
    }

    Operation operation() {
        return operation;
    }

    private List<SelectedField> resolve(String typeName) {
        GraphQLType type = operation.schema().getType(typeName);
        if (!(type instanceof GraphQLObjectType object)) {
            throw new IllegalStateException("not an object type: " + typeName);
        }
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        sets.forEach(set -> collect(set, object, fields));
        List<SelectedField> selected = new ArrayList<>(fields.size());
        fields.forEach((key, same) -> selected.add(SelectedField.of(operation, object, key, same)));
        return List.copyOf(selected);
    }

    private void collect(SelectionSet set, GraphQLObjectType type, Map<String, List<Field>> into) {
        for (graphql.language.Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field && operation.included(field)) {
                into.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                        .add(field);
            } else if (selection instanceof InlineFragment inline && operation.included(inline)) {
                if (inline.getTypeCondition() == null
                        || operation.matches(inline.getTypeCondition().getName(), type)) {
                    collect(inline.getSelectionSet(), type, into);
                }
            } else if (selection instanceof FragmentSpread spread && operation.included(spread)) {
                FragmentDefinition fragment = operation.fragment(spread.getName());
                if (operation.matches(fragment.getTypeCondition().getName(), type)) {
                    collect(fragment.getSelectionSet(), type, into);
                }
            }
        }
    }
}
