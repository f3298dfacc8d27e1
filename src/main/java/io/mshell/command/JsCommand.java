package io.mshell.command;

import io.mshell.error.ExitCode;
import io.mshell.javascript.Code;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import tools.jackson.databind.JsonNode;

/** {@code js}: JavaScript, with the shell's commands as functions. */
final class JsCommand implements ShellCommand {

    private final Scripting scripting;
    private final Sessions sessions;
    private final Settings settings;

    JsCommand(Scripting scripting, Sessions sessions, Settings settings) {
        this.scripting = scripting;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("js", CommandGroup.SCRIPTING, "run JavaScript that can run commands")
                .help("""
                        The code is the rest of the line, or a <<END block of several lines. What one js declares the \
                        next one sees: at the prompt, and within one script.

                        mshell.run('boards') runs a command and returns its value as objects; mshell.sql(text, \
                        [parameters]) and mshell.gql(text, {variables}) ask the two sessions; mshell.vars.name is the \
                        variable ${name}; mshell.write('report.csv', rows) writes under the project's generated/ \
                        folder. print(...) and table(rows) show results. A command that fails throws an error with \
                        code, message, hint and exitCode. Numbers that JavaScript cannot hold exactly arrive as texts.

                        There are no files, network, Java classes or threads; Ctrl-C stops the code.""")
                .argument(ArgumentSpec.required("CODE", Hint.FREE, "the code").as(ArgumentSpec.Form.CODE))
                .example("js 6 * 7")
                .example("js mshell.run('boards').filter(board => board.itemsCount > 10)")
                .example("js table(mshell.sql('select count(*) as n from orders'))")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Code code = in.code(in.argument("CODE"));
        ShellHost host = new ShellHost(in, sessions, settings);
        return scripting
                .current()
                .run(code, host, in.cancel())
                .filter(value -> !in.isBlock())
                .map(JsCommand::shown)
                .orElseGet(() -> Outcome.silent(ExitCode.OK));
    }

    private static Outcome shown(String value) {
        ScriptValues values = new ScriptValues();
        JsonNode tree = values.tree(value);
        return Outcome.of(tree, values.view(tree));
    }
}
