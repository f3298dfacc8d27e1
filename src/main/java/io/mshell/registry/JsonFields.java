package io.mshell.registry;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object within a file, read field by field. What is missing or of the wrong kind is REGISTRY_DAMAGED, with the
 * file and the line.
 */
final class JsonFields {

    private static final String HINT =
            "restore the file from version control, or correct that line (are there marks of a merge conflict?)";

    private final Path file;
    private final String pointer;
    private final int line;
    private final ObjectNode node;

    private JsonFields(Path file, String pointer, int line, ObjectNode node) {
        this.file = file;
        this.pointer = pointer;
        this.line = line;
        this.node = node;
    }

    /** A whole file of a format this version knows. */
    static JsonFields of(Path file, String text) {
        JsonFields fields = within(file, "", parsed(file, 1, text));
        long format = fields.number("format");
        if (format > JsonText.FORMAT) {
            throw new MshellException(
                    ErrorCode.REGISTRY_DAMAGED,
                    file + " has format " + format + ", and this mshell knows formats up to " + JsonText.FORMAT,
                    "a newer mshell wrote it: use that one");
        }
        return fields;
    }

    /** One line of a file of lines. */
    static JsonFields ofLine(Path file, int line, String text) {
        JsonNode node = parsed(file, line, text);
        return new JsonFields(file, "", line, requireObject(file, "line " + line, node));
    }

    /** The object at a place of a file already read. */
    static JsonFields within(Path file, String pointer, JsonNode node) {
        return new JsonFields(file, pointer, 0, requireObject(file, where(file, pointer, 0), node));
    }

    ObjectNode node() {
        return node;
    }

    JsonFields object(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            throw damaged(name, "is not an object");
        }
        return new JsonFields(file, at(name), line, value.asObject());
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> all = new ArrayList<>();
        for (JsonNode value : array(name)) {
            String index = name + "/" + all.size();
            if (!value.isObject()) {
                throw damaged(name, "holds something that is not an object");
            }
            all.add(new JsonFields(file, pointer + "/" + index, line, value.asObject()));
        }
        return all;
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!value.isString()) {
                throw damaged(name, "holds something that is not text");
            }
            all.add(value.stringValue());
        }
        return all;
    }

    String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw damaged(name, "is not text");
        }
        return value.stringValue();
    }

    Optional<String> optionalText(String name) {
        return node.path(name).isNull() || node.path(name).isMissingNode() ? Optional.empty() : Optional.of(text(name));
    }

    /** Text that must be readable as something more. */
    <T> T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw damaged(name, "cannot be '" + text + "'");
        }
    }

    long number(String name) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw damaged(name, "is not a whole number");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            throw damaged(name, "is not true or false");
        }
        return value.booleanValue();
    }

    MshellException damaged(String name, String how) {
        return new MshellException(
                ErrorCode.REGISTRY_DAMAGED, where(file, at(name), line) + ": '" + name + "' " + how, HINT);
    }

    /** A key as a JSON pointer spells it. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            throw damaged(name, "is not a list");
        }
        return value.values();
    }

    private String at(String name) {
        return pointer + "/" + escaped(name);
    }

    private static JsonNode parsed(Path file, int firstLine, String text) {
        try {
            return JsonText.MAPPER.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null
                    ? firstLine
                    : firstLine - 1 + e.getLocation().getLineNr();
            throw new MshellException(
                    ErrorCode.REGISTRY_DAMAGED, file + ", line " + line + ", is not valid JSON", HINT, e);
        }
    }

    private static ObjectNode requireObject(Path file, String where, JsonNode node) {
        if (!node.isObject()) {
            throw new MshellException(
                    ErrorCode.REGISTRY_DAMAGED, where + " is not a JSON object (in " + file.getFileName() + ")", HINT);
        }
        return node.asObject();
    }

    private static String where(Path file, String pointer, int line) {
        return file + ", line " + (line > 0 ? line : lineOf(file, pointer));
    }

    /** Where a value, or at least what should hold it, stands; found by reading the file again, for it is rare. */
    private static int lineOf(Path file, String pointer) {
        int line = 1;
        int deepest = -1;
        try (JsonParser parser =
                JsonText.MAPPER.createParser(TextFile.read(file).orElse(""))) {
            while (parser.nextToken() != null) {
                String here = parser.streamReadContext().pathAsPointer().toString();
                if (here.length() > deepest && (pointer + "/").startsWith(here + "/")) {
                    deepest = here.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (JacksonException e) {
            return line;
        }
        return line;
    }
}
