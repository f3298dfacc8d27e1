package io.mshell.completion;

import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The types of the GraphQL API, as introspection tells of them.
 *
 * @param query the type of a query's fields
 * @param mutation the type of a mutation's fields; empty if there is none
 */
public record ApiSchema(String query, String mutation, Map<String, Type> types) {

    /** Types are nested no deeper than a list of something that is never null, itself never null. */
    private static final String INTROSPECTION = """
            query {
              __schema {
                queryType { name }
                mutationType { name }
                types {
                  kind
                  name
                  fields { name description args { name description type { ...Ref } } type { ...Ref } }
                  inputFields { name description type { ...Ref } }
                  enumValues { name description }
                  possibleTypes { name }
                }
              }
            }
            fragment Ref on __Type {
              kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
            }
            """;

    public ApiSchema {
        types = Map.copyOf(types);
    }

    /**
     * A type.
     *
     * @param fields of an object, an interface or an input
     * @param values of an enum
     * @param possible what an interface or a union can be
     */
    public record Type(String name, String kind, List<Field> fields, List<Field> values, List<String> possible) {

        public Type {
            fields = List.copyOf(fields);
            values = List.copyOf(values);
            possible = List.copyOf(possible);
        }

        Optional<Field> field(String fieldName) {
            return Fields.named(fields, fieldName);
        }

        boolean isInput() {
            return kind.equals("SCALAR") || kind.equals("ENUM") || kind.equals("INPUT_OBJECT");
        }
    }

    /**
     * A field, an argument or an enum's value.
     *
     * @param shown its type as GraphQL writes it, such as {@code [ID!]}
     * @param type the name of the type in it
     */
    public record Field(String name, String description, String shown, String type, List<Field> arguments) {

        public Field {
            arguments = List.copyOf(arguments);
        }

        Optional<Field> argument(String argument) {
            return Fields.named(arguments, argument);
        }
    }

    /** Finds fields. */
    private static final class Fields {

        private Fields() {}

        static Optional<Field> named(List<Field> fields, String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /** Asks the API. */
    static ApiSchema read(BoardSource source, CancelToken cancel) {
        JsonNode answer = source.query(INTROSPECTION, JsonNodeFactory.instance.objectNode(), cancel);
        JsonNode schema = answer.path("__schema");
        Map<String, Type> types = new HashMap<>();
        for (JsonNode each : schema.path("types")) {
            List<Field> fields = fields(each.path("fields"));
            Type type = new Type(
                    text(each, "name"),
                    text(each, "kind"),
                    fields.isEmpty() ? fields(each.path("inputFields")) : fields,
                    fields(each.path("enumValues")),
                    names(each.path("possibleTypes")));
            types.put(type.name(), type);
        }
        return new ApiSchema(text(schema.path("queryType"), "name"), text(schema.path("mutationType"), "name"), types);
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    private static List<Field> fields(JsonNode list) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode each : list) {
            JsonNode type = each.path("type");
            fields.add(new Field(
                    text(each, "name"),
                    text(each, "description"),
                    shown(type),
                    named(type),
                    fields(each.path("args"))));
        }
        return fields;
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(each -> names.add(text(each, "name")));
        return names;
    }

    private static String shown(JsonNode type) {
        return switch (text(type, "kind")) {
            case "NON_NULL" -> shown(type.path("ofType")) + "!";
            case "LIST" -> "[" + shown(type.path("ofType")) + "]";
            default -> text(type, "name");
        };
    }

    private static String named(JsonNode type) {
        return type.path("ofType").isObject() ? named(type.path("ofType")) : text(type, "name");
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }
}
