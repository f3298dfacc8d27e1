package io.mshell.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a validated operation by walking its selections over the graph and writing JSON as it goes. graphql-java
 * builds a result tree first, which costs several times the work of a page of items.
 *
 * <p>A failing field becomes null with an entry in {@code errors}; where the schema forbids null the failure climbs to
 * the nearest parent that may be null. One per request; not thread-safe.
 */
final class QueryExecutor {

    private static final int MAX_DEPTH = 64;

    private final JsonBuffer out;
    private final Interference interference;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final @Nullable String[] names = new String[MAX_DEPTH];
    private final int[] indexes = new int[MAX_DEPTH];
    private int depth;

    QueryExecutor(JsonBuffer out, Interference interference) {
        this.out = out;
        this.interference = interference;
    }

    /** Writes the value of {@code data} for an operation and returns the entries of {@code errors}. */
    List<Map<String, Object>> run(Node root, Selection selection) {
        int mark = out.mark();
        try {
            object(root, selection);
        } catch (Climbing failure) {
            out.rewind(mark);
            out.nil();
        }
        return errors;
    }

    private void object(Node node, Selection selection) {
        out.raw('{');
        List<SelectedField> fields = selection.on(node.typeName());
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            field(node, fields.get(i));
        }
        out.raw('}');
    }

    private void field(Node node, SelectedField field) {
        out.ascii(field.json());
        int mark = out.mark();
        names[depth++] = field.key();
        try {
            value(read(node, field), field.shape(), field);
        } catch (ApiFailure failure) {
            errors.add(failure.toError(path()));
            nullAt(mark, field.shape());
        } catch (Climbing failure) {
            nullAt(mark, field.shape());
        } finally {
            depth--;
        }
    }

    private @Nullable Object read(Node node, SelectedField field) {
        if (field.name().equals(SelectedField.TYPE_NAME)) {
            return node.typeName();
        }
        interference.beforeField(node, field.name());
        return node.field(field.name(), field.arguments());
    }

    private void nullAt(int mark, FieldShape shape) {
        if (shape.required()) {
            throw new Climbing();
        }
        out.rewind(mark);
        out.nil();
    }

    private void value(@Nullable Object value, FieldShape shape, SelectedField field) {
        if (value == null) {
            if (shape.required()) {
                throw new ApiFailure(
                        200, "INTERNAL_SERVER_ERROR", "Cannot return null for non-nullable field " + field.name());
            }
            out.nil();
        } else if (shape.element() != null) {
            list((Iterable<?>) value, shape.element(), field);
        } else if (field.selection() != null) {
            object((Node) value, field.selection());
        } else if (shape.id()) {
            out.string(value.toString());
        } else {
            out.value(value);
        }
    }

    private void list(Iterable<?> values, FieldShape element, SelectedField field) {
        out.raw('[');
        int index = 0;
        for (Object value : values) {
            if (index > 0) {
                out.raw(',');
            }
            element(value, index++, element, field);
        }
        out.raw(']');
    }

    private void element(@Nullable Object value, int index, FieldShape shape, SelectedField field) {
        int mark = out.mark();
        names[depth] = null;
        indexes[depth++] = index;
        try {
            value(value, shape, field);
        } catch (Climbing failure) {
            nullAt(mark, shape);
        } finally {
            depth--;
        }
    }

    private List<Object> path() {
        List<Object> path = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            path.add(name == null ? (Object) indexes[i] : name);
        }
        return path;
    }

    /** A recorded failure on its way up to a parent that may be null. */
    private static final class Climbing extends RuntimeException {

        private Climbing() {
            super("climbing", null, false, false);
        }
    }
}
