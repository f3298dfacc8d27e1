package io.mshell;

import io.mshell.command.CallOptions;
import io.mshell.command.Display;
import io.mshell.command.Notices;
import io.mshell.console.Answer;
import io.mshell.console.View;
import io.mshell.error.MshellException;

/** Results to the standard output, messages to the standard error. */
final class ConsoleDisplay implements Display {

    private final Streams streams;

    ConsoleDisplay(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void answer(Answer answer, CallOptions options) {
        streams.out().println(answer.view() instanceof View.Text text ? text.text() : String.valueOf(answer.value()));
    }

    @Override
    public void failure(MshellException failure, CallOptions options) {
        streams.err().println("error: " + failure.getMessage());
        failure.hint().ifPresent(hint -> streams.err().println("hint: " + hint));
    }

    @Override
    public Notices notices() {
        return streams.err()::println;
    }
}
