package io.mshell.command;

import io.mshell.board.ApiBudget;
import io.mshell.board.BoardSource;
import io.mshell.console.View;
import io.mshell.session.Sessions;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return Outcome.of(
                budget,
                new View.Fields(
                        "",
                        List.of(
                                new View.Field(
                                        "complexity left", left(budget.complexityLeft(), budget.complexityLimit())),
                                new View.Field("complexity resets in", seconds(budget.complexityResetSeconds())),
                                new View.Field(
                                        "calls left this minute",
                                        left(budget.minuteCallsLeft(), budget.minuteCallsLimit())),
                                new View.Field(
                                        "requests at a time left",
                                        left(budget.concurrencyLeft(), budget.concurrencyLimit())),
                                new View.Field("calls today", left(budget.dailyUsed(), budget.dailyLimit())),
                                new View.Field("calls of this session", budget.calls()),
                                new View.Field("waited for limits", budget.waitedMillis() + " ms"))));
    }

    private static String left(@Nullable Long amount, @Nullable Long limit) {
        if (amount == null) {
            return "unknown";
        }
        return limit == null ? amount.toString() : amount + " of " + limit;
    }

    private static String seconds(@Nullable Long seconds) {
        return seconds == null ? "unknown" : seconds + " s";
    }
}
