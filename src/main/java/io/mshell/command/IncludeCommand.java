package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** {@code include}: another script's commands, as if they stood here. */
final class IncludeCommand implements ShellCommand {

    private final Settings settings;
    private final Deque<String> running = new ArrayDeque<>();

    IncludeCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("include", CommandGroup.SCRIPTING, "run a script's commands as if they stood here")
                .help("Variables and JavaScript are shared with the file included, where run gives a script JavaScript"
                        + " of its own. The file is looked for beside the script that includes it, then in the project"
                        + " folder.")
                .argument(ArgumentSpec.required("FILE", Hint.FILE, "the script"))
                .example("include scripts/common.mshell")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String name = located(settings, in.script().orElse(null), in.argument("FILE"));
        if (running.contains(name)) {
            String chain = running.stream().collect(Collectors.joining(" is included by "));
            throw new MshellException(
                    ErrorCode.SCRIPT_INVALID,
                    name + " includes itself: it is included by " + chain,
                    "remove one of the includes");
        }
        running.push(name);
        try {
            String text = ScriptText.read(settings.path(name));
            return Outcome.silent(in.shell().runScript(name, text, in.caller()));
        } finally {
            running.pop();
        }
    }

    /** The file as people know it: beside the including script, else in the project folder, else as given. */
    static String located(Settings settings, @org.jspecify.annotations.Nullable String script, String file) {
        if (script != null) {
            Path beside = Path.of(script).resolveSibling(file);
            if (Files.exists(settings.path(beside.toString()))) {
                return beside.normalize().toString();
            }
        }
        Path inProject = settings.project().resolve(file).normalize();
        return !Files.exists(settings.path(file)) && Files.exists(inProject) ? inProject.toString() : file;
    }
}
