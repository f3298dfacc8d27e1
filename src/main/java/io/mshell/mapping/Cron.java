package io.mshell.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks a cron expression: five fields, or a name such as {@code @daily}. */
final class Cron {

    private static final Set<String> NAMED =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("day of the week", 0, 7, DAYS));

    private Cron() {}

    /** What is wrong with it, if anything. */
    static Optional<String> mistake(String expression) {
        if (NAMED.contains(expression)) {
            return Optional.empty();
        }
        String[] parts = expression.strip().split("\\s+", -1);
        if (parts.length != FIELDS.size()) {
            return Optional.of("a schedule has five fields, minute, hour, day, month and weekday, not " + parts.length);
        }
        for (int i = 0; i < parts.length; i++) {
            Field field = FIELDS.get(i);
            if (!field.accepts(parts[i])) {
                return Optional.of("'" + parts[i] + "' is no " + field.name() + ": " + field.least() + " to "
                        + field.most() + ", *, lists 1,2, ranges 1-5 and steps */2");
            }
        }
        return Optional.empty();
    }

    /** One field, and what may stand in it. */
    private record Field(String name, int least, int most, List<String> words) {

        boolean accepts(String text) {
            for (String part : text.split(",", -1)) {
                String[] step = part.split("/", -1);
                boolean stepped = step.length == 1 || (step.length == 2 && step[1].matches("[1-9]\\d{0,2}"));
                if (!stepped || !isRange(step[0])) {
                    return false;
                }
            }
            return true;
        }

        private boolean isRange(String text) {
            if (text.equals("*")) {
                return true;
            }
            String[] ends = text.split("-", -1);
            int from = number(ends[0]);
            int to = ends.length == 1 ? from : number(ends[1]);
            return ends.length <= 2 && least <= from && from <= to && to <= most;
        }

        /** -1 if it is none. */
        private int number(String text) {
            int word = words.indexOf(text.toLowerCase(Locale.ROOT));
            return word >= 0 ? word + least : text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
        }
    }
}
