package io.mshell.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.InputReader;

/**
 * Carries a call through Spring Shell's executor and its outcome back: the library's context has room for text only,
 * and our commands answer with values.
 */
final class ExecutionInput implements InputReader {

    private final Invocation invocation;
    private @Nullable Outcome outcome;

    ExecutionInput(Invocation invocation) {
        this.invocation = invocation;
    }

    Invocation invocation() {
        return invocation;
    }

    void finish(Outcome result) {
        outcome = result;
    }

    Outcome outcome() {
        return Objects.requireNonNull(outcome);
    }
}
