package io.mshell.sandbox;

import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.Map;

/** The schema as one range of API versions has it, with the documents that were checked against it. Thread-safe. */
final class ServedSchema {

    /** The version that dropped the old fields of users. */
    private static final String USERS_REWORKED = "2026-10";

    private final SandboxSchema schema;
    private final Documents documents;
    private final GraphQL introspection;

    private ServedSchema(SandboxSchema schema) {
        this.schema = schema;
        documents = new Documents(schema);
        introspection = GraphQL.newGraphQL(schema.schema()).build();
    }

    /** Both schemas there are. */
    record Pair(ServedSchema older, ServedSchema newer) {

        static Pair load() {
            return new Pair(new ServedSchema(SandboxSchema.older()), new ServedSchema(SandboxSchema.newer()));
        }

        /** The one that serves a version. */
        ServedSchema of(String version) {
            return version.compareTo(USERS_REWORKED) < 0 ? older : newer;
        }
    }

    String sdl() {
        return schema.sdl();
    }

    /**
     * The operation a request asks for, with its variables.
     *
     * @throws ApiFailure if it cannot be read or its variables do not fit
     * @throws InvalidDocument if it does not fit the schema
     */
    Operation operation(ApiRequest request) {
        graphql.language.Document document = documents.document(request.query());
        return new Operation(
                schema.schema(), document, Documents.operation(document, request.operationName()), request.variables());
    }

    /** Answers a question about the schema itself. */
    Map<String, Object> introspect(ApiRequest request) {
        return introspection
                .execute(ExecutionInput.newExecutionInput(request.query())
                        .variables(request.variables())
                        .operationName(request.operationName())
                        .build())
                .toSpecification();
    }
}
