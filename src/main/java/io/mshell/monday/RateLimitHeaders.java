package io.mshell.monday;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code RateLimit-Policy} and {@code RateLimit} headers: lists such as {@code "minuteRate";q=1000;w=60}. Names and
 * parameters that are not known are passed over, for new ones may come.
 */
final class RateLimitHeaders {

    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\"((?:\\s*;\\s*[^;,]+)*)");
    private static final Pattern NUMBER = Pattern.compile("([a-z]+)\\s*=\\s*(\\d{1,18})(?=\\s*(?:;|$))");

    private final Map<String, Map<String, Long>> entries;

    private RateLimitHeaders(Map<String, Map<String, Long>> entries) {
        this.entries = entries;
    }

    static RateLimitHeaders parse(String header) {
        Map<String, Map<String, Long>> entries = new HashMap<>();
        Matcher entry = ENTRY.matcher(header);
        while (entry.find()) {
            Map<String, Long> numbers = new HashMap<>();
            Matcher number = NUMBER.matcher(entry.group(2).trim());
            while (number.find()) {
                numbers.put(number.group(1), Long.valueOf(number.group(2)));
            }
            entries.put(entry.group(1), numbers);
        }
        return new RateLimitHeaders(entries);
    }

    /** A number such as {@code q} (quota), {@code r} (remaining) or {@code t} (seconds to reset), if told. */
    @Nullable
    Long number(String name, String parameter) {
        return entries.getOrDefault(name, Map.of()).get(parameter);
    }
}
