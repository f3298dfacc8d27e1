package io.mshell;

import io.mshell.console.Interrupts;
import io.mshell.console.StandardStream;
import io.mshell.session.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The entry point. Everything of the process that cannot be given to {@link Launcher} otherwise is read here. */
public final class Mshell {

    private Mshell() {}

    public static void main(String[] arguments) {
        Streams streams = new Streams(
                System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), attached(), Interrupts.ofProcess());
        Environment environment = new Environment(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                Path.of(System.getProperty("mshell.installation", "")).toAbsolutePath());
        int status = new Launcher(streams, environment, Wiring.drivers()).run(List.of(arguments));
        streams.out().flush();
        // Threads of drivers may still be there.
        System.exit(status);
    }

    /** UTF-8 whatever the locale says: a pipe's reader must not depend on it. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** What {@code scripts/mshell} found out, such as {@code in,out}: which streams are terminals. */
    private static Streams.Attached attached() {
        String found = System.getProperty("mshell.terminal");
        if (found == null) {
            return new Streams.Attached(
                    StandardStream.IN.isTerminal(),
                    StandardStream.OUT.isTerminal(),
                    StandardStream.ERR.isTerminal(),
                    0,
                    0);
        }
        List<String> words = List.of(found.split(",", -1));
        return new Streams.Attached(
                words.contains("in"),
                words.contains("out"),
                words.contains("err"),
                Integer.getInteger("mshell.columns", 0),
                Integer.getInteger("mshell.rows", 0));
    }
}
