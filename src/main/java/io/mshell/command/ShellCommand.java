package io.mshell.command;

/**
 * A command: three moves, read the words, call one use case, answer with its value. It prints nothing. Failures are
 * {@link io.mshell.error.MshellException}s.
 */
public interface ShellCommand {

    CommandSpec spec();

    Outcome run(Invocation in);
}
