package io.mshell.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a GraphQL document up to the cursor and knows, whatever is still missing, what stands around it. */
final class GraphQlPlace {

    private static final Pattern TOKEN = Pattern.compile(
            "#[^\\n]*|\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:\\\\.|[^\"\\\\\\n])*\"?|\\.\\.\\.|[A-Za-z_][A-Za-z0-9_]*|[-0-9.]+|[^\\s,]");
    private static final Set<String> OPERATIONS = Set.of("query", "mutation", "subscription", "fragment");

    private final ApiSchema schema;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<String> variables = new ArrayList<>();
    private String operation = "query";
    private String before = "";
    private String beforeThat = "";
    private @Nullable String spreadOn;

    private GraphQlPlace(ApiSchema schema) {
        this.schema = schema;
    }

    /** What kind of brackets are open. */
    enum Kind {
        /** Fields of a type. */
        SELECTION,
        /** Arguments of a field. */
        ARGUMENTS,
        /** An input's fields. */
        OBJECT,
        LIST,
        /** An operation's variables. */
        VARIABLES
    }

    /** Open brackets, and what has been said in them. */
    static final class Frame {
        private final Kind kind;
        private final String type;
        private final List<ApiSchema.Field> known;
        private final List<String> given = new ArrayList<>();
        private ApiSchema.@Nullable Field current;

        private Frame(Kind kind, String type, List<ApiSchema.Field> known) {
            this.kind = kind;
            this.type = type;
            this.known = known;
        }

        Kind kind() {
            return kind;
        }

        /** The type whose fields these are, or the type of a list's members. */
        String type() {
            return type;
        }

        /** The fields or arguments that can stand here. */
        List<ApiSchema.Field> known() {
            return known;
        }

        boolean has(String name) {
            return given.contains(name);
        }

        ApiSchema.@Nullable Field current() {
            return current;
        }
    }

    /** The place after a text; a word that is being typed is not part of it. */
    static GraphQlPlace after(String text, ApiSchema schema) {
        GraphQlPlace place = new GraphQlPlace(schema);
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            if (!token.startsWith("#")) {
                place.take(token);
                place.beforeThat = place.before;
                place.before = token;
            }
        }
        return place;
    }

    /** The innermost open brackets; null outside of all. */
    @Nullable
    Frame frame() {
        return frames.peek();
    }

    /** The last token before. */
    String before() {
        return before;
    }

    /** Whether a type's name is due: behind {@code ... on}. */
    boolean expectsType() {
        return before.equals("on") && beforeThat.equals("...");
    }

    List<String> variables() {
        return variables;
    }

    private void take(String token) {
        Frame frame = frames.peek();
        switch (token) {
            case "{" -> frames.push(opened(frame));
            case "(" -> frames.push(bracketed(frame));
            case "[" -> frames.push(new Frame(Kind.LIST, valueType(frame), List.of()));
            case "}", ")", "]" -> frames.poll();
            default -> {
                if (Character.isJavaIdentifierStart(token.charAt(0)) && !token.startsWith("$")) {
                    word(frame, token);
                }
            }
        }
    }

    private void word(@Nullable Frame frame, String word) {
        if (frame == null) {
            outside(word);
        } else if (before.equals("$") && frame.kind == Kind.VARIABLES) {
            variables.add(word);
        } else if (before.equals("...") && frame.kind == Kind.SELECTION) {
            spreadOn = null;
        } else if (expectsType()) {
            spreadOn = word;
        } else if (frame.kind == Kind.SELECTION && !before.equals("@")) {
            frame.current = find(frame.known, word);
            frame.given.add(word);
        } else if (!before.equals(":") && !before.equals("$") && frame.kind != Kind.LIST) {
            frame.current = find(frame.known, word);
            frame.given.add(word);
        }
    }

    private void outside(String word) {
        if (OPERATIONS.contains(word)) {
            operation = word;
            spreadOn = null;
        } else if (before.equals("on")) {
            spreadOn = word;
        }
    }

    private Frame opened(@Nullable Frame frame) {
        if (frame == null) {
            String named = spreadOn;
            spreadOn = null;
            return selection(named != null ? named : operation.equals("mutation") ? schema.mutation() : schema.query());
        }
        if (frame.kind == Kind.SELECTION) {
            String fragment = spreadOn;
            spreadOn = null;
            ApiSchema.Field field = frame.current;
            return selection(fragment != null ? fragment : field == null ? "" : field.type());
        }
        String type = valueType(frame);
        return new Frame(Kind.OBJECT, type, fields(type));
    }

    private Frame selection(String type) {
        return new Frame(Kind.SELECTION, type, fields(type));
    }

    private Frame bracketed(@Nullable Frame frame) {
        if (frame == null) {
            return new Frame(Kind.VARIABLES, "", List.of());
        }
        ApiSchema.Field field = frame.current;
        return new Frame(Kind.ARGUMENTS, "", field == null ? List.of() : field.arguments());
    }

    private List<ApiSchema.Field> fields(String type) {
        return schema.type(type).map(ApiSchema.Type::fields).orElse(List.of());
    }

    /** The type of the value that stands in these brackets. */
    static String valueType(@Nullable Frame frame) {
        if (frame == null) {
            return "";
        }
        ApiSchema.Field field = frame.current;
        return frame.kind == Kind.LIST ? frame.type : field == null ? "" : field.type();
    }

    private static ApiSchema.@Nullable Field find(List<ApiSchema.Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
