package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnSettings;
import io.mshell.board.Group;
import io.mshell.console.View;
import io.mshell.mapping.MappedColumn;
import io.mshell.registry.BoardMetadata;
import io.mshell.schema.TableName;
import io.mshell.sync.BoardView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code discover}: a board's structure and the table it would become. */
final class DiscoverCommand implements ShellCommand {

    private final Workspace workspace;

    DiscoverCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("discover", CommandGroup.EXPLORE, "show a board's columns and how each will be typed")
                .help("Every column with its id, its type, the name and SQL type it gets, and what of a cell is read."
                        + " Changes nothing; --save keeps the structure as a file under metadata/boards.")
                .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "an id, an exact name or a registered name"))
                .option(OptionSpec.flag("save", "write what was found to metadata/boards"))
                .example("discover Orders")
                .example("discover Orders --format json")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String id = workspace.boardId(in.argument("BOARD"), in);
        TableName table = new TableName("dbo", "preview");
        BoardView view = workspace.discovery(in).discover(id, table, in.cancel());
        if (in.flag("save")) {
            workspace
                    .registry()
                    .save(
                            view.board().name(),
                            BoardMetadata.of(view.board(), view.mapping().table(), List.of()));
        }
        List<View> sections = new ArrayList<>(List.of(summary(view.board()), columns(view)));
        view.mapping().warnings().forEach(warning -> sections.add(new View.Text(warning)));
        return Outcome.of(value(view), new View.Sections(sections));
    }

    /** What scripts get. */
    record Discovered(
            String id,
            String name,
            String type,
            @Nullable String workspace,
            @Nullable Long items,
            @Nullable String subitemsBoard,
            List<Group> groups,
            List<Column> columns,
            List<String> warnings) {}

    /** One column of the table to be. */
    record Column(
            String name,
            String columnId,
            String title,
            String mondayType,
            String sqlType,
            boolean nullable,
            String source,
            String renamed,
            String note,
            Map<String, String> settings) {}

    private static Discovered value(BoardView view) {
        Board board = view.board();
        return new Discovered(
                board.id(),
                board.name(),
                board.summary().type(),
                board.summary().workspace(),
                board.summary().itemsCount(),
                board.subitemsBoardId().orElse(null),
                board.groups(),
                view.mapping().columns().stream()
                        .map(column -> column(board, column))
                        .toList(),
                view.mapping().warnings());
    }

    private static Column column(Board board, MappedColumn mapped) {
        return new Column(
                mapped.column().name(),
                mapped.column().origin().columnId(),
                mapped.column().origin().title(),
                mapped.column().origin().type(),
                mapped.column().type().toString(),
                mapped.column().nullable(),
                mapped.column().origin().source(),
                mapped.renamed(),
                mapped.note(),
                settings(board, mapped));
    }

    private static Map<String, String> settings(Board board, MappedColumn mapped) {
        Optional<BoardColumn> column = board.column(mapped.column().origin().columnId());
        return mapped.column().origin().part().isEmpty()
                ? column.map(ColumnSettings::decoded).orElse(Map.of())
                : Map.of();
    }

    private static View summary(Board board) {
        List<View.Field> fields = new ArrayList<>();
        fields.add(new View.Field("id", board.id()));
        fields.add(new View.Field("workspace", board.summary().workspace()));
        fields.add(new View.Field("items", board.summary().itemsCount()));
        fields.add(new View.Field(
                "groups",
                String.join(", ", board.groups().stream().map(Group::title).toList())));
        board.subitemsBoardId().ifPresent(id -> fields.add(new View.Field("subitems on board", id)));
        return new View.Fields(board.name(), fields);
    }

    private static View columns(BoardView view) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MappedColumn mapped : view.mapping().columns()) {
            String about = String.join(
                    "; ",
                    java.util.stream.Stream.of(
                                    mapped.renamed(),
                                    mapped.column().nullable() ? "" : "NOT NULL",
                                    ColumnSettings.oneLine(settings(view.board(), mapped)),
                                    mapped.note())
                            .filter(text -> !text.isEmpty())
                            .toList());
            rows.add(Arrays.asList(
                    mapped.column().name(),
                    mapped.column().type().toString(),
                    mapped.column().origin().type(),
                    mapped.column().origin().columnId(),
                    mapped.column().origin().source(),
                    about.isEmpty() ? null : about));
        }
        return new View.Table(
                "",
                List.of("column", "sql type", "monday type", "column id", "read from", "about"),
                rows.iterator(),
                "");
    }
}
