package io.mshell.monday;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The limits as last heard from the server, from the {@code RateLimit} headers of every answer and from
 * {@code complexity} where it was asked for. Thread-safe.
 */
final class Limits {

    private static final Pattern POLICY = Pattern.compile("\"([^\"]+)\"([^,]*)");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([a-z]+)=\"?([^;\",]+)\"?");

    private final Clock clock;
    private final Map<String, Long> quota = new HashMap<>();
    private final Map<String, Long> remaining = new HashMap<>();
    private final Map<String, Instant> resets = new HashMap<>();

    Limits(Clock clock) {
        this.clock = clock;
    }

    synchronized void heard(Reply reply) {
        reply.header("ratelimit-policy").ifPresent(header -> parse(header, "q").forEach(quota::put));
        reply.header("ratelimit").ifPresent(header -> {
            remaining.putAll(parse(header, "r"));
            Instant now = clock.instant();
            parse(header, "t").forEach((name, seconds) -> resets.put(name, now.plusSeconds(seconds)));
        });
    }

    /** What a {@code complexity} field said. */
    synchronized void heard(JsonNode complexity) {
        if (complexity.path("after").isNumber()) {
            remaining.put("complexityMinute", complexity.path("after").asLong());
            resets.put(
                    "complexityMinute",
                    clock.instant()
                            .plusSeconds(complexity.path("reset_in_x_seconds").asLong()));
        }
    }

    synchronized Optional<Long> quota(String name) {
        return Optional.ofNullable(quota.get(name));
    }

    synchronized Optional<Long> remaining(String name) {
        return Optional.ofNullable(remaining.get(name));
    }

    synchronized Optional<Long> resetSeconds(String name) {
        return Optional.ofNullable(resets.get(name))
                .map(at -> Math.max(0, Duration.between(clock.instant(), at).toSeconds()));
    }

    /** How long to wait before a request that is thought to cost so much may be sent; zero to send it now. */
    synchronized Duration pause(long cost) {
        Duration forComplexity = pause("complexityMinute", cost);
        Duration forCalls = pause("minuteRate", 1);
        return forComplexity.compareTo(forCalls) > 0 ? forComplexity : forCalls;
    }

    /** Takes the expected cost off before the server does, for the requests that are under way at the same time. */
    synchronized void spend(long cost) {
        remaining.computeIfPresent("complexityMinute", (name, left) -> left - cost);
    }

    private Duration pause(String name, long needed) {
        Long left = remaining.get(name);
        Instant reset = resets.get(name);
        if (left == null || reset == null || left >= needed) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(clock.instant(), reset);
        if (wait.isNegative() || wait.isZero()) {
            // The window is over; what is left is not known until the next answer.
            remaining.remove(name);
            return Duration.ZERO;
        }
        return wait;
    }

    /** One parameter of each named item of a structured header; parts that are not understood are passed over. */
    private static Map<String, Long> parse(String header, String parameter) {
        Map<String, Long> values = new HashMap<>();
        Matcher item = POLICY.matcher(header);
        while (item.find()) {
            Matcher pair = PARAMETER.matcher(item.group(2));
            while (pair.find()) {
                if (pair.group(1).equals(parameter) && pair.group(2).strip().matches("-?\\d{1,18}")) {
                    values.put(item.group(1), Long.parseLong(pair.group(2).strip()));
                }
            }
        }
        return values;
    }
}
