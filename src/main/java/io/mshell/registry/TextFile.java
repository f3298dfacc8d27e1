package io.mshell.registry;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Whole UTF-8 files, read and replaced. Done with streams, not channels: a channel is closed by an interrupt, and a run
 * that was interrupted must still be able to say so in its history.
 */
final class TextFile {

    private TextFile() {}

    /** The file's text; empty if there is no such file. */
    static Optional<String> read(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (InputStream in = new FileInputStream(path.toFile())) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            throw unreadable(path, e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Replaces the file, or leaves it exactly as it was. To be called by one writer at a time: what a crash left of the
     * temporary file is overwritten by the next.
     */
    static void write(Path path, String text) {
        Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            Files.createDirectories(temporary.toAbsolutePath().getParent());
            try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot write " + path,
                    "check that the folder can be written and the disk is not full",
                    e);
        }
    }

    private static MshellException unreadable(Path path, IOException cause) {
        return new MshellException(
                ErrorCode.FILE_UNREADABLE, "cannot read " + path, "check that it is a file you may read", cause);
    }
}
