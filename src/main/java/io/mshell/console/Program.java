package io.mshell.console;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.SystemShell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Another program that reads what is written to it, such as a pager. It may leave before it has read all. */
public final class Program implements AutoCloseable {

    private final String command;
    private final Process process;
    private final Writer writer;
    private final List<Thread> copying = new ArrayList<>();
    private CompletableFuture<Void> afterwards = CompletableFuture.completedFuture(null);

    private Program(String command, Process process) {
        this.command = command;
        this.process = process;
        this.writer = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a command line of the system's own shell, its output going where this process's goes.
     *
     * @param variables added to its environment
     */
    public static Program atTerminal(String command, Map<String, String> variables) {
        return start(
                command,
                variables,
                new ProcessBuilder()
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** The same, its output copied. */
    public static Program copying(String command, Map<String, String> variables, OutputStream out, OutputStream err) {
        Program program = start(command, variables, new ProcessBuilder());
        program.copy(program.process.getInputStream(), out);
        program.copy(program.process.getErrorStream(), err);
        return program;
    }

    private static Program start(String command, Map<String, String> variables, ProcessBuilder builder) {
        builder.command(SystemShell.running(command));
        builder.environment().putAll(variables);
        try {
            return new Program(command, builder.start());
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot start '" + command + "': " + e.getMessage(),
                    "give a program that is on the PATH",
                    e);
        }
    }

    private void copy(InputStream from, OutputStream to) {
        Thread thread = new Thread(
                () -> {
                    try (from) {
                        from.transferTo(to);
                        to.flush();
                    } catch (IOException over) {
                        process.destroy();
                    }
                },
                "output of " + command);
        thread.setDaemon(true);
        thread.start();
        copying.add(thread);
    }

    /** What it reads. Writing fails once it has left. */
    public Writer writer() {
        return writer;
    }

    /** Runs an action as soon as it has left. */
    public void onExit(Runnable action) {
        afterwards = process.onExit().thenRun(action);
    }

    /** Lets it read to the end, waits until it has left, and says with which exit code. */
    public int finish() {
        try {
            writer.close();
        } catch (IOException hasLeft) {
            // It knows best when it has read enough.
            return left();
        }
        return left();
    }

    private int left() {
        try {
            int code = process.waitFor();
            for (Thread thread : copying) {
                thread.join();
            }
            afterwards.join();
            return code;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }

    /** Ends it, if it has not left. */
    @Override
    public void close() {
        process.destroy();
    }
}
