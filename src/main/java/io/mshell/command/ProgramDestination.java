package io.mshell.command;

import io.mshell.console.Program;
import java.util.Map;

/** A program that reads the answers. It may leave when it has read enough, as {@code head} does. */
final class ProgramDestination implements Redirection.Destination {

    private final String command;
    private final Program program;
    private final DivertedDisplay display;

    ProgramDestination(Display beside, String command, Map<String, String> variables) {
        this.command = command;
        this.program = beside.program(command, variables);
        this.display = new DivertedDisplay(beside, program.writer(), hasLeft -> {});
    }

    @Override
    public DivertedDisplay display() {
        return display;
    }

    @Override
    public void finish(Notices notices) {
        int code = program.finish();
        if (code != 0) {
            notices.line("'" + command + "' ended with exit code " + code);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
