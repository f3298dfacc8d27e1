package io.mshell.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnMeasureTest {

    @Test
    void aColumnWithoutRowsHasNothing() {
        ColumnProfile profile = measured(SqlType.FLOAT);
        assertThat(profile.filledPart()).isZero();
        assertThat(profile.least()).isNull();
        assertThat(profile.spread()).isEmpty();
        assertThat(profile.advice()).isNull();
    }

    @Test
    void nullAndEmptyTextAreNotFilled() {
        ColumnProfile profile = measured(SqlType.nvarchar(10), "a", "", null, "bb");
        assertThat(profile.filled()).isEqualTo(2);
        assertThat(profile.filledPart()).isEqualTo(0.5);
        assertThat(profile.shortest()).isEqualTo(1);
        assertThat(profile.longest()).isEqualTo(2);
    }

    @Test
    void lengthsAreUtf16Units() {
        assertThat(measured(SqlType.NVARCHAR_MAX, "😀").longest()).isEqualTo(2);
    }

    @Test
    void oneValueIsOneRange() {
        ColumnProfile profile = measured(SqlType.INT, 7, 7, 7);
        assertThat(profile.distinct()).isEqualTo(1);
        assertThat(profile.spread()).singleElement().satisfies(range -> {
            assertThat(range.from()).hasToString("7");
            assertThat(range.to()).hasToString("7");
            assertThat(range.count()).isEqualTo(3);
        });
    }

    @Test
    void theGreatestAndTheSmallestNumberAreInRange() {
        assertThat(measured(SqlType.FLOAT, -Double.MAX_VALUE, 0.0, Double.MAX_VALUE)
                        .spread())
                .hasSize(10)
                .extracting(ColumnProfile.Range::count)
                .containsExactly(1L, 0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 1L);
        assertThat(measured(SqlType.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE).spread())
                .isNotEmpty();
    }

    @Test
    void rangesOfDatesAreDates() {
        assertThat(measured(SqlType.DATE, LocalDate.MIN.withYear(1), LocalDate.of(9999, 12, 31))
                        .spread())
                .hasSize(10)
                .allSatisfy(range -> assertThat(range.from()).isInstanceOf(LocalDate.class));
    }

    @Test
    void manyDifferentValuesAreEstimated() {
        ColumnMeasure measure = new ColumnMeasure("n", SqlType.BIGINT);
        LongStream.range(0, 200_000).forEach(measure::add);
        ColumnProfile profile = measure.result();
        assertThat(profile.distinctIsExact()).isFalse();
        assertThat(profile.distinct()).isBetween(190_000L, 210_000L);
        assertThat(profile.spreadIsSample()).isTrue();
    }

    @Test
    void fewDifferentValuesAreCountedEach() {
        assertThat(measured(SqlType.nvarchar(100), "Done", "Stuck", "Done").frequent())
                .containsExactly(new ColumnProfile.Frequency("Done", 2), new ColumnProfile.Frequency("Stuck", 1));
    }

    @Test
    void shortTextsInMaxGetALength() {
        assertAdvice("NVARCHAR(50)", SqlType.NVARCHAR_MAX, "x".repeat(37));
        assertAdvice(null, SqlType.NVARCHAR_MAX, "x".repeat(3_900));
        assertAdvice(null, SqlType.nvarchar(100), "x");
    }

    @Test
    void textsThatAreNumbersOrDatesGetTheirType() {
        assertAdvice("INT", SqlType.nvarchar(50), "42");
        assertAdvice("BIGINT", SqlType.nvarchar(50), "15551234567");
        assertAdvice("DECIMAL(18,2)", SqlType.nvarchar(50), "-12.5");
        assertAdvice("DATE", SqlType.nvarchar(50), "2026-11-25");
        assertAdvice(null, SqlType.nvarchar(50), "2026-02-30");
        assertAdvice(null, SqlType.nvarchar(50), "007");
    }

    @Test
    void wideDecimalsGetWhatTheirDigitsNeed() {
        assertAdvice("INT", SqlType.decimal(38, 10), new BigDecimal("12.0000000000"));
        assertAdvice("DECIMAL(18,4)", SqlType.decimal(38, 10), new BigDecimal("12.1234000000"));
        assertAdvice(null, SqlType.decimal(38, 10), new BigDecimal("1.0123456789").add(BigDecimal.TEN.pow(20)));
    }

    @Test
    void daysStoredAsMomentsAreDates() {
        assertAdvice("DATE", SqlType.datetime2(0), LocalDateTime.of(2026, 1, 1, 0, 0));
        assertAdvice(null, SqlType.datetime2(0), LocalDateTime.of(2026, 1, 1, 0, 1));
    }

    @Test
    void fewValuesProveNothing() {
        assertThat(measured(SqlType.NVARCHAR_MAX, "a", "b").advice()).isNull();
    }

    @Test
    void whatDoesNotFitAsksForMore() {
        assertThat(rejecting(SqlType.nvarchar(10), "x".repeat(150))).isEqualTo("NVARCHAR(200)");
        assertThat(rejecting(SqlType.INT, "3000000000")).isEqualTo("BIGINT");
        assertThat(rejecting(SqlType.decimal(5, 2), "1.234")).isEqualTo("DECIMAL(38,3)");
        assertThat(rejecting(SqlType.INT, "many")).isEqualTo("NVARCHAR(10)");
    }

    private static String rejecting(SqlType type, String raw) {
        ColumnMeasure measure = new ColumnMeasure("c", type);
        measure.add(null);
        measure.reject(raw);
        ColumnProfile profile = measure.result();
        assertThat(profile.rejected()).isEqualTo(1);
        return Objects.requireNonNull(profile.advice()).type().toString();
    }

    private static void assertAdvice(@Nullable String expected, SqlType type, Object value) {
        ColumnMeasure measure = new ColumnMeasure("c", type);
        IntStream.range(0, TypeFit.ENOUGH).forEach(i -> measure.add(value));
        ColumnProfile.Advice advice = measure.result().advice();
        assertThat(advice == null ? null : advice.type().toString()).isEqualTo(expected);
    }

    private static ColumnProfile measured(SqlType type, @Nullable Object... values) {
        ColumnMeasure measure = new ColumnMeasure("c", type);
        for (Object value : values) {
            measure.add(value);
        }
        return measure.result();
    }
}
