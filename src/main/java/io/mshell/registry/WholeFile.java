package io.mshell.registry;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes texts beside their file and moves them over it, so that a reader sees the old text or the new one, never a part. */
public final class WholeFile {

    private WholeFile() {}

    /** Replaces the file in one step, on the disk when this returns. Missing folders are made. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".", ".tmp");
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            // A stream and not a channel: a channel is closed under a thread that was interrupted, and what a
            // cancelled run leaves must be written too.
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
