package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.console.Format;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.mapping.DataMapping;
import io.mshell.profile.ColumnProfile;
import io.mshell.profile.ColumnProfile.Advice;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.sync.BoardView;
import io.mshell.sync.Profiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code profile}: what a board's columns hold, and the SQL types that would fit it. */
final class ProfileCommand implements ShellCommand {

    private final Workspace workspace;

    ProfileCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "profile", CommandGroup.EXPLORE, "show what columns hold: filled, distinct, range, spread")
                .help("Reads the items as a load does and keeps none. Different values are counted up to 10,000 and"
                        + " estimated beyond (~). Lengths are in UTF-16 units, as SQL Server counts them. Where a type is"
                        + " too wide or too narrow for what is there, the line for metadata/data_mapping.yaml is shown"
                        + " that changes it; narrower ones are suggested from 20 values on.\n"
                        + "--columns looks closer at one column, and may be given again: its most frequent values, or"
                        + " how its values (for text: their lengths) are spread.")
                .argument(ArgumentSpec.required("BOARD", Hint.BOARD, "an id, an exact name or a registered name"))
                .option(OptionSpec.value("limit", "N", Hint.FREE, "the first N items only"))
                .option(OptionSpec.value("columns", "TITLE", Hint.FREE, "look closer at this column")
                        .repeated())
                .example("profile Orders --limit 500")
                .example("profile Orders --limit 500 --columns Status --columns Amount")
                .example("profile Orders --limit 500 --format csv")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String id = workspace.boardId(in.argument("BOARD"), in);
        Optional<Integer> limit = in.integer("limit", 1);
        BoardView view = workspace.discovery(in).discover(id, new TableName("dbo", "preview"), in.cancel());
        List<String> wanted =
                in.values("columns").stream().map(title -> column(view, title)).toList();
        Profiler.Profile profile = new Profiler(workspace.reading(in)).profile(view, limit);
        ProfileView.Profiled profiled = profiled(view, profile, wanted);
        Format format = in.options().format();
        return Outcome.of(profiled, ProfileView.of(profiled, !wanted.isEmpty(), format == Format.TABLE));
    }

    private ProfileView.Profiled profiled(BoardView view, Profiler.Profile profile, List<String> wanted) {
        DataMapping mapping = workspace.mapping();
        List<ProfileView.Column> columns = new ArrayList<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            Origin origin = view.mapping().table().columns().get(i).origin();
            ColumnProfile each = profile.columns().get(i);
            if (wanted.isEmpty() || wanted.contains(each.name())) {
                columns.add(ProfileView.Column.of(
                        origin.columnId(), each, suggestion(mapping, view.board(), origin, each)));
            }
        }
        Board board = view.board();
        return new ProfileView.Profiled(board.id(), board.name(), profile.items(), profile.whole(), columns);
    }

    /** Only what an override can change is suggested: the main column made from a cell. */
    private static Optional<ProfileView.Suggestion> suggestion(
            DataMapping mapping, Board board, Origin origin, ColumnProfile profile) {
        Advice advice = profile.advice();
        Optional<BoardColumn> column = board.column(origin.columnId());
        if (advice == null || column.isEmpty() || !origin.part().isEmpty() || isPhoneNumber(column.get(), advice)) {
            return Optional.empty();
        }
        return mapping.overrideLine(board, column.get(), advice.type())
                .map(line -> new ProfileView.Suggestion(advice.type(), advice.reason(), line));
    }

    /** Digits that nobody reckons with, and that may begin with a zero tomorrow. */
    private static boolean isPhoneNumber(BoardColumn column, Advice advice) {
        return column.kind() == ColumnKind.PHONE && advice.type().kind() != SqlType.Kind.NVARCHAR;
    }

    /** The table's column of this name, title or column id. */
    private static String column(BoardView view, String wanted) {
        return view.mapping().table().columns().stream()
                .filter(each -> each.name().equals(wanted)
                        || (each.origin().part().isEmpty()
                                && (each.origin().title().equals(wanted)
                                        || each.origin().columnId().equals(wanted))))
                .findFirst()
                .orElseThrow(() -> new MshellException(
                        ErrorCode.USAGE,
                        "board '" + view.board().name() + "' has no column '" + wanted + "'",
                        Nearest.hint(
                                wanted,
                                view.mapping().table().columns().stream()
                                        .map(each -> each.name())
                                        .toList(),
                                "'discover " + view.board().id() + "' lists its columns")))
                .name();
    }
}
