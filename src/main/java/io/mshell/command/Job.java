package io.mshell.command;

import io.mshell.error.CancelToken;
import io.mshell.error.ExitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One command that runs in the background. Thread-safe. */
final class Job {

    private final int number;
    private final String command;
    private final Instant started;
    private final CancelToken cancel = new CancelToken();
    private final JobDisplay display;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable Ended end;

    /** How it ended. */
    private record Ended(ExitCode exitCode, Duration took) {}

    Job(int number, String command, Instant started, JobDisplay display) {
        this.number = number;
        this.command = command;
        this.started = started;
        this.display = display;
    }

    int number() {
        return number;
    }

    String command() {
        return command;
    }

    CancelToken cancel() {
        return cancel;
    }

    JobDisplay display() {
        return display;
    }

    boolean isRunning() {
        return end == null;
    }

    /** Such as {@code running}, {@code done} or {@code failed, exit code 4}. */
    String state() {
        Ended known = end;
        if (known == null) {
            return cancel.isCancelled() ? "stopping" : "running";
        }
        return switch (known.exitCode()) {
            case OK -> "done";
            case DIFFERENT, REFUSED -> "done, exit code " + known.exitCode().status();
            case INTERRUPTED -> "stopped";
            case ERROR, INVALID, NOT_SWAPPED, USAGE ->
                "failed, exit code " + known.exitCode().status();
        };
    }

    /** How long it ran, or has been running. */
    Duration took(Instant now) {
        Ended known = end;
        return known == null ? Duration.between(started, now) : known.took();
    }

    void end(ExitCode exitCode, Instant now) {
        end = new Ended(exitCode, Duration.between(started, now));
        ended.complete(null);
    }

    /** Waits until it has ended, or until who waits is stopped. */
    void await(CancelToken waiting) {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        try (CancelToken.Registration registration = waiting.onCancel(() -> stopped.complete(null))) {
            CompletableFuture.anyOf(ended, stopped).join();
        }
        waiting.throwIfCancelled();
    }

    /** Whether it ends within this time. */
    boolean endsWithin(Duration time) {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException tooSlow) {
            return false;
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
