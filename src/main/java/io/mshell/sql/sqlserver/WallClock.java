package io.mshell.sql.sqlserver;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Times as the bulk copy reads them: through a {@link Timestamp} in the JVM's zone and the calendar that jumps from
 * Julian to Gregorian in October 1582. What that detour cannot show is shown another way here, so that the wall clock
 * arrives exactly as it is.
 */
final class WallClock {

    private static final LocalDate CALENDAR_ENDED = LocalDate.of(1582, 10, 4);
    private static final LocalDate CALENDAR_BEGAN = LocalDate.of(1582, 10, 15);

    private WallClock() {}

    /** The ten days the driver's calendar does not have: it would move them silently. */
    static boolean isUnsendable(LocalDate date) {
        return date.isAfter(CALENDAR_ENDED) && date.isBefore(CALENDAR_BEGAN);
    }

    /** A timestamp that is written as this wall clock, whatever the JVM's zone; empty if there is none. */
    static Optional<Timestamp> timestamp(LocalDateTime wall) {
        if (isUnsendable(wall.toLocalDate())) {
            return Optional.empty();
        }
        Timestamp plain = Timestamp.valueOf(wall);
        return plain.toLocalDateTime().equals(wall) ? Optional.of(plain) : twoFaced(wall);
    }

    /** The same for a time of day. */
    static Optional<Timestamp> timestamp(LocalTime time) {
        return ordinary(time);
    }

    /** A moment that shows this time of day in the JVM's zone: some day of that week has no gap in it. */
    private static Optional<Timestamp> ordinary(LocalTime time) {
        for (int day = 1; day <= 7; day++) {
            LocalDateTime wall = LocalDate.of(2001, 1, day).atTime(time);
            Timestamp plain = Timestamp.valueOf(wall);
            if (plain.toLocalDateTime().equals(wall)) {
                return Optional.of(plain);
            }
        }
        return Optional.empty();
    }

    private static Optional<Timestamp> twoFaced(LocalDateTime wall) {
        return ordinary(wall.toLocalTime()).map(time -> new TwoFaced(time, wall.toLocalDate()));
    }

    /**
     * A wall clock in a gap of the JVM's zone (02:30 in the night of the change to summer time), which no instant shows.
     * The bulk copy asks a timestamp for its instant twice, first to write the time and then to write the date
     * (SQLServerBulkCopy, DATETIME2), so the first answer shows the time on another day and the second noon of the day.
     */
    private static final class TwoFaced extends Timestamp {

        private final long date;
        private boolean timeWritten;

        TwoFaced(Timestamp time, LocalDate date) {
            super(time.getTime());
            setNanos(time.getNanos());
            this.date = Timestamp.valueOf(date.atTime(LocalTime.NOON)).getTime();
        }

        @Override
        public long getTime() {
            if (timeWritten) {
                return date;
            }
            timeWritten = true;
            return super.getTime();
        }
    }
}
