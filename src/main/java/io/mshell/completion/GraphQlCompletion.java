package io.mshell.completion;

import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What could stand at the cursor of a query: fields of the type around it, arguments, and values of enums. */
public final class GraphQlCompletion implements CodeCompletion {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*$");
    private static final List<String> BEGINNINGS = List.of("query", "mutation", "fragment");

    private final Catalog catalog;

    public GraphQlCompletion(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Suggestions at(String text, int cursor) {
        String upToCursor = text.substring(0, cursor);
        Matcher word = WORD.matcher(upToCursor);
        String typed = word.find() ? word.group() : "";
        int offset = cursor - typed.length();
        Optional<ApiSchema> schema = isInText(upToCursor) ? Optional.empty() : catalog.apiSchema();
        List<Suggestion> offered = schema.map(known -> offered(upToCursor.substring(0, offset), known))
                .orElse(List.of());
        return Matches.best(offset, typed, offered);
    }

    /** Whether a text in quotes or a comment is open at the end. */
    private static boolean isInText(String text) {
        boolean quoted = false;
        boolean comment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                comment = false;
                quoted = false;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == '"' && !comment) {
                quoted = !quoted;
            } else if (c == '#' && !quoted) {
                comment = true;
            }
        }
        return quoted || comment;
    }

    private static List<Suggestion> offered(String before, ApiSchema schema) {
        GraphQlPlace place = GraphQlPlace.after(before, schema);
        GraphQlPlace.Frame frame = place.frame();
        if (frame == null) {
            return BEGINNINGS.stream().map(word -> Suggestion.of(word, "")).toList();
        }
        return switch (frame.kind()) {
            case SELECTION -> selection(place, frame, schema);
            case ARGUMENTS, OBJECT ->
                place.before().equals(":") || place.before().equals("$")
                        ? values(place, GraphQlPlace.valueType(frame), schema)
                        : names(frame);
            case LIST -> values(place, frame.type(), schema);
            case VARIABLES -> place.before().equals("$") ? List.of() : inputs(schema);
        };
    }

    private static List<Suggestion> selection(GraphQlPlace place, GraphQlPlace.Frame frame, ApiSchema schema) {
        List<String> possible =
                schema.type(frame.type()).map(ApiSchema.Type::possible).orElse(List.of());
        if (place.expectsType()) {
            return possible.stream()
                    .map(name -> Suggestion.of(name, "").in("types"))
                    .toList();
        }
        if (place.before().equals("...")) {
            return List.of(Suggestion.of("on", "the fields of one of the types this can be"));
        }
        if (place.before().equals("@")) {
            return List.of(Suggestion.of("include", "if a variable says so"), Suggestion.of("skip", "if it says so"));
        }
        List<Suggestion> fields = new ArrayList<>();
        frame.known().stream()
                .filter(field -> !frame.has(field.name()))
                .map(field -> Suggestion.of(field.name(), described(field)).in("fields"))
                .forEach(fields::add);
        fields.add(Suggestion.of("__typename", "String!").in("fields"));
        possible.forEach(name -> fields.add(Suggestion.of("... on " + name, "").in("types")));
        return fields;
    }

    private static List<Suggestion> names(GraphQlPlace.Frame frame) {
        return frame.known().stream()
                .filter(field -> !frame.has(field.name()))
                .map(field -> Suggestion.of(field.name(), described(field))
                        .in("arguments")
                        .written(field.name() + ":"))
                .toList();
    }

    private static List<Suggestion> values(GraphQlPlace place, String type, ApiSchema schema) {
        Stream<Suggestion> variables = place.variables().stream()
                .map(name -> Suggestion.of("$" + name, "variable")
                        .written(place.before().equals("$") ? name : "$" + name));
        Stream<Suggestion> values = schema.type(type).map(ApiSchema.Type::values).orElse(List.of()).stream()
                .map(value -> Suggestion.of(value.name(), firstLine(value.description()))
                        .in("values"));
        Stream<Suggestion> truths = type.equals("Boolean")
                ? Stream.of("true", "false").map(word -> Suggestion.of(word, "").in("values"))
                : Stream.empty();
        return Stream.of(values, truths, variables).flatMap(each -> each).toList();
    }

    private static List<Suggestion> inputs(ApiSchema schema) {
        return schema.types().values().stream()
                .filter(ApiSchema.Type::isInput)
                .sorted(Comparator.comparing(ApiSchema.Type::name))
                .map(type -> Suggestion.of(type.name(), "").in("types"))
                .toList();
    }

    private static String described(ApiSchema.Field field) {
        String words = firstLine(field.description());
        return words.isEmpty() ? field.shown() : field.shown() + ": " + words;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
