package io.mshell.session;

import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Predicate;

/**
 * The log of the user's {@code MSHELL_HOME}: a line a message, with its time in UTC. At a size it becomes
 * {@code mshell.log.1} and begins anew. A log that cannot be written is no reason to fail: the line is lost.
 */
public final class LogFile {

    private static final long LARGEST_BYTES = 5 << 20;

    private final Path folder;
    private final Path file;
    private final Predicate<String> secret;
    private final Clock clock;

    /** A log in this folder, which is made with the first line; texts in which {@code secret} sees one are not written. */
    public LogFile(Path folder, Predicate<String> secret, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve("mshell.log");
        this.secret = secret;
        this.clock = clock;
    }

    /** The file written to. */
    public Path file() {
        return file;
    }

    /** Appends a line; line breaks in it are shown as such. */
    public synchronized void line(String text) {
        String shown = secret.test(text) ? "(a line that held a secret)" : text;
        String line = clock.instant() + " "
                + shown.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n";
        try {
            HomeFolder.ensure(folder);
            if (Files.exists(file) && Files.size(file) > LARGEST_BYTES) {
                Files.move(file, file.resolveSibling("mshell.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(
                    file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | MshellException lost) {
            return;
        }
    }
}
