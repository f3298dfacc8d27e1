package io.mshell.command;

import io.mshell.session.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code record}: writes what is typed from now on as a script. */
final class RecordCommand implements ShellCommand {

    private final Recording recording;
    private final Settings settings;
    private final Clock clock;

    RecordCommand(Recording recording, Settings settings, Clock clock) {
        this.recording = recording;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("record", CommandGroup.SCRIPTING, "write what is typed from now on as a script")
                .help("Boards given by name are written by their id, with the name above; secrets become variables; a"
                        + " command that failed becomes a comment. record stop ends it, and so does leaving the shell."
                        + " record alone tells whether one is being written.")
                .argument(ArgumentSpec.optional("FILE", Hint.NEW_FILE, "the script to write, or stop"))
                .example("record scripts/nightly.mshell")
                .example("record stop")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Optional<Path> running = recording.file();
        if (in.optional("FILE").isEmpty()) {
            return Outcome.say(
                    running.map(Path::toString).orElse(null),
                    running.map(file -> "recording to " + file).orElse("not recording"));
        }
        if (in.argument("FILE").equals("stop")) {
            recording.end();
            return Outcome.say(
                    running.map(Path::toString).orElse(null),
                    running.map(file -> "wrote " + file + "; 'check' and 'run' take it")
                            .orElse("not recording"));
        }
        if (running.isPresent()) {
            throw in.usage("recording to " + running.get() + " already: 'record stop' ends it");
        }
        Path file = settings.path(in.argument("FILE"));
        if (Files.exists(file)) {
            in.confirm("overwrite " + file + "?");
        }
        recording.begin(file, "# Recorded by mshell on " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "\n");
        return Outcome.say(file.toString(), "recording to " + file + "; 'record stop' ends it");
    }
}
