package io.mshell.mapping;

import io.mshell.schema.SqlType;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Dates and times in every form monday.com writes them: {@code 2026-06-15}, {@code 2026-06-15 12:00},
 * {@code 2026-06-15T12:00:00Z}, {@code ...+00:00}, {@code 2026-06-15 12:00:00 UTC}, {@code 12:00:00} and the objects
 * {@code {"date":..., "time":...}} and {@code {"hour":..., "minute":...}}. No offset means UTC.
 */
final class Moments {

    private static final Misfit NO_MOMENT = new Misfit("is not a date or time");
    private static final Misfit NO_YEAR = new Misfit("has a year outside 1 to 9999");
    private static final int[] NANOS = {1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100};

    /** The text of an hour column: {@code 04:42 PM}. */
    private static final DateTimeFormatter HALF_DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("hh:mm a")
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /** The text as the type's Java value, or a misfit. */
    static Object parse(String text, SqlType type) {
        try {
            return parsed(text, type);
        } catch (DateTimeException e) {
            return NO_MOMENT;
        }
    }

    /** A cell's own JSON; null if it states no moment. */
    static @Nullable Object ofObject(JsonNode value, SqlType type) {
        String date = value.path("date").asString("");
        String time = value.path("time").asString("");
        if (!date.isEmpty()) {
            return parse(time.isEmpty() ? date : date + "T" + time, type);
        }
        if (value.path("hour").isIntegralNumber()) {
            return ofHour(value.path("hour").asInt(-1), value.path("minute").asInt(0), type);
        }
        return time.isEmpty() ? null : parse(time, type);
    }

    private static Object ofHour(int hour, int minute, SqlType type) {
        boolean possible = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
        return possible && type.kind() == SqlType.Kind.TIME ? LocalTime.of(hour, minute) : NO_MOMENT;
    }

    private static Object parsed(String text, SqlType type) {
        if (text.length() < 10 || text.charAt(4) != '-') {
            return type.kind() == SqlType.Kind.TIME ? cut(time(text), type.scale()) : NO_MOMENT;
        }
        // A day written with its midnight stays that day, whatever its offset.
        return of(IsoText.dateTime(text, type.kind() != SqlType.Kind.DATE), type);
    }

    private static Object of(LocalDateTime moment, SqlType type) {
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            return NO_YEAR;
        }
        return switch (type.kind()) {
            case DATE -> moment.toLocalDate();
            case TIME -> cut(moment.toLocalTime(), type.scale());
            case DATETIME2 -> {
                LocalTime time = cut(moment.toLocalTime(), type.scale());
                yield moment.toLocalTime().equals(time) ? moment : moment.with(time);
            }
            case BIT, INT, BIGINT, DECIMAL, FLOAT, NVARCHAR -> NO_MOMENT;
        };
    }

    private static LocalTime time(String text) {
        return text.endsWith("M") || text.endsWith("m") ? LocalTime.parse(text, HALF_DAY) : IsoText.time(text);
    }

    private static LocalTime cut(LocalTime time, int scale) {
        long finer = time.toNanoOfDay() % NANOS[scale];
        return finer == 0 ? time : time.minusNanos(finer);
    }
}
