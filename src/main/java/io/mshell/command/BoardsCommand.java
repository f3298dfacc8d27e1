package io.mshell.command;

import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSummary;
import io.mshell.console.View;
import io.mshell.session.Sessions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code boards}: the boards the token can see. */
final class BoardsCommand implements ShellCommand {

    /** Which boards, by what became of them. */
    enum State {
        ACTIVE,
        ARCHIVED,
        DELETED,
        ALL
    }

    private final Sessions sessions;

    BoardsCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("boards", CommandGroup.EXPLORE, "list the boards")
                .option(OptionSpec.value("workspace", "W", Hint.WORKSPACE, "only of this workspace, by id or name"))
                .option(OptionSpec.value("search", "TEXT", Hint.FREE, "only with this in the name"))
                .option(OptionSpec.choice("state", "STATE", State.class, "what became of them")
                        .defaultsTo("active"))
                .example("boards")
                .example("boards --search order --state all")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        State state = in.choice("state", State.class).orElse(State.ACTIVE);
        BoardFilter filter = new BoardFilter(
                in.option("workspace").orElse(null),
                in.option("search").orElse(null),
                state.name().toLowerCase(Locale.ROOT));
        List<BoardSummary> boards = sessions.monday(in.cancel()).boards(filter, in.cancel());
        return Outcome.of(
                boards,
                new View.Table(
                        "",
                        List.of("id", "name", "workspace", "items", "state", "updated"),
                        boards.stream().map(BoardsCommand::row).iterator(),
                        ""));
    }

    private static List<@Nullable Object> row(BoardSummary board) {
        return Arrays.asList(
                board.id(), board.name(), board.workspace(), board.itemsCount(), board.state(), board.updatedAt());
    }
}
