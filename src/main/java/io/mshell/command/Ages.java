package io.mshell.command;

import java.time.Duration;

/** Durations as people say them. */
final class Ages {

    private Ages() {}

    /** Such as {@code 3 min} or {@code 2 d 4 h}: the two largest units that count. */
    static String of(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d " + age.toHoursPart() + " h";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h " + age.toMinutesPart() + " min";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    }
}
