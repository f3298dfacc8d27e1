package io.mshell.yaml;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that a shape does not allow, each wrong in a way of its own. */
final class WrongValues implements Shape.Visitor<List<JsonNode>> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode SET = JSON.objectNode().put("zzz", 1);
    private static final JsonNode LIST = JSON.arrayNode().add(JSON.arrayNode().add(1));
    private static final JsonNode WORD = JSON.stringNode("]{{ no such thing");

    @Override
    public List<JsonNode> text(Shape.Text text) {
        return text.allows("]{{ no such thing") ? List.of(SET, LIST, JSON.stringNode(" ")) : List.of(SET, LIST);
    }

    @Override
    public List<JsonNode> words(Shape.Words words) {
        return List.of(SET, LIST, WORD);
    }

    @Override
    public List<JsonNode> flag(Shape.Flag flag) {
        return List.of(SET, LIST, WORD);
    }

    @Override
    public List<JsonNode> range(Shape.Range range) {
        List<JsonNode> wrong = new ArrayList<>(List.of(SET, LIST, WORD));
        wrong.add(JSON.numberNode(range.most() + 1));
        wrong.add(JSON.numberNode(range.least() - 1));
        wrong.add(JSON.numberNode(range.least() - 0.001));
        if (range.whole()) {
            wrong.add(JSON.numberNode(range.least() + 0.5));
        }
        return wrong;
    }

    /** What one of them must not be, where one may stand for a list; a list of it in any case. */
    @Override
    public List<JsonNode> listed(Shape.Listed list) {
        List<JsonNode> wrong = new ArrayList<>();
        for (JsonNode item : list.item().accept(this)) {
            wrong.add(JSON.arrayNode().add(item));
        }
        wrong.add(list.orOne() ? LIST : WORD);
        if (list.least() > 0) {
            wrong.add(JSON.arrayNode());
        }
        return wrong;
    }

    @Override
    public List<JsonNode> entries(Shape.Entries entries) {
        List<JsonNode> wrong = new ArrayList<>(List.of(WORD, LIST));
        entries.value()
                .accept(this)
                .forEach(value -> wrong.add(JSON.objectNode().set("a", value)));
        return wrong;
    }

    @Override
    public List<JsonNode> section(Shape.Section section) {
        return List.of(WORD, LIST, SET);
    }

    /** What is wrong whichever of them is meant; a word may do for one of them. */
    @Override
    public List<JsonNode> either(Shape.Either either) {
        return List.of(LIST, SET);
    }
}
