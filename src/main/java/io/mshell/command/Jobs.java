package io.mshell.command;

import io.mshell.console.Stopwatch;
import io.mshell.console.Suggestion;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The commands that run in the background of a prompt, begun with {@code &}. Each has a number, its own way to be
 * stopped, and what it shows is kept until it is asked for. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

    /** What changes the shell itself, or talks to its one JavaScript session, cannot run beside it. */
    private static final Set<CommandGroup> AT_THE_PROMPT_ONLY =
            EnumSet.of(CommandGroup.SESSIONS, CommandGroup.SCRIPTING, CommandGroup.SHELL);

    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final List<Job> jobs = new ArrayList<>();
    private final Drafts prompt;
    private final Clock clock;

    public Jobs(Drafts prompt, Clock clock) {
        this.prompt = prompt;
        this.clock = clock;
    }

    /** How many are running. */
    public synchronized long running() {
        return jobs.stream().filter(Job::isRunning).count();
    }

    /** What to ask before leaving. */
    public String leaving() {
        long running = running();
        return running == 1
                ? "1 job is running: stop it and leave?"
                : running + " jobs are running: stop them and leave?";
    }

    /** All of them, in the order they were begun. */
    synchronized List<Job> all() {
        return List.copyOf(jobs);
    }

    /** The job of this number. USAGE if there is none. */
    synchronized Job numbered(String number) {
        return jobs.stream()
                .filter(job -> Integer.toString(job.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new MshellException(
                        ErrorCode.USAGE, "there is no job " + number, "'jobs' lists those there are"));
    }

    /** Their numbers, for completion. */
    public List<Suggestion> names() {
        return all().stream()
                .map(job -> Suggestion.of(Integer.toString(job.number()), job.command() + ", " + job.state()))
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    /** Begins a job. USAGE if there is no prompt that it could run behind, or if the command cannot. */
    Job start(String command, CommandSpec spec, Caller caller, Function<Caller, ExitCode> work) {
        if (!prompt.canDraft()) {
            throw new MshellException(
                    ErrorCode.USAGE, "jobs run behind a prompt, and there is none", "run it without &");
        }
        if (AT_THE_PROMPT_ONLY.contains(spec.group())) {
            throw new MshellException(
                    ErrorCode.USAGE, "'" + spec.name() + "' cannot run in the background", "run it without &");
        }
        Notices notices = caller.display().notices();
        Job job = added(command);
        Caller inBackground = new Caller(job.display(), Nobody.INSTANCE, job.cancel(), caller.options());
        Thread thread = new Thread(() -> run(job, inBackground, work, notices), "mshell-job-" + job.number());
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    private synchronized Job added(String command) {
        Job job = new Job(jobs.size() + 1, command, clock.instant(), new JobDisplay());
        jobs.add(job);
        return job;
    }

    private void run(Job job, Caller caller, Function<Caller, ExitCode> work, Notices notices) {
        ExitCode exitCode;
        try {
            exitCode = work.apply(caller);
        } catch (MshellException failure) {
            caller.display().failure(failure, caller.options());
            exitCode = failure.code().exitCode();
        } catch (RuntimeException fault) {
            MshellException told =
                    new MshellException(ErrorCode.INTERNAL, "unexpected " + fault, "this is a fault in mshell", fault);
            caller.display().failure(told, caller.options());
            exitCode = ExitCode.ERROR;
        }
        job.end(exitCode, clock.instant());
        String why = job.display().failure();
        notices.line("[" + job.number() + "] " + job.command() + ": " + job.state() + " after "
                + Stopwatch.told(job.took(clock.instant())) + (why.isEmpty() ? "" : ": " + why)
                + "; 'jobs show " + job.number() + "' shows what it said");
    }

    /**
     * Asks those that run to stop and waits a while for them. What is slower ends with the process: a load that was cut
     * off is found by {@code swap recover}.
     */
    @Override
    public void close() {
        List<Job> left = all().stream().filter(Job::isRunning).toList();
        left.forEach(job -> job.cancel().cancel());
        Instant patience = clock.instant().plus(STOPPING);
        for (Job job : left) {
            Duration rest = Duration.between(clock.instant(), patience);
            if (rest.isNegative() || !job.endsWithin(rest)) {
                return;
            }
        }
    }

    /** There is nobody to ask in the background. */
    private enum Nobody implements Questions {
        INSTANCE;

        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public boolean confirm(String question) {
            return false;
        }

        @Override
        public boolean goOn(String question) {
            return true;
        }

        @Override
        public String typed(String question) {
            return "";
        }
    }
}
