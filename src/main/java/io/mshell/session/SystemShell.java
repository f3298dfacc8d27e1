package io.mshell.session;

import java.util.List;

/** The system's own shell, for command lines that users write. */
public final class SystemShell {

    private SystemShell() {}

    /** The words that have it run a command line. */
    public static List<String> running(String line) {
        return isWindows() ? List.of("cmd", "/c", line) : List.of("sh", "-c", line);
    }

    /** Whether it is {@code cmd}, which has rules of its own. */
    public static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
