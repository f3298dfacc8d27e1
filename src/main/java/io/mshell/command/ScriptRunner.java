package io.mshell.command;

import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.script.Statement;
import io.mshell.script.StatementReader;
import io.mshell.session.SecretWords;

/** Runs a script's commands one after the other and says where it stopped. */
final class ScriptRunner {

    private final Shell shell;
    private final String source;
    private final Caller caller;

    ScriptRunner(Shell shell, String source, Caller caller) {
        this.shell = shell;
        this.source = source;
        this.caller = caller;
    }

    /** The exit code of the command it stopped at, or OK. A failure is thrown again with its place in front. */
    ExitCode run(String text) {
        for (Statement statement : StatementReader.read(source, text, shell.index())) {
            if (shell.hasLeft()) {
                return ExitCode.OK;
            }
            echo(statement);
            ExitCode exitCode = statement.mayFail() ? attempt(statement) : runOrThrow(statement);
            if (exitCode != ExitCode.OK && !statement.mayFail()) {
                caller.display()
                        .notices()
                        .line(new Origin(source, statement).line() + "stopped: the command ended with exit code "
                                + exitCode.status());
                return exitCode;
            }
        }
        return ExitCode.OK;
    }

    /** Shows what is run, as it is written: variables are not replaced, so their values stay where they are. */
    private void echo(Statement statement) {
        if (!caller.options().quiet()) {
            String firstLine = statement.whole().lines().findFirst().orElse("");
            caller.display().notices().line("mshell> " + SecretWords.masked(firstLine));
        }
    }

    private ExitCode runOrThrow(Statement statement) {
        Origin origin = new Origin(source, statement);
        try {
            return shell.run(statement, origin, caller);
        } catch (MshellException failure) {
            throw Places.isPlaced(failure, source) ? failure : Places.placed(origin.line(), failure);
        }
    }

    private ExitCode attempt(Statement statement) {
        try {
            return runOrThrow(statement);
        } catch (MshellException failure) {
            caller.cancel().throwIfCancelled();
            caller.display().failure(failure, caller.options());
            return failure.code().exitCode();
        }
    }
}
