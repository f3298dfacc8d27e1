package io.mshell.registry;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps two shells, or two threads of one, from changing the same files at a time. */
final class FileLocks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;

    private final Path file;

    FileLocks(Path file) {
        this.file = file;
    }

    /** Does the work while nobody else does theirs. */
    <T> T locked(Supplier<T> work) {
        // A channel is closed under an interrupted thread, but what a cancelled run leaves must be written too.
        boolean interrupted = Thread.interrupted();
        try {
            return lockedUninterrupted(work);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T lockedUninterrupted(Supplier<T> work) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = acquire(channel)) {
                return work.get();
            }
        } catch (IOException e) {
            throw JsonFiles.unwritable(file, e);
        }
    }

    private FileLock acquire(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new MshellException(
                        ErrorCode.REGISTRY_LOCKED,
                        "another mshell has held " + file + " for " + PATIENCE.toSeconds() + " seconds",
                        "wait for it to end; the lock goes with its process");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
