package io.mshell.yaml;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as a JSON Schema of draft 7, described by its Javadoc. Keys that are not known are left alone, as the readers of
 * these files leave them: a later version may write more.
 */
final class RecordSchema {

    private final Map<Class<?>, ObjectNode> written;
    private final ObjectNode definitions = object();

    private RecordSchema(Map<Class<?>, ObjectNode> written) {
        this.written = written;
    }

    /**
     * @param written types that are written as no record: each with its schema
     * @param needed components that may be null as far as the record goes, without which the file is of no use
     */
    static ObjectNode of(
            String title, Class<? extends Record> type, Map<Class<?>, ObjectNode> written, Set<String> needed)
            throws IOException {
        RecordSchema schema = new RecordSchema(written);
        ObjectNode root = object().put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", title);
        root.setAll(schema.record(type, needed));
        root.set("definitions", schema.definitions);
        return root;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode record(Class<? extends Record> type, Set<String> needed) throws IOException {
        Javadoc doc = Javadoc.of(type);
        ObjectNode node = object().put("type", "object");
        if (!doc.text().isEmpty()) {
            node.put("description", doc.text());
        }
        ArrayNode required = node.putArray("required");
        ObjectNode properties = node.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = object();
            String about = doc.parameters().get(component.getName());
            if (about != null) {
                property.put("description", about);
            }
            boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && !needed.contains(component.getName());
            ObjectNode value = value(component.getGenericType());
            properties.set(component.getName(), property.setAll(mayLack ? orNull(value) : value));
            if (!mayLack) {
                required.add(component.getName());
            }
        }
        return node;
    }

    private static ObjectNode orNull(ObjectNode value) {
        ObjectNode node = object();
        node.putArray("anyOf").add(value).addObject().put("type", "null");
        return node;
    }

    private ObjectNode value(Type type) throws IOException {
        if (type instanceof ParameterizedType many) {
            Type[] arguments = many.getActualTypeArguments();
            ObjectNode inner = value(arguments[arguments.length - 1]);
            return many.getRawType() == List.class
                    ? object().put("type", "array").set("items", inner)
                    : object().put("type", "object").set("additionalProperties", inner);
        }
        Class<?> plain = (Class<?>) type;
        if (written.containsKey(plain)) {
            return written.get(plain).deepCopy();
        }
        if (plain.isRecord()) {
            return reference(plain.asSubclass(Record.class));
        }
        return scalar(plain);
    }

    private ObjectNode reference(Class<? extends Record> type) throws IOException {
        String name = type.getSimpleName();
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, record(type, Set.of()));
        }
        ObjectNode node = object();
        // In draft 7 nothing counts beside a $ref.
        node.putArray("allOf").addObject().put("$ref", "#/definitions/" + name);
        return node;
    }

    private static ObjectNode scalar(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode node = object();
            ArrayNode words = node.putArray("enum");
            Stream.of(type.getEnumConstants()).map(Object::toString).forEach(words::add);
            return node;
        }
        if (type == String.class) {
            return object().put("type", "string");
        }
        if (type == Instant.class) {
            return object().put("type", "string").put("format", "date-time");
        }
        if (type == boolean.class) {
            return object().put("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return object().put("type", "integer");
        }
        if (type == JsonNode.class) {
            return object();
        }
        throw new IllegalArgumentException("how is a " + type + " written?");
    }
}
