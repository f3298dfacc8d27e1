package io.mshell.command;

import java.util.Map;

/** {@code version}. */
final class VersionCommand implements ShellCommand {

    private final String version;

    VersionCommand(String version) {
        this.version = version;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("version", CommandGroup.SHELL, "say which version this is")
                .example("version")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String java = Runtime.version().toString();
        return Outcome.say(Map.of("version", version, "java", java), "mshell " + version + " on Java " + java);
    }
}
