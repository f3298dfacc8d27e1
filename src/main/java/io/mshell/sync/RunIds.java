package io.mshell.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Names runs: short, sortable by time, never the same twice. */
final class RunIds {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RunIds(Clock clock) {
        this.clock = clock;
    }

    String next() {
        byte[] salt = new byte[3];
        random.nextBytes(salt);
        return SECOND.format(clock.instant()) + HexFormat.of().formatHex(salt);
    }
}
