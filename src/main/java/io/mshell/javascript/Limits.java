package io.mshell.javascript;

import io.mshell.mapping.HookSettings;
import java.time.Duration;

/**
 * How much one call into JavaScript may take before it is stopped.
 *
 * @param time on the clock
 * @param statements executed; 0 for no limit
 * @param bytes allocated, garbage included; 0 for no limit
 */
record Limits(Duration time, long statements, long bytes) {

    /** For what is trusted. */
    static final Limits NONE = new Limits(Duration.ZERO, 0, 0);

    static Limits of(HookSettings settings) {
        long most = Runtime.getRuntime().maxMemory() / 4;
        return new Limits(
                Duration.ofMillis((long) (settings.secondsPerPage() * 1_000)),
                settings.statementsPerPage(),
                Math.min(most, settings.megabytesPerPage() << 20));
    }
}
