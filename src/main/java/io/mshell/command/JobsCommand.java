package io.mshell.command;

import io.mshell.console.Stopwatch;
import io.mshell.console.View;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code jobs}: the commands in the background. */
final class JobsCommand implements ShellCommand {

    private final Jobs jobs;

    JobsCommand(Jobs jobs) {
        this.jobs = jobs;
    }

    /** One job as listed. */
    record Listed(int number, String command, String state, String took, String progress) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("jobs", CommandGroup.SHELL, "list the commands that run in the background")
                .help(
                        "'refresh orders &' begins one at the prompt, which is free at once; the prompt shows how many run,"
                                + " and a line says when one has ended. Leaving the prompt stops them.")
                .example("jobs")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<Listed> listed = jobs.all().stream().map(this::listed).toList();
        if (listed.isEmpty()) {
            return Outcome.say(listed, "no job: '&' at the end of a command runs it in the background");
        }
        return Outcome.of(
                listed,
                new View.Table(
                        "",
                        List.of("job", "command", "state", "time", "progress"),
                        listed.stream().map(JobsCommand::row).iterator(),
                        ""));
    }

    private Listed listed(Job job) {
        return new Listed(
                job.number(),
                job.command(),
                job.state(),
                Stopwatch.told(job.took(jobs.now())),
                job.display().progress());
    }

    private static List<@Nullable Object> row(Listed job) {
        return Arrays.asList(
                job.number(),
                job.command(),
                job.state(),
                job.took(),
                job.progress().isEmpty() ? null : job.progress());
    }
}
