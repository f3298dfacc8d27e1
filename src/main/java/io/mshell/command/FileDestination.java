package io.mshell.command;

import io.mshell.console.Stopwatch;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A file that answers are written to. It is written beside its place and moved there at the end, and one that is added
 * to is cut back when that fails: either it holds everything, or what it held before. What is no file, such as a device,
 * is written to as it stands.
 */
final class FileDestination implements Redirection.Destination {

    private final Path file;
    private final String shown;
    private final Path written;
    private final boolean append;
    private final long lengthBefore;
    private final Writer writer;
    private final DivertedDisplay display;
    private final Stopwatch since;
    private boolean finished;

    FileDestination(Display beside, Path named, String shown, boolean append) {
        this.since = Stopwatch.started();
        this.shown = shown;
        try {
            this.file = Files.exists(named) ? named.toRealPath() : named;
            boolean special = Files.exists(file) && !Files.isRegularFile(file);
            this.append = append || special;
            this.lengthBefore = Files.isRegularFile(file) ? Files.size(file) : 0;
            this.written = this.append
                    ? file
                    : file.resolveSibling("." + file.getFileName() + "."
                            + ProcessHandle.current().pid() + ".part");
            this.writer = Files.newBufferedWriter(
                    written,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    this.append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw unwritable(named, e);
        }
        this.display = new DivertedDisplay(beside, writer, e -> {
            throw unwritable(file, e);
        });
    }

    @Override
    public DivertedDisplay display() {
        return display;
    }

    @Override
    public void finish(Notices notices) {
        try {
            writer.close();
            if (!append) {
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            }
            finished = true;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        String rows = String.format(Locale.ROOT, "%,d rows to ", display.rows());
        String count = display.rows() == 0 ? "" : display.rows() == 1 ? "1 row to " : rows;
        notices.line("wrote " + count + shown + " in " + Stopwatch.told(since.elapsed()));
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            writer.close();
            if (!append) {
                Files.deleteIfExists(written);
            } else if (Files.isRegularFile(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(lengthBefore);
                }
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static MshellException unwritable(Path file, IOException e) {
        return new MshellException(
                ErrorCode.FILE_UNWRITABLE,
                "cannot write " + file + ": " + e.getClass().getSimpleName(),
                "check that the folder exists and can be written to",
                e);
    }
}
