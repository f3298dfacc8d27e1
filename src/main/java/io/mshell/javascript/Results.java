package io.mshell.javascript;

import io.mshell.mapping.PageHook;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What a hook makes of a page, collected value by value while it runs. */
final class Results {

    private static final double LARGEST_WHOLE = 1L << 53;

    private final HookFile file;
    private final String place;
    private final int width;
    private final List<PageHook.Result> done = new ArrayList<>();
    private List<JsonNode> row = new ArrayList<>();

    /**
     * Results of a hook.
     *
     * @param place where its function is, for failures that have no place of their own
     * @param width how many columns it makes
     */
    Results(HookFile file, String place, int width) {
        this.file = file;
        this.place = place;
        this.width = width;
    }

    /** The place in the page of the item the hook is at: how many it is done with. */
    int at() {
        synchronized (done) {
            return done.size();
        }
    }

    List<PageHook.Result> all() {
        synchronized (done) {
            return List.copyOf(done);
        }
    }

    /** Takes the values of the item's columns. */
    void values(Value[] values) {
        for (Value value : values) {
            row.add(node(value));
        }
        if (row.size() != width) {
            throw new IllegalStateException("a hook of " + width + " columns gave " + row.size());
        }
        add(new PageHook.Values(row));
        row = new ArrayList<>(width);
    }

    /** The hook failed on the item. */
    void failure(String reason, String stack) {
        add(new PageHook.Failed(Places.of(stack, file.shownAs()).orElse(place), reason));
    }

    private void add(PageHook.Result result) {
        synchronized (done) {
            done.add(result);
        }
    }

    private static JsonNode node(Value value) {
        if (value.isString()) {
            return StringNode.valueOf(value.asString());
        }
        if (value.isNull()) {
            return NullNode.getInstance();
        }
        if (value.isBoolean()) {
            return BooleanNode.valueOf(value.asBoolean());
        }
        double number = value.asDouble();
        boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_WHOLE;
        return whole ? LongNode.valueOf((long) number) : DoubleNode.valueOf(number);
    }
}
