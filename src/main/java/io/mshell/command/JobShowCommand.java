package io.mshell.command;

import java.util.Map;

/** {@code jobs show}: what a job has said and answered. */
final class JobShowCommand implements ShellCommand {

    private final Jobs jobs;

    JobShowCommand(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("jobs show", CommandGroup.SHELL, "show what a job has said so far")
                .argument(ArgumentSpec.required("JOB", Hint.JOB, "a job's number"))
                .example("jobs show 1")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Job job = jobs.numbered(in.argument("JOB"));
        String said = job.display().kept();
        String text = said.isEmpty() ? "job " + job.number() + " has said nothing yet" : said;
        return Outcome.say(
                Map.of("job", job.number(), "command", job.command(), "state", job.state(), "said", said), text);
    }
}
