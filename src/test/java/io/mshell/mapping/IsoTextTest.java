package io.mshell.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {

    @Test
    void itReadsWhatTheJdkWrites() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime local = LocalDateTime.ofEpochSecond(
                    random.nextLong(-60_000_000_000L, 250_000_000_000L),
                    random.nextBoolean() ? 0 : random.nextInt(1_000) * 1_000_000,
                    ZoneOffset.UTC);
            OffsetDateTime moment = local.atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1_080, 1_080)));

            assertThat(IsoText.dateTime(local.toString(), true)).isEqualTo(local);
            assertThat(IsoText.dateTime(local.toLocalDate().toString(), true))
                    .isEqualTo(local.toLocalDate().atStartOfDay());
            assertThat(IsoText.dateTime(moment.toString(), true))
                    .isEqualTo(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            assertThat(IsoText.dateTime(moment.toString(), false)).isEqualTo(local);
            assertThat(IsoText.time(local.toLocalTime().toString())).isEqualTo(local.toLocalTime());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-15T",
                "2026-06-15T1",
                "2026-06-15T10:0",
                "2026-06-15T10:00:0",
                "2026-06-15T10:00:00.",
                "2026-06-15X10:00",
                "2026-06-15T10:00+1",
                "2026-06-15T10:00+01",
                "2026-06-15T10:00 utc",
                "2026-06-15T24:00",
                "2026-06-15T10:60",
                "2026-06-31",
                "2026-6-15",
                "2026-06-15T10:00:00Zz",
                "2026-06-15T10:00+19:00",
                "２026-06-15",
                "2026-06-15T10:00:00.1234567890Z"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> IsoText.dateTime(text, true)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aTimeEndsWhereItEnds() {
        assertThat(IsoText.time("09:05")).isEqualTo(LocalTime.of(9, 5));
        assertThatThrownBy(() -> IsoText.time("09:05Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoText.time("9:05")).isInstanceOf(DateTimeException.class);
    }
}
