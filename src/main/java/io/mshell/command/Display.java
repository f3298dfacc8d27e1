package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.error.MshellException;

/** Shows what commands answer, and how they fail. */
public interface Display {

    /** Shows an answer as a result. */
    void answer(Answer answer, CallOptions options);

    /** Shows a failure as a message. */
    void failure(MshellException failure, CallOptions options);

    /** Where notices of the commands go. */
    Notices notices();
}
