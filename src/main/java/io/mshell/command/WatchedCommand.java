package io.mshell.command;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code watch} runs and how often. The options may stand before the command or at its end, where they read best.
 *
 * @param every from the end of a run to the next one
 * @param times how many runs; empty for no end
 */
record WatchedCommand(String line, Duration every, Optional<Integer> times) {

    private static final Pattern AT_END = Pattern.compile("(?s)(.*?)\\s+--(every|times)(?:\\s+|=)(\\S+)\\s*");
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(s|m|h)?");

    static WatchedCommand of(Invocation in) {
        String line = in.argument("COMMAND");
        String every = in.required("every");
        Optional<String> times = in.option("times");
        for (Matcher end = AT_END.matcher(line); end.matches(); end = AT_END.matcher(line)) {
            line = end.group(1);
            if (end.group(2).equals("every")) {
                every = end.group(3);
            } else {
                times = Optional.of(end.group(3));
            }
        }
        return new WatchedCommand(line, time(every, in), times.map(text -> count(text, in)));
    }

    private static Duration time(String text, Invocation in) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || text.startsWith("0")) {
            throw in.usage("--every must be a time such as 30s, 5m or 1h, not \"" + text + "\"");
        }
        long amount = Long.parseLong(time.group(1));
        String unit = time.group(2) == null ? "s" : time.group(2);
        return switch (unit) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    private static int count(String text, Invocation in) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw in.usage("--times must be a whole number of at least 1, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
