package io.mshell.monday;

import io.mshell.board.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a page of items from the data of any of our item queries, without building a tree of it: the list called
 * {@code items} and the cursor next to it, wherever they are nested. Used once.
 */
final class PageReader {

    private final JsonMapper json;
    private final ItemReader itemReader;
    private final List<Item> items = new ArrayList<>();
    private boolean boardFound;
    private boolean listed;
    private boolean groupGone;
    private @Nullable String cursor;
    private @Nullable Complexity complexity;

    private PageReader(JsonMapper json, ItemShape shape) {
        this.json = json;
        this.itemReader = new ItemReader(json, shape);
    }

    /** A reader of answers whose items have this shape. */
    static DataReader<Page> of(JsonMapper json, ItemShape shape) {
        return data -> new PageReader(json, shape).read(data);
    }

    private Page read(JsonParser data) {
        object(data, "data");
        return new Page(boardFound, listed, groupGone, cursor, items, complexity);
    }

    private void object(JsonParser in, String name) {
        boardFound |= name.equals("boards");
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            JsonToken value = in.nextToken();
            if (field.equals("cursor")) {
                cursor = in.getValueAsString();
            } else if (field.equals("complexity") && value == JsonToken.START_OBJECT) {
                complexity = Complexity.of(json.readTree(in));
            } else if (value == JsonToken.START_OBJECT) {
                object(in, field);
            } else if (value == JsonToken.START_ARRAY) {
                array(in, field);
            }
        }
    }

    private void array(JsonParser in, String name) {
        boolean isItems = name.equals("items");
        listed |= isItems;
        JsonToken token = in.nextToken();
        groupGone |= name.equals("groups") && token == JsonToken.END_ARRAY;
        while (token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                element(in, name, isItems);
            }
            token = in.nextToken();
        }
    }

    private void element(JsonParser in, String name, boolean isItem) {
        if (isItem) {
            Item item = itemReader.read(in);
            if (!itemReader.isElsewhere()) {
                items.add(item);
            }
        } else {
            object(in, name);
        }
    }
}
