package io.mshell.command;

import io.mshell.board.ApiBudget;
import io.mshell.board.BoardSource;
import io.mshell.session.Sessions;

/** {@code budget}: what is left of the API's limits. */
final class BudgetCommand implements ShellCommand {

    private final Sessions sessions;

    BudgetCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("budget", CommandGroup.EXPLORE, "show what is left of the API's limits")
                .help("Limits the server has not spoken of are shown as unknown.")
                .example("budget")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        BoardSource source = sessions.monday(in.cancel());
        ApiBudget budget = source.budget(true, in.cancel());
        source.notices().forEach(in.notices()::line);
        return Outcome.of(budget, ApiGauges.of(budget));
    }
}
