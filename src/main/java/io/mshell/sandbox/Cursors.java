package io.mshell.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cursors: opaque words that stand for a place in a chain of pages. They live 60 minutes from the first request of
 * their chain (monday's items_page documentation), and may be used again within that time. Thread-safe.
 */
final class Cursors {

    private static final Duration LIFE = Duration.ofMinutes(60);

    private final Clock clock;
    private final Map<String, Position> saved = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();

    Cursors(Clock clock) {
        this.clock = clock;
    }

    /**
     * A place in a chain.
     *
     * @param page how many pages came before
     */
    record Position(ItemScan scan, ItemScan.Place after, int page, Instant started) {

        Position movedTo(ItemScan.Place place) {
            return new Position(scan, place, page + 1, started);
        }
    }

    /** The beginning of a new chain. */
    Position open(ItemScan scan) {
        return new Position(scan, scan.start(), 0, clock.instant());
    }

    String save(Position position) {
        Instant now = clock.instant();
        saved.values().removeIf(old -> isExpired(old, now));
        long number = next.incrementAndGet();
        String text = "MSw" + Long.toHexString(Draw.mix(number)) + Long.toHexString(number);
        String cursor = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        saved.put(cursor, position);
        return cursor;
    }

    /**
     * The place a cursor stands for.
     *
     * @throws ApiFailure if it has expired or never was one
     */
    Position resume(String cursor) {
        Position position = saved.get(cursor);
        if (position == null || isExpired(position, clock.instant())) {
            throw expired();
        }
        return position;
    }

    static ApiFailure expired() {
        return new ApiFailure(
                200,
                "CursorException",
                "CursorExpiredError: The cursor provided for pagination has expired. Please refresh your query and"
                        + " obtain a new cursor.",
                Map.of("status_code", 200));
    }

    private static boolean isExpired(Position position, Instant now) {
        return Duration.between(position.started(), now).compareTo(LIFE) >= 0;
    }
}
