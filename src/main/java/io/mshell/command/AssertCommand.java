package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.javascript.Code;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code assert}: goes on only if a condition holds. */
final class AssertCommand implements ShellCommand {

    private final Scripting scripting;
    private final Sessions sessions;
    private final Settings settings;

    AssertCommand(Scripting scripting, Sessions sessions, Settings settings) {
        this.scripting = scripting;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("assert", CommandGroup.SCRIPTING, "stop unless a condition holds")
                .help("The condition is a JavaScript expression with everything js has. If it is not truthy the script"
                        + " stops with exit code 1 and says what the condition gave.")
                .argument(ArgumentSpec.required("CONDITION", Hint.FREE, "a JavaScript expression")
                        .as(ArgumentSpec.Form.CODE))
                .option(OptionSpec.value("message", "TEXT", Hint.FREE, "what to say if it does not hold"))
                .example("assert mshell.run('list').length < 100")
                .example("assert --message \"no orders\" mshell.sql('select count(*) as n from orders')[0].n > 0")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String condition = in.argument("CONDITION");
        ScriptValues values = new ScriptValues();
        Optional<Comparison> comparison = Comparison.of(condition);
        Code code = in.code(comparison.map(AssertCommand::both).orElse("((it) => [!!it, it])(" + condition + "\n)"));
        ShellHost host = new ShellHost(in, sessions, settings);
        JsonNode result =
                values.tree(scripting.current().run(code, host, in.cancel()).orElse("[]"));
        if (!result.path(0).asBoolean(false)) {
            String gave = comparison
                    .map(each -> result.path(1) + " " + each.operator() + " " + result.path(2))
                    .orElse(result.path(1).toString());
            String message = in.option("message").orElse("the assertion does not hold");
            throw new MshellException(
                    ErrorCode.ASSERTION_FAILED, message + ": " + condition.strip() + ", which is " + gave);
        }
        return Outcome.silent(ExitCode.OK);
    }

    /** Both sides are worked out once and shown if they do not compare. */
    private static String both(Comparison comparison) {
        return "((left, right) => [left " + comparison.operator() + " right, left, right])(" + comparison.left() + ", "
                + comparison.right() + "\n)";
    }
}
