package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** {@code watch}: a command again and again, shown when its answer is another one. */
final class WatchCommand implements ShellCommand {

    private final Clock clock;

    WatchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("watch", CommandGroup.CHANGES, "run a command again and again, and show what changes")
                .help(
                        "Shows the answer at first and then whenever it is another one, until Ctrl-C. A run that fails is told"
                                + " and does not end the watch. With & at its end it watches from the background.")
                .argument(ArgumentSpec.required("COMMAND", Hint.COMMAND, "the command, as it would be typed")
                        .as(ArgumentSpec.Form.TEXT))
                .option(OptionSpec.value("every", "TIME", Hint.FREE, "how long to wait, such as 30s, 5m or 1h")
                        .defaultsTo("60s"))
                .option(OptionSpec.value("times", "N", Hint.FREE, "end after so many runs"))
                .example("watch diff orders --every 60s")
                .example("watch --times 3 --every 1s budget")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        WatchedCommand watched = WatchedCommand.of(in);
        in.shell().check(watched.line());
        ExitCode last = ExitCode.OK;
        String before = null;
        for (int run = 1; ; run++) {
            try (Outcome outcome = in.shell().call(watched.line(), in.caller())) {
                last = outcome.exitCode();
                before = show(outcome, before, in);
            } catch (MshellException failure) {
                in.cancel().throwIfCancelled();
                if (failure.code() == ErrorCode.USAGE) {
                    throw failure;
                }
                last = failure.code().exitCode();
                in.display().failure(failure, in.options());
            }
            if (isLast(watched, run)) {
                return Outcome.silent(last);
            }
            in.cancel().pause(watched.every());
        }
    }

    private static boolean isLast(WatchedCommand watched, int run) {
        return watched.times().filter(most -> run >= most).isPresent();
    }

    /** Shows the answer if it is not the one of before, and returns it as text. */
    private @Nullable String show(Outcome outcome, @Nullable String before, Invocation in) {
        if (outcome.answer().isEmpty()) {
            return before;
        }
        RepeatableAnswer answer = RepeatableAnswer.of(outcome.answer().get());
        String now = answer.text();
        if (!now.equals(before)) {
            LocalTime time =
                    LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
            in.notices().line("--- " + time + (before == null ? "" : ", changed"));
            Answer shown = answer.again();
            in.display().answer(shown, in.options(), null);
        }
        return now;
    }
}
