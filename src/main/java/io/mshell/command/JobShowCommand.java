package io.mshell.command;

import io.mshell.console.View;
import java.util.List;
import java.util.stream.Collectors;

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
        List<RepeatableAnswer> said = job.display().said();
        Shown shown = new Shown(
                job.number(),
                job.command(),
                job.state(),
                said.stream().map(RepeatableAnswer::text).collect(Collectors.joining()));
        List<View> views = said.stream().map(part -> part.again().view()).toList();
        return said.isEmpty()
                ? Outcome.say(shown, "job " + job.number() + " has said nothing yet")
                : Outcome.of(shown, new View.Sections(views));
    }

    /** A job with all it has said, as a pipe would get it. */
    record Shown(int job, String command, String state, String said) {}
}
