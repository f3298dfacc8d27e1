package io.mshell.command;

import java.util.Map;

/** {@code jobs stop}: what Ctrl-C does to a command, done to a job. */
final class JobStopCommand implements ShellCommand {

    private final Jobs jobs;

    JobStopCommand(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("jobs stop", CommandGroup.SHELL, "stop a job, on both servers")
                .argument(ArgumentSpec.required("JOB", Hint.JOB, "a job's number"))
                .example("jobs stop 1")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Job job = jobs.numbered(in.argument("JOB"));
        job.cancel().cancel();
        job.await(in.cancel());
        return Outcome.say(
                Map.of("job", job.number(), "state", job.state()), "job " + job.number() + ": " + job.state());
    }
}
