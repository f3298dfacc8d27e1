package io.mshell.sandbox;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * How a field's value is written.
 *
 * @param required whether null is forbidden, so that a failure climbs to the parent
 * @param element the shape of a list's elements; null if this is no list
 * @param id whether the value is an ID: always a JSON string
 */
record FieldShape(boolean required, @Nullable FieldShape element, boolean id) {

    static final FieldShape TEXT = new FieldShape(true, null, false);

    static FieldShape of(GraphQLType type) {
        boolean required = type instanceof GraphQLNonNull;
        GraphQLType bare = type instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : type;
        if (bare instanceof GraphQLList list) {
            return new FieldShape(required, of(list.getWrappedType()), false);
        }
        return new FieldShape(
                required,
                null,
                bare instanceof GraphQLNamedType named && named.getName().equals("ID"));
    }
}
