package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gql}: one GraphQL query in the session with monday.com. */
final class GqlCommand implements ShellCommand {

    private final Sessions sessions;
    private final Settings settings;

    GqlCommand(Sessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("gql", CommandGroup.QUERY, "run one GraphQL query on monday.com")
                .help("The query is the rest of the line, without quotes around it; options come before it. <<END"
                        + " begins a query of several lines that ends with END. A list of plain objects is shown as a"
                        + " table, anything else as JSON.")
                .argument(ArgumentSpec.optional("QUERY", Hint.FREE, "the query").as(ArgumentSpec.Form.TEXT))
                .option(OptionSpec.value("variables", "JSON", Hint.FREE, "the query's variables, a JSON object")
                        .defaultsTo("{}"))
                .option(QueryText.FILE)
                .example("gql { boards(limit: 5) { id name } }")
                .example("gql --variables '{\"ids\":[1]}' query($ids: [ID!]) { boards(ids: $ids) { name } }")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        JsonNode variables = json(in.required("variables"), in);
        JsonNode data = sessions.monday(in.cancel()).query(QueryText.of(in, settings), variables, in.cancel());
        return Outcome.of(data, view(data));
    }

    private static JsonNode json(String text, Invocation in) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(text);
            if (!tree.isObject()) {
                throw in.usage("--variables must be a JSON object");
            }
            return tree;
        } catch (JacksonException e) {
            throw new MshellException(
                    ErrorCode.USAGE, "--variables is no JSON", "such as --variables '{\"ids\":[1,2]}'", e);
        }
    }

    /** A table where the answer is one list of objects of plain values, else indented JSON. */
    private static View view(JsonNode data) {
        JsonNode only = data.size() == 1 ? data.iterator().next() : data;
        boolean flat = only.isArray() && !only.isEmpty();
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode row : only) {
            flat &= row.isObject();
            for (JsonNode value : row) {
                flat &= value.isValueNode();
            }
            columns.addAll(row.propertyNames());
        }
        if (!flat) {
            return new View.Text(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(data));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        only.forEach(row -> rows.add(row(row, columns)));
        return new View.Table("", List.copyOf(columns), rows.iterator(), "");
    }

    private static List<@Nullable Object> row(JsonNode row, Set<String> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : columns) {
            JsonNode value = row.path(column);
            cells.add(value.isMissingNode() || value.isNull() ? null : cell(value));
        }
        return cells;
    }

    private static Object cell(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? value.decimalValue() : value.asString();
    }
}
