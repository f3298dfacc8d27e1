package io.mshell.sandbox;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation with its variables: everything its selections need to be resolved. */
final class Operation {

    private final GraphQLSchema schema;
    private final OperationDefinition definition;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    /**
     * Binds variables to an operation.
     *
     * @throws ApiFailure if the variables do not fit their declared types
     */
    Operation(GraphQLSchema schema, Document document, OperationDefinition definition, Map<String, Object> values) {
        this.schema = schema;
        this.definition = definition;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        try {
            variables = ValuesResolver.coerceVariableValues(
                    schema,
                    definition.getVariableDefinitions(),
                    RawVariables.of(values),
                    GraphQLContext.getDefault(),
                    Locale.ROOT);
        } catch (GraphQLException e) {
            throw new ApiFailure(
                    400,
                    "BAD_USER_INPUT",
                    String.valueOf(e.getMessage()),
                    Map.of("problems", List.of(Map.of("explanation", String.valueOf(e.getMessage())))));
        }
    }

    boolean isMutation() {
        return definition.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** The operation's name, or an empty text. */
    String name() {
        return definition.getName() == null ? "" : definition.getName();
    }

    Selection root() {
        return new Selection(this, List.of(definition.getSelectionSet()));
    }

    SelectionSet selectionSet() {
        return definition.getSelectionSet();
    }

    /** An argument as it stands in the query, a variable replaced by its value; null if it is not given. */
    @Nullable
    Object argument(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                Value<?> value = argument.getValue();
                return value instanceof VariableReference reference
                        ? variables.get(reference.getName())
                        : SandboxSchema.literal(value, variables);
            }
        }
        return null;
    }

    String rootType() {
        return isMutation() ? "Mutation" : "Query";
    }

    GraphQLSchema schema() {
        return schema;
    }

    FragmentDefinition fragment(String name) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            throw new IllegalStateException("validation let an unknown fragment through: " + name);
        }
        return fragment;
    }

    Map<String, Object> arguments(GraphQLObjectType type, Field field) {
        return ValuesResolver.getArgumentValues(
                type.getFieldDefinition(field.getName()).getArguments(),
                field.getArguments(),
                variables,
                GraphQLContext.getDefault(),
                Locale.ROOT);
    }

    /** Whether an object of {@code type} matches the type condition of a fragment. */
    boolean matches(String condition, GraphQLObjectType type) {
        GraphQLType wanted = schema.getType(condition);
        if (wanted instanceof GraphQLInterfaceType || wanted instanceof GraphQLUnionType) {
            return schema.isPossibleType((graphql.schema.GraphQLNamedType) wanted, type);
        }
        return condition.equals(type.getName());
    }

    /** Whether {@code @skip} and {@code @include} let a node in. */
    boolean included(DirectivesContainer<?> node) {
        return isTrue(node, "include", true) && !isTrue(node, "skip", false);
    }

    private boolean isTrue(DirectivesContainer<?> node, String name, boolean otherwise) {
        List<Directive> found = node.getDirectives(name);
        if (found.isEmpty()) {
            return otherwise;
        }
        @Nullable Value<?> condition = found.get(0).getArgument("if").getValue();
        if (condition instanceof VariableReference reference) {
            return Boolean.TRUE.equals(variables.get(reference.getName()));
        }
        return condition instanceof graphql.language.BooleanValue flag && flag.isValue();
    }
}
