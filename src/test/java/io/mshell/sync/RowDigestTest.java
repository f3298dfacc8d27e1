package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowDigestTest {

    private static long digest(String type, @Nullable Object value) {
        return digest(List.of(type), value);
    }

    private static long digest(List<String> types, @Nullable Object... values) {
        List<ColumnSpec> columns = types.stream()
                .map(type -> new ColumnSpec("c", SqlType.parse(type), true, new Origin("c", "", "c", "text", "text")))
                .toList();
        return new RowDigest(columns).of(new Row(values));
    }

    @Test
    void valuesThatAreTheSameInTheColumnAreTheSame() {
        assertThat(digest("BIGINT", 5)).isEqualTo(digest("BIGINT", 5L));
        assertThat(digest("DECIMAL(10,2)", new BigDecimal("1.5")))
                .isEqualTo(digest("DECIMAL(10,2)", new BigDecimal("1.500")));
        assertThat(digest("DECIMAL(38,0)", new BigDecimal("1E+30")))
                .isEqualTo(digest("DECIMAL(38,0)", new BigDecimal("1" + "0".repeat(30))));
        assertThat(digest("FLOAT", -0.0)).isEqualTo(digest("FLOAT", 0.0));
        assertThat(digest("TIME(0)", LocalTime.of(1, 2, 3, 999_999_999)))
                .isEqualTo(digest("TIME(0)", LocalTime.of(1, 2, 3)));
        assertThat(digest("DATETIME2(7)", LocalDateTime.of(2026, 1, 1, 0, 0, 0, 123_456_700)))
                .isEqualTo(digest("DATETIME2(7)", LocalDateTime.of(2026, 1, 1, 0, 0, 0, 123_456_000)));
    }

    @Test
    void valuesThatLookAlikeAreNot() {
        assertThat(digest("NVARCHAR(10)", null)).isNotEqualTo(digest("NVARCHAR(10)", ""));
        assertThat(digest("NVARCHAR(10)", "a")).isNotEqualTo(digest("NVARCHAR(10)", "a "));
        assertThat(digest("NVARCHAR(10)", "Aa")).isNotEqualTo(digest("NVARCHAR(10)", "BB"));
        assertThat(digest("NVARCHAR(10)", "\u00e9")).isNotEqualTo(digest("NVARCHAR(10)", "e\u0301"));
        assertThat(digest("INT", null)).isNotEqualTo(digest("INT", 0));
        assertThat(digest("BIT", false)).isNotEqualTo(digest("BIT", null));
        assertThat(digest("DECIMAL(10,2)", new BigDecimal("1.50")))
                .isNotEqualTo(digest("DECIMAL(10,2)", new BigDecimal("1.501")));
        assertThat(digest("DATETIME2(6)", LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1_000)))
                .isNotEqualTo(digest("DATETIME2(6)", LocalDateTime.of(2026, 1, 1, 0, 0)));
        assertThat(digest("DATE", LocalDate.of(1, 1, 1))).isNotEqualTo(digest("DATE", LocalDate.of(1, 1, 2)));
    }

    @Test
    void theSameValuesInOtherColumnsAreAnotherRow() {
        List<String> two = List.of("NVARCHAR(10)", "NVARCHAR(10)");
        assertThat(Stream.of(
                                digest(two, "a", "b"),
                                digest(two, "b", "a"),
                                digest(two, "ab", ""),
                                digest(two, "", "ab"),
                                digest(two, null, "ab"),
                                digest(two, "ab", null))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void aMillionNearlyEqualRowsAllDiffer() {
        Set<Long> digests = new HashSet<>();
        List<String> types = List.of("BIGINT", "INT", "BIT");
        for (int i = 0; i < 1_000_000; i++) {
            digests.add(digest(types, (long) (i >> 10), i & 511, (i & 512) != 0));
        }
        assertThat(digests).hasSize(1_000_000);
    }

    @Test
    void idsFindTheirDigestsHoweverManyThereAre() {
        IdDigests digests = new IdDigests();
        Random random = new Random(7);
        long[] ids = random.longs(50_000).distinct().toArray();
        for (long id : ids) {
            assertThat(digests.add(id, id * 31)).isTrue();
        }
        assertThat(digests.add(0, 5)).isTrue();
        assertThat(digests.add(0, 6)).isFalse();
        assertThat(digests.matches(0, 5)).isTrue();
        for (long id : ids) {
            assertThat(digests.matches(id, id * 31)).isTrue();
            assertThat(digests.matches(id, id)).isFalse();
        }
        assertThat(digests.contains(-12345)).isFalse();
        assertThat(digests.ids().count()).isEqualTo(ids.length + 1L).isEqualTo(digests.size());
    }
}
