package io.mshell.hook;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.Item;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.schema.DefaultNameRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The golden cases of a hook, from a file beside it: a cell, the item around it, and what is to come of them. They go
 * through the same mapping as items of a board, so that the types of the columns are tried as well.
 */
public final class HookCases {

    private static final String OWN = "cell";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Hooks hooks;
    private final String hook;

    public HookCases(Hooks hooks, String hook) {
        this.hooks = hooks;
        this.hook = hook;
    }

    /**
     * A case as it came out.
     *
     * @param expected as the file says it
     * @param got what the hook made of it, in the same form
     */
    public record Result(String name, boolean passed, String expected, String got) {}

    /**
     * Runs all cases of a file.
     *
     * @throws MshellException HOOK_INVALID naming file and case if it is not one; FILE_UNREADABLE
     */
    public List<Result> run(Path file) {
        List<Result> results = new ArrayList<>();
        List<String> names = new ArrayList<>();
        JsonNode cases = read(file);
        for (JsonNode node : cases.values()) {
            HookCase each = HookCase.of(node, file + ", case " + (results.size() + 1));
            if (names.contains(each.name())) {
                throw HookCase.invalid(file + ": two cases are named '" + each.name() + "'");
            }
            names.add(each.name());
            results.add(run(each));
        }
        return results;
    }

    private JsonNode read(Path file) {
        try {
            JsonNode cases = mapper.readTree(Files.readString(file));
            if (!cases.isArray()) {
                throw HookCase.invalid(file + " is no list of cases");
            }
            return cases;
        } catch (JacksonException e) {
            throw new MshellException(
                    ErrorCode.HOOK_INVALID,
                    file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr() + ": is not JSON: " + e.getOriginalMessage(),
                    "a file of cases is a list of {\"name\": ..., \"type\": ..., \"cell\": {...}, \"expect\": ...}",
                    e);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE, "cannot read the cases " + file, "check that the file exists", e);
        }
    }

    private Result run(HookCase wanted) {
        Board board = board(wanted);
        BoardColumn column = board.columns().get(0);
        HookTrial trial = new HookTrial(DataMapping.builtIn(), hooks, new DefaultNameRules(), board, column, hook);
        HookTrial.Findings findings = trial.run(List.of(List.of(item(wanted, trial))));
        HookTrial.Line line = findings.lines().get(0);
        List<String> names = List.copyOf(hooks.get(hook).declaration().columns().keySet());
        return wanted.judge(names, line);
    }

    private Board board(HookCase wanted) {
        List<BoardColumn> columns = new ArrayList<>();
        columns.add(column(OWN, wanted.title(), wanted.type(), wanted.settings()));
        wanted.others()
                .properties()
                .forEach(other -> columns.add(column(
                        other.getKey(),
                        other.getKey(),
                        other.getValue().path("type").asString("text"),
                        other.getValue().path("settings"))));
        BoardSummary summary = new BoardSummary("1", "Cases", "board", "active", null, null, null);
        List<Group> groups = new ArrayList<>();
        JsonNode group = wanted.item().path("group");
        if (group.isObject()) {
            groups.add(new Group(
                    group.path("id").asString("group"), group.path("title").asString("Group")));
        }
        return new Board(summary, false, columns, groups);
    }

    private BoardColumn column(String id, String title, String type, JsonNode settings) {
        JsonNode object = settings.isObject() ? settings : mapper.createObjectNode();
        return new BoardColumn(id, title, ColumnKind.of(type), type, "", object, false, "");
    }

    /** The item with exactly the fields that would be asked for; what the case leaves out is null. */
    private Item item(HookCase wanted, HookTrial trial) {
        JsonNode item = wanted.item();
        List<JsonNode> cells = new ArrayList<>();
        trial.mapping().cellRequests().forEach(request -> {
            String id = request.column().id();
            JsonNode given = id.equals(OWN) ? wanted.cell() : wanted.others().path(id);
            ObjectNode cell = mapper.createObjectNode();
            request.fields().forEach(field -> cell.set(field, field(given.path(field), field)));
            cells.add(cell);
        });
        return new Item(
                item.path("id").asLong(1),
                item.path("name").asString("Item"),
                item.path("state").asString("active"),
                item.path("group").isObject() ? item.path("group").path("id").asString("group") : null,
                HookCase.instant(item, "created_at"),
                HookCase.instant(item, "updated_at"),
                number(item.path("creator_id")),
                number(item.path("parent_id")),
                cells);
    }

    /** The API writes a cell's value as JSON in a text. */
    private JsonNode field(JsonNode given, String name) {
        if (given.isMissingNode()) {
            return mapper.nullNode();
        }
        return name.equals("value") && given.isContainer() ? mapper.stringNode(given.toString()) : given;
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isNumber() ? node.longValue() : null;
    }
}
