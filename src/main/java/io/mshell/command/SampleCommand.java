package io.mshell.command;

import io.mshell.console.View;
import io.mshell.mapping.Reject;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.TableName;
import io.mshell.sync.BoardView;
import io.mshell.sync.Discovery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sample}: items as they would be stored, before any table exists. */
final class SampleCommand implements ShellCommand {

    private final Workspace workspace;

    SampleCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("sample", CommandGroup.EXPLORE, "show items as the SQL values they would become")
                .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "an id, an exact name or a registered name"))
                .option(OptionSpec.value("limit", "N", Hint.FREE, "how many items")
                        .defaultsTo("10"))
                .example("sample Orders --limit 5")
                .example("sample Orders --format vertical --limit 1")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        int limit = in.integer("limit", 1).orElse(10);
        String id = workspace.boardId(in.argument("BOARD"), in);
        Discovery discovery = workspace.discovery(in);
        BoardView view = discovery.discover(id, new TableName("dbo", "preview"), in.cancel());
        Discovery.Sample sample = discovery.sample(view, limit, in.cancel());
        List<String> names =
                view.mapping().table().columns().stream().map(ColumnSpec::name).toList();
        for (Reject reject : sample.rejects()) {
            in.notices().line("item " + reject.itemId() + ", '" + reject.columnName() + "': " + reject.reason());
        }
        return Outcome.of(
                sample.rows().stream().map(row -> object(names, row)).toList(),
                new View.Table(
                        "",
                        names,
                        sample.rows().stream().map(SampleCommand::values).iterator(),
                        ""));
    }

    private static Map<String, @Nullable Object> object(List<String> names, Row row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            object.put(names.get(i), row.get(i));
        }
        return object;
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }
}
