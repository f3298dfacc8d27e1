package io.mshell.sandbox;

import graphql.language.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code POST /v2}: checks, limits, faults, execution, in the order of the real API. Thread-safe. */
final class ApiHandler {

    static final String TOKEN = "sandbox-token";

    private static final int FIRST_CAPACITY = 1 << 16;

    private final World world;
    private final Mutations mutations;
    private final Faults faults;
    private final Tally tally;
    private final ServedSchema.Pair schemas = ServedSchema.Pair.load();
    private final JsonMapper json = new JsonMapper();

    ApiHandler(World world, Mutations mutations, Faults faults, Tally tally) {
        this.world = world;
        this.mutations = mutations;
        this.faults = faults;
        this.tally = tally;
    }

    /** The schema of a version as text. */
    String sdl(@Nullable String version) {
        return schemas.of(ApiVersions.serve(version)).sdl();
    }

    /** Answers one call. Limits count it from here until it returns. */
    Answer answer(byte[] body, @Nullable String token, @Nullable String version) {
        tally.request();
        String served = "";
        try {
            served = ApiVersions.serve(version);
            checkToken(token);
            return limited(body, served).with("api-version", served);
        } catch (ApiFailure failure) {
            tally.rejected(failure.code());
            return ErrorAnswers.of(failure).with("api-version", served);
        } catch (InvalidDocument invalid) {
            tally.rejected("GRAPHQL_VALIDATION_FAILED");
            return ErrorAnswers.of(invalid.status(), invalid.errors()).with("api-version", served);
        }
    }

    private Answer limited(byte[] body, String version) {
        try {
            world.limits().enter();
            return answer(parse(body), version);
        } finally {
            world.limits().leave();
        }
    }

    private static void checkToken(@Nullable String token) {
        String bare = token != null && token.startsWith("Bearer ") ? token.substring(7) : token;
        if (!TOKEN.equals(bare)) {
            throw new ApiFailure(401, "NOT_AUTHENTICATED", "Not Authenticated");
        }
    }

    private ApiRequest parse(byte[] body) {
        Map<?, ?> request;
        try {
            request = json.readValue(body, Map.class);
        } catch (JacksonException e) {
            throw new ApiFailure(400, "JsonParseException", "Invalid JSON in the request body");
        }
        if (!(request.get("query") instanceof String query)) {
            throw new ApiFailure(400, "BAD_USER_INPUT", "The request body has no query");
        }
        Object variables = request.get("variables");
        if (variables != null && !(variables instanceof Map)) {
            throw new ApiFailure(400, "BAD_USER_INPUT", "Variables must be a JSON object");
        }
        Object name = request.get("operationName");
        return new ApiRequest(query, asMap(variables), name == null ? null : name.toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object map) {
        return map == null ? Map.of() : (Map<String, Object>) map;
    }

    private Answer answer(ApiRequest request, String version) {
        tally.kind(request.kind());
        Optional<Fault> fault = faults.hit(request.isPage());
        fault.ifPresent(hit -> tally.fault(hit.kind().name()));
        Optional<Answer> failed = fault.flatMap(FaultAnswers::instead);
        if (failed.isPresent()) {
            return failed.get();
        }
        ServedSchema schema = schemas.of(version);
        Operation operation = schema.operation(request);
        Answer answer = isIntrospection(operation)
                ? introspect(schema, request)
                : run(operation, version, fault.map(FaultAnswers::interference).orElse(Interference.NONE));
        if (request.isPage() && answer.status() == 200) {
            faults.pageServed();
        }
        return fault.map(hit -> FaultAnswers.afterwards(hit, answer)).orElse(answer);
    }

    private Answer run(Operation operation, String version, Interference interference) {
        long estimate = ComplexityEstimate.of(operation);
        RequestMeter meter = new RequestMeter(world.limits());
        world.limits().reserve(estimate);
        JsonBuffer out = new JsonBuffer(FIRST_CAPACITY);
        try {
            Graph graph = new Graph(world, meter);
            Node root =
                    operation.isMutation() ? new MutationRoot(graph, mutations, json) : new QueryRoot(graph, version);
            out.raw('{').key("data");
            List<Map<String, Object>> errors = new QueryExecutor(out, interference).run(root, operation.root());
            out.fillIn();
            ErrorAnswers.finish(out, errors);
            return Answer.json(200, out);
        } finally {
            world.limits().complexity().settle(estimate, meter.cost());
            tally.items(meter.itemsServed());
            if (isOnlyComplexity(operation)) {
                world.limits().wasCheap();
            }
        }
    }

    private static boolean isOnlyComplexity(Operation operation) {
        return rootFields(operation).stream().allMatch(field -> field.getName().equals("complexity"));
    }

    private static List<Field> rootFields(Operation operation) {
        return operation.selectionSet().getSelectionsOfType(Field.class);
    }

    private static boolean isIntrospection(Operation operation) {
        List<Field> fields = rootFields(operation);
        long meta = fields.stream()
                .filter(field ->
                        field.getName().equals("__schema") || field.getName().equals("__type"))
                .count();
        if (meta > 0 && meta < fields.size()) {
            throw new ApiFailure(400, "BAD_USER_INPUT", "Introspection cannot be mixed with other fields");
        }
        return meta > 0;
    }

    private static Answer introspect(ServedSchema schema, ApiRequest request) {
        JsonBuffer out = new JsonBuffer(FIRST_CAPACITY);
        out.value(schema.introspect(request));
        return Answer.json(200, out);
    }
}
