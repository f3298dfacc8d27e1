package io.mshell.registry;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes texts beside their file and moves them over it, so that a reader sees the old text or the new one, never a part. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Replaces the file in one step, on the disk when this returns. Missing folders are made. Who may read a new file is up
     * to the process, as with any file: a workflow's worker is often another user. An old file's permissions stay.
     */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            // A stream and not a channel: a channel is closed under a thread that was interrupted, and what a
            // cancelled run leaves must be written too.
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        keepPermissions(file, fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        if (Files.exists(old) && Files.getFileStore(old).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(old));
        }
    }
}
