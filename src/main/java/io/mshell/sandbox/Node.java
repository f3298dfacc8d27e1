package io.mshell.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the GraphQL graph: it knows its type and answers its fields. */
interface Node {

    /** The concrete GraphQL type, such as {@code StatusValue}. */
    String typeName();

    /**
     * The value of a field: a {@link Node}, a list, a scalar, or null. Called only with fields the schema has.
     *
     * @throws ApiFailure if the field cannot be answered; the executor turns it into a null and an entry of {@code
     *     errors}
     */
    @Nullable
    Object field(String name, Map<String, Object> arguments);
}
