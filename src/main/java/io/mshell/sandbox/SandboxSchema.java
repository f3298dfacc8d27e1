package io.mshell.sandbox;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API's schema: as text for whoever asks for it, and parsed for validation and introspection. */
final class SandboxSchema {

    private static final String RESOURCE = "schema.graphqls";

    private static final Pattern DROPPED_USER_FIELDS = Pattern.compile(
            "(?m)^ +(photo_\\w+|is_\\w+|enabled|join_date|encrypt_api_token|sign_up_product_kind):.*\\R");

    private final String sdl;
    private final GraphQLSchema schema;

    private SandboxSchema(String sdl) {
        this.sdl = sdl;
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new OwnScalars());
        for (String scalar : List.of("JSON", "CompareValue", "Date", "ISO8601DateTime")) {
            wiring.scalar(GraphQLScalarType.newScalar()
                    .name(scalar)
                    .coercing(new AnyValue())
                    .build());
        }
        schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring.build());
    }

    /** The schema of 2026-01, which also serves the versions around it. */
    static SandboxSchema older() {
        return new SandboxSchema(read());
    }

    /** The same without the fields of users that 2026-10 dropped. */
    static SandboxSchema newer() {
        String sdl = read();
        int start = sdl.indexOf("type User {");
        int end = sdl.indexOf("}", start);
        String user = DROPPED_USER_FIELDS.matcher(sdl.substring(start, end)).replaceAll("");
        return new SandboxSchema(sdl.substring(0, start) + user + sdl.substring(end));
    }

    String sdl() {
        return sdl;
    }

    GraphQLSchema schema() {
        return schema;
    }

    /** A literal of a query as a plain value. */
    static @Nullable Object literal(Value<?> input, CoercedVariables variables) {
        if (input instanceof StringValue text) {
            return text.getValue();
        } else if (input instanceof IntValue number) {
            return number.getValue();
        } else if (input instanceof FloatValue number) {
            return number.getValue();
        } else if (input instanceof BooleanValue flag) {
            return flag.isValue();
        } else if (input instanceof EnumValue name) {
            return name.getName();
        } else if (input instanceof VariableReference reference) {
            return variables.get(reference.getName());
        } else if (input instanceof ArrayValue array) {
            return array.getValues().stream()
                    .map(value -> literal(value, variables))
                    .toList();
        } else if (input instanceof ObjectValue object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object.getObjectFields()
                    .forEach(field -> fields.put(field.getName(), literal(field.getValue(), variables)));
            return fields;
        }
        return null;
    }

    private static String read() {
        try (InputStream in = SandboxSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Left to itself the mocked wiring replaces our scalars by ones that refuse the values of variables. */
    private static final class OwnScalars extends MockedWiringFactory {

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return false;
        }
    }

    /** A scalar that takes every JSON value as it is. */
    private static final class AnyValue implements Coercing<Object, Object> {

        @Override
        public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }

        @Override
        public @Nullable Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return literal(input, variables);
        }
    }
}
