package io.mshell.sandbox;

import java.time.Clock;

/**
 * How a sandbox is set up.
 *
 * @param port where it listens on 127.0.0.1; 0 for any free port
 * @param bigItems items of the board "Big"
 * @param extraBoards small boards beside the standing ones, named "Extra 1", "Extra 2" ...
 * @param clock decides the age of cursors and the windows of the limits
 */
public record SandboxOptions(int port, int bigItems, int extraBoards, SandboxLimits limits, Clock clock) {

    private static final int BIG_ITEMS = 200_000;

    /** Thirty million items fit between the ids of "Big" and those of items created later. */
    private static final int MAX_BIG_ITEMS = 30_000_000;

    private static final int MAX_EXTRA_BOARDS = 1_000;

    public SandboxOptions {
        if (bigItems < 0 || bigItems > MAX_BIG_ITEMS) {
            throw new IllegalArgumentException("bigItems must be between 0 and " + MAX_BIG_ITEMS);
        }
        if (extraBoards < 0 || extraBoards > MAX_EXTRA_BOARDS) {
            throw new IllegalArgumentException("extraBoards must be between 0 and " + MAX_EXTRA_BOARDS);
        }
    }

    /** Any free port, 200,000 items on "Big", no extra boards, the limits of an Enterprise account, the system's clock. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, BIG_ITEMS, 0, SandboxLimits.enterprise(), Clock.systemUTC());
    }

    public SandboxOptions withPort(int other) {
        return new SandboxOptions(other, bigItems, extraBoards, limits, clock);
    }

    public SandboxOptions withBigItems(int other) {
        return new SandboxOptions(port, other, extraBoards, limits, clock);
    }

    public SandboxOptions withExtraBoards(int other) {
        return new SandboxOptions(port, bigItems, other, limits, clock);
    }

    public SandboxOptions withLimits(SandboxLimits other) {
        return new SandboxOptions(port, bigItems, extraBoards, other, clock);
    }

    public SandboxOptions withClock(Clock other) {
        return new SandboxOptions(port, bigItems, extraBoards, limits, other);
    }
}
