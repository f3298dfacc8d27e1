package io.mshell.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code jobs wait}: until a job, or every job, has ended. */
final class JobWaitCommand implements ShellCommand {

    private final Jobs jobs;

    JobWaitCommand(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("jobs wait", CommandGroup.SHELL, "wait until a job, or all of them, have ended")
                .help("Ctrl-C ends the waiting and leaves the jobs as they are.")
                .argument(ArgumentSpec.optional("JOB", Hint.JOB, "a job's number; all of them if left out"))
                .example("jobs wait")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<Job> awaited = in.optional("JOB").map(jobs::numbered).map(List::of).orElseGet(jobs::all);
        awaited.forEach(job -> job.await(in.cancel()));
        Map<Integer, String> states = awaited.stream().collect(Collectors.toMap(Job::number, Job::state));
        String told = awaited.stream()
                .map(job -> "job " + job.number() + ": " + job.state())
                .collect(Collectors.joining("\n"));
        return Outcome.say(states, told.isEmpty() ? "no job to wait for" : told);
    }
}
