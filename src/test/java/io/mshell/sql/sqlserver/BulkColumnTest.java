package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BIT | -7 | 0 | 0",
                "INT | 4 | 0 | 0",
                "BIGINT | -5 | 0 | 0",
                "DECIMAL(38,10) | 3 | 38 | 10",
                "FLOAT | 8 | 0 | 0",
                "NVARCHAR(255) | -9 | 255 | 0",
                "NVARCHAR(MAX) | -9 | 0 | 0",
                "DATE | 91 | 0 | 0",
                "TIME(3) | 92 | 0 | 3",
                "DATETIME2(7) | 93 | 0 | 7"
            })
    void declaresTheTypeOfTheColumn(String type, int jdbc, int precision, int scale) {
        BulkColumn column = column(SqlType.parse(type));

        assertThat(column.jdbcType()).isEqualTo(jdbc);
        assertThat(column.precision()).isEqualTo(precision);
        assertThat(column.scale()).isEqualTo(scale);
    }

    @Test
    void textNeverGoesThroughACodePage() {
        assertThat(column(SqlType.NVARCHAR_MAX).jdbcType()).isEqualTo(Types.NVARCHAR);
    }

    @Test
    void refusesWhatTheDriverWouldAlterAndNamesTheColumnOnly() {
        refuses(SqlType.nvarchar(3), "secret");
        refuses(SqlType.decimal(4, 2), new BigDecimal("123.00"));
        refuses(SqlType.decimal(4, 2), new BigDecimal("1.234"));
        refuses(SqlType.decimal(4, 2), new BigDecimal("1E+9"));
        refuses(SqlType.FLOAT, Double.NaN);
        refuses(SqlType.FLOAT, Double.NEGATIVE_INFINITY);
        refuses(SqlType.DATE, LocalDate.of(1582, 10, 10));
        refuses(SqlType.datetime2(0), LocalDate.of(1582, 10, 10).atStartOfDay());
        refuses(SqlType.DATE, "2026-01-01");
    }

    private static void refuses(SqlType type, Object value) {
        assertThatThrownBy(() -> column(type).convert(value))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("column c")
                .hasMessageNotContaining(value.toString());
    }

    @Test
    void takesWhatFits() throws SQLException {
        assertThat(column(SqlType.decimal(4, 2)).convert(new BigDecimal("99.99")))
                .isEqualTo(new BigDecimal("99.99"));
        assertThat(column(SqlType.nvarchar(2)).convert("😀")).isEqualTo("😀");
        assertThat(column(SqlType.INT).convert(null)).isNull();
    }

    @Test
    void cutsFractionsLikeEverythingElseInsteadOfRounding() throws SQLException {
        LocalDateTime almost = LocalDateTime.of(1899, 12, 31, 23, 59, 59, 999_999_999);

        assertThat(((Timestamp) column(SqlType.datetime2(0)).convert(almost)).toLocalDateTime())
                .isEqualTo(almost.withNano(0));
        assertThat(((Timestamp) column(SqlType.time(3)).convert(LocalTime.of(1, 2, 3, 4_567_890)))
                        .toLocalDateTime()
                        .toLocalTime())
                .isEqualTo(LocalTime.of(1, 2, 3, 4_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00",
                "1582-10-04T23:59:59",
                "1582-10-15T00:00",
                "1884-01-01T00:00:01",
                "1900-02-28T12:00",
                "9999-12-31T23:59:59.999999900"
            })
    void timesStayTheWallClock(String text) throws SQLException {
        LocalDateTime wall = LocalDateTime.parse(text);

        assertThat(((Timestamp) column(SqlType.datetime2(7)).convert(wall)).toLocalDateTime())
                .isEqualTo(wall);
    }

    /** 02:30 that night does not exist in St. John's, where these tests live, but it does on the wire. */
    @Test
    void aTimeInAGapOfTheZoneShowsTheTimeFirstAndThenTheDate() throws SQLException {
        LocalDateTime gap = LocalDateTime.of(2026, 3, 8, 2, 30, 0, 5_000_000);

        Timestamp sent = (Timestamp) column(SqlType.datetime2(3)).convert(gap);

        assertThat(new Timestamp(sent.getTime()).toLocalDateTime().toLocalTime())
                .isEqualTo(LocalTime.of(2, 30, 0, 5_000_000));
        assertThat(sent.getNanos()).isEqualTo(5_000_000);
        assertThat(new Timestamp(sent.getTime()).toLocalDateTime().toLocalDate())
                .isEqualTo(gap.toLocalDate());
    }

    private static BulkColumn column(SqlType type) {
        return new BulkColumn(Samples.column("c", type, true, "id"));
    }
}
