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

/**
 * One writer at a time, over all threads and processes. The operating system gives the lock back when its holder dies,
 * so there is nothing to clean up; the file itself is empty and stays.
 */
final class RegistryLock {

    private static final long PAUSE_MILLIS = 20;

    private final Path file;
    private final Duration timeout;

    RegistryLock(Path file, Duration timeout) {
        this.file = file;
        this.timeout = timeout;
    }

    void hold(Runnable work) {
        holding(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Works alone. Not reentrant. */
    <T> T holding(Supplier<T> work) {
        try (FileChannel channel = open();
                FileLock held = lock(channel)) {
            if (!held.isValid()) {
                throw new IllegalStateException("lost " + file);
            }
            return work.get();
        } catch (IOException e) {
            throw unlockable(e);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private FileLock lock(FileChannel channel) throws IOException {
        long start = System.nanoTime();
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw new MshellException(
                        ErrorCode.REGISTRY_LOCKED,
                        "another mshell has held " + file + " for more than " + timeout.toMillis() + " ms",
                        "wait for the other shell to finish, or end it, then try again");
            }
            pause();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this process, for which the operating system alone would not stop us.
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled while waiting for the registry", null, e);
        }
    }

    private MshellException unlockable(IOException cause) {
        return new MshellException(
                ErrorCode.FILE_UNWRITABLE,
                "cannot lock " + file,
                "check that the folder can be written and is on a disk that can lock files",
                cause);
    }
}
