package io.mshell.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML text into nodes with their places. Key repeated twice and aliases are refused, as they hide mistakes. */
public final class YamlReader {

    private final YamlFile file;
    private final JsonParser parser;

    private YamlReader(YamlFile file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The document's root; an empty document is an empty set of fields. */
    public static YamlNode read(YamlFile file, String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            YamlReader reader = new YamlReader(file, parser);
            return parser.nextToken() == null
                    ? new YamlNode.Fields(new Place(file, 1, 1), Map.of())
                    : reader.document();
        } catch (JacksonException e) {
            // No cause: the parser's message quotes the file.
            String problem = file.secret() || e.getOriginalMessage() == null ? "" : ": " + e.getOriginalMessage();
            throw Mistake.at(place(file, e.getLocation()), "not valid YAML" + firstLine(problem));
        }
    }

    private YamlNode document() {
        YamlNode root = node();
        if (parser.nextToken() != null) {
            throw Mistake.at(here(), "a second document; one file holds one");
        }
        return root;
    }

    private YamlNode node() {
        Place place = here();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw Mistake.at(place, "an alias (*name); write the value out");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return fields(place);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new YamlNode.Items(place, items);
        }
        return new YamlNode.Scalar(place, token == JsonToken.VALUE_NULL ? null : parser.getString());
    }

    private YamlNode fields(Place place) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place key = here();
            String name = parser.currentName();
            parser.nextToken();
            if (entries.put(name, new YamlNode.Entry(key, node())) != null) {
                throw Mistake.at(key, Mistake.shown(key, name) + " is given twice");
            }
        }
        return new YamlNode.Fields(place, entries);
    }

    private Place here() {
        return place(file, parser.currentTokenLocation());
    }

    private static Place place(YamlFile file, TokenStreamLocation location) {
        return location == null
                ? new Place(file, 1, 1)
                : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
