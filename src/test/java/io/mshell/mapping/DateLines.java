package io.mshell.mapping;

import static io.mshell.board.ColumnKind.CREATION_LOG;
import static io.mshell.board.ColumnKind.DATE;
import static io.mshell.board.ColumnKind.HOUR;
import static io.mshell.board.ColumnKind.LAST_UPDATED;
import static io.mshell.board.ColumnKind.TIMELINE;
import static io.mshell.board.ColumnKind.TIME_TRACKING;
import static io.mshell.board.ColumnKind.WEEK;
import static io.mshell.mapping.TypeTable.reads;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;

/** The lines of types that are dates and times. */
final class DateLines {

    private static final String MOMENT = "DATETIME2(0)";
    private static final String TIME = "TIME(0)";

    private DateLines() {}

    static Stream<TypeTable> lines() {
        return Stream.of(dates(), hostileDates(), spans(), logs(), times()).flatMap(lines -> lines);
    }

    private static Stream<TypeTable> dates() {
        return Stream.of(
                reads(DATE, "").as(MOMENT, null).and("time", TIME, null),
                reads(DATE, "{\"value\":null}").as(MOMENT, null).and("time", TIME, null),
                value("\\\"\\\"").as(MOMENT, null),
                value("{}").as(MOMENT, null),
                value("null").as(MOMENT, null),
                value("{\\\"changed_at\\\":\\\"2026-01-01T00:00:00.000Z\\\"}").as(MOMENT, null),
                value("{\\\"date\\\":\\\"\\\",\\\"icon\\\":\\\"\\\"}").as(MOMENT, null),
                value("{\\\"date\\\":\\\"2026-06-15\\\",\\\"time\\\":null}")
                        .as(MOMENT, at("2026-06-15T00:00"))
                        .and("time", TIME, null),
                value("{\\\"date\\\":\\\"2026-06-15\\\",\\\"time\\\":\\\"00:00:00\\\"}")
                        .as(MOMENT, at("2026-06-15T00:00"))
                        .and("time", TIME, LocalTime.MIDNIGHT),
                value("{\\\"date\\\":\\\"2026-03-08\\\",\\\"time\\\":\\\"02:30:15\\\",\\\"icon\\\":\\\"\\\"}")
                        .as(MOMENT, at("2026-03-08T02:30:15"))
                        .and("time", TIME, LocalTime.of(2, 30, 15)),
                reads(DATE, "{\"value\":{\"date\":\"2026-06-15\",\"time\":\"09:00\"}}")
                        .as(MOMENT, at("2026-06-15T09:00")),
                value("{\\\"date\\\":\\\"0001-01-01\\\"}").as(MOMENT, at("0001-01-01T00:00")),
                value("{\\\"date\\\":\\\"9999-12-31\\\",\\\"time\\\":\\\"23:59:59\\\"}")
                        .as(MOMENT, at("9999-12-31T23:59:59")));
    }

    private static Stream<TypeTable> hostileDates() {
        return Stream.of(
                value("{\\\"date\\\":\\\"0000-01-01\\\"}").as(MOMENT, null).rejected("has a year outside 1 to 9999"),
                value("{\\\"date\\\":\\\"+12026-01-01\\\"}").as(MOMENT, null).rejected("is not a date or time"),
                value("{\\\"date\\\":\\\"2026-02-30\\\"}").as(MOMENT, null).rejected("is not a date or time"),
                value("{\\\"date\\\":\\\"yesterday\\\"}").as(MOMENT, null).rejected("is not a date or time"),
                value("{broken").as(MOMENT, null).rejected("is not a date or time"),
                value("{\\\"date\\\":\\\"2026-06-15\\\",\\\"time\\\":\\\"25:00:00\\\"}")
                        .as(MOMENT, null)
                        .and("time", TIME, null)
                        .rejected("is not a date or time")
                        .rejected("is not a date or time"));
    }

