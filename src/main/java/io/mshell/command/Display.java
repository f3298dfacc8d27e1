package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Program;
import io.mshell.console.Stopwatch;
import io.mshell.error.MshellException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what commands answer, and how they fail. */
public interface Display {

    /**
     * Shows an answer as a result.
     *
     * @param since runs since its command began; null for what no command answers
     */
    void answer(Answer answer, CallOptions options, @Nullable Stopwatch since);

    /** Shows a failure as a message. */
    void failure(MshellException failure, CallOptions options);

    /**
     * Starts a program that reads results instead, its own output going where results go.
     *
     * @param variables added to its environment
     */
    Program program(String command, Map<String, String> variables);

    /** Where notices of the commands go. */
    Notices notices();
}
