package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.Settings;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code run}: a script. */
final class RunCommand implements ShellCommand {

    /** Scripts that run scripts: deeper than this, one runs itself. */
    private static final int DEEPEST = 20;

    private final Settings settings;
    private final Scripting scripting;
    private final AtomicInteger depth = new AtomicInteger();

    RunCommand(Settings settings, Scripting scripting) {
        this.settings = settings;
        this.scripting = scripting;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("run", CommandGroup.SCRIPTING, "run a script")
                .help("A script is a list of commands: # begins a comment, \\ continues a line, <<END begins a block"
                        + " that ends with END. It stops at the first command that fails and ends with its exit code;"
                        + " a command prefixed with - may fail.")
                .argument(ArgumentSpec.required("FILE", Hint.FILE, "the script"))
                .option(OptionSpec.value("var", "NAME=VALUE", Hint.FREE, "set a variable first")
                        .repeated())
                .example("run scripts/demo.mshell")
                .example("run refresh.mshell --var board=orders --var limit=10")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String name = in.argument("FILE");
        for (String variable : in.values("var")) {
            int equals = variable.indexOf('=');
            if (equals < 0) {
                throw in.usage("--var needs NAME=VALUE, not \"" + variable + "\"");
            }
            in.shell().variables().set(variable.substring(0, equals), variable.substring(equals + 1));
        }
        String text = ScriptText.read(settings.path(name));
        try {
            if (depth.incrementAndGet() > DEEPEST) {
                throw new MshellException(
                        ErrorCode.SCRIPT_INVALID, name + " runs itself without end", "remove the run of itself");
            }
            return Outcome.silent(scripting.inScript(() -> in.shell().runScript(name, text, in.caller())));
        } finally {
            depth.decrementAndGet();
        }
    }
}