    private static Stream<TypeTable> spans() {
        String timeline = "{\"text\":\"2026-03-01 - 2026-03-04\",\"from\":\"2026-03-01T00:00:00+00:00\","
                + "\"to\":\"2026-03-04T00:00:00-05:00\"}";
        return Stream.of(
                reads(TIMELINE, "{\"text\":\"\",\"from\":null,\"to\":null}")
                        .as("NVARCHAR(50)", null)
                        .and("from", "DATE", null),
                reads(TIMELINE, timeline)
                        .as("NVARCHAR(50)", "2026-03-01 - 2026-03-04")
                        .and("from", "DATE", LocalDate.of(2026, 3, 1))
                        .and("to", "DATE", LocalDate.of(2026, 3, 4)),
                reads(TIMELINE, "{\"from\":\"2026-03-01\",\"to\":\"soon\"}")
                        .and("from", "DATE", LocalDate.of(2026, 3, 1))
                        .and("to", "DATE", null)
                        .rejected("is not a date or time"),
                reads(WEEK, "{\"text\":\"\",\"start_date\":null}")
                        .as("NVARCHAR(50)", null)
                        .and("start", "DATE", null),
                reads(WEEK, "{\"start_date\":\"2019-06-10\",\"end_date\":\"2019-06-16\"}")
                        .and("start", "DATE", LocalDate.of(2019, 6, 10))
                        .and("end", "DATE", LocalDate.of(2019, 6, 16)));
    }

    private static Stream<TypeTable> logs() {
        return Stream.of(
                reads(CREATION_LOG, "{\"created_at\":\"2026-03-01T10:20:30Z\",\"creator_id\":\"77\"}")
                        .as(MOMENT, at("2026-03-01T10:20:30"))
                        .and("creator id", "BIGINT", 77L),
                reads(CREATION_LOG, "{\"created_at\":\"2026-03-01T10:20:30+05:30\",\"creator_id\":null}")
                        .as(MOMENT, at("2026-03-01T04:50:30"))
                        .and("creator id", "BIGINT", null),
                reads(CREATION_LOG, "{\"created_at\":\"2026-03-01 10:20:30 UTC\"}")
                        .as(MOMENT, at("2026-03-01T10:20:30")),
                reads(CREATION_LOG, "{\"created_at\":\"2026-03-01 10:20\"}").as(MOMENT, at("2026-03-01T10:20")),
                reads(LAST_UPDATED, "{\"updated_at\":null,\"updater_id\":null}")
                        .as(MOMENT, null)
                        .and("updater id", "BIGINT", null),
                reads(LAST_UPDATED, "{\"updated_at\":\"2026-03-01T10:20:30.999Z\",\"updater_id\":\"-4\"}")
                        .as(MOMENT, at("2026-03-01T10:20:30"))
                        .and("updater id", "BIGINT", -4L),
                reads(LAST_UPDATED, "{\"updated_at\":\"9999-12-31T23:59:59-01:00\"}")
                        .as(MOMENT, null)
                        .rejected("has a year outside 1 to 9999"));
    }

    private static Stream<TypeTable> times() {
        return Stream.of(
                reads(HOUR, "{\"value\":null}").as(TIME, null),
                reads(HOUR, "{\"value\":\"{\\\"hour\\\":0,\\\"minute\\\":0}\"}").as(TIME, LocalTime.MIDNIGHT),
                reads(HOUR, "{\"value\":\"{\\\"hour\\\":16,\\\"minute\\\":42,\\\"changed_at\\\":\\\"x\\\"}\"}")
                        .as(TIME, LocalTime.of(16, 42)),
                reads(HOUR, "{\"value\":\"{\\\"hour\\\":24,\\\"minute\\\":0}\"}")
                        .as(TIME, null)
                        .rejected("is not a date or time"),
                reads(HOUR, "{\"value\":\"04:42 PM\"}").as(TIME, LocalTime.of(16, 42)),
                reads(TIME_TRACKING, "{\"duration\":0,\"running\":false,\"started_at\":null}")
                        .as("INT", 0)
                        .and("running", "BIT", false)
                        .and("started at", MOMENT, null),
                reads(
                                TIME_TRACKING,
                                "{\"duration\":9000,\"running\":true,\"started_at\":\"2026-03-01T10:20:30+00:00\"}")
                        .as("INT", 9000)
                        .and("running", "BIT", true)
                        .and("started at", MOMENT, at("2026-03-01T10:20:30")),
                reads(TIME_TRACKING, "{\"duration\":null,\"running\":null}")
                        .as("INT", null)
                        .and("running", "BIT", null));
    }

    /** A date's cell whose JSON is this, escaped as it stands inside a JSON string. */
    private static TypeTable value(String escaped) {
        return reads(DATE, "{\"value\":\"" + escaped + "\"}");
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
