package io.mshell.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A type with the values that tend to go wrong, and more at random. Fractions of a second stay at six digits. */
enum ContractValues {
    BIT("BIT", Random::nextBoolean, true, false),
    INT("INT", Random::nextInt, 0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE),
    BIGINT("BIGINT", Random::nextLong, 0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 9_007_199_254_740_993L),
    DECIMAL_ONE("DECIMAL(1,0)", random -> decimal(random, 1, 0), new BigDecimal("9"), new BigDecimal("-9")),
    DECIMAL_MONEY(
            "DECIMAL(18,2)",
            random -> decimal(random, 18, 2),
            new BigDecimal("0.00"),
            new BigDecimal("-1234567890123456.78")),
    DECIMAL_LARGE(
            "DECIMAL(38,10)",
            random -> decimal(random, 36, 10),
            new BigDecimal("9999999999999999999999999999.9999999999"),
            new BigDecimal("-9999999999999999999999999999.9999999999"),
            new BigDecimal("0.0000000001"),
            new BigDecimal("0E-10"),
            new BigDecimal("1E+3").setScale(10)),
    DECIMAL_SMALL(
            "DECIMAL(9,9)",
            random -> decimal(random, 9, 9),
            new BigDecimal("0.999999999"),
            new BigDecimal("-0.000000001")),
    FLOAT(
            "FLOAT",
            random -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300),
            0.0,
            0.1,
            -1.0 / 3,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_NORMAL),
    NVARCHAR(
            "NVARCHAR(4000)",
            ContractValues::text,
            "",
            " ",
            "trailing  ",
            "it's \"quoted\"",
            "line\r\nbreak\ttab",
            "\\N",
            "NULL",
            "Größe 日本語 \uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDCBB",
            "e\u0301 is not é",
            "\u2028\uFEFF\uFFFD",
            "\uD83D\uDE00".repeat(2_000),
            "x".repeat(4_000)),
    NVARCHAR_MAX("NVARCHAR(MAX)", ContractValues::text, "", "y".repeat(1_000_000), "日".repeat(300_000)),
    DATE(
            "DATE",
            random -> LocalDate.MIN.with(LocalDate.ofEpochDay(random.nextInt(3_652_059) - 719_162)),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(1582, 10, 4),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1582, 10, 15),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2024, 2, 29)),
    TIME_WHOLE(
            "TIME(0)",
            random -> LocalTime.ofSecondOfDay(random.nextInt(86_400)),
            LocalTime.MIDNIGHT,
            LocalTime.of(23, 59, 59)),
    TIME(
            "TIME(6)",
            random -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1_000),
            LocalTime.MIDNIGHT,
            LocalTime.of(23, 59, 59, 999_999_000),
            LocalTime.of(2, 30)),
    DATETIME_WHOLE(
            "DATETIME2(0)",
            random -> LocalDateTime.ofEpochSecond(
                    random.nextLong(315_537_897_600L) - 62_135_596_800L, 0, java.time.ZoneOffset.UTC),
            LocalDateTime.of(1, 1, 1, 0, 0),
            LocalDateTime.of(9999, 12, 31, 23, 59, 59)),
    DATETIME(
            "DATETIME2(6)",
            random -> LocalDateTime.ofEpochSecond(
                    random.nextLong(315_537_897_600L) - 62_135_596_800L,
                    random.nextInt(1_000_000) * 1_000,
                    java.time.ZoneOffset.UTC),
            LocalDateTime.of(1, 1, 1, 0, 0),
            LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
            LocalDateTime.of(1582, 10, 10, 12, 0, 0, 1_000),
            LocalDateTime.of(1899, 12, 31, 23, 59, 59, 999_999_000),
            LocalDateTime.of(1899, 12, 31, 23, 59, 59, 1_000),
            LocalDateTime.of(1900, 1, 1, 0, 0),
            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
            // Skipped, and passed twice, by the clocks of the zone the tests run in.
            LocalDateTime.of(2026, 3, 8, 2, 30),
            LocalDateTime.of(2026, 11, 1, 1, 30));

    private final String type;
    private final Function<Random, Object> random;
    private final List<Object> samples;

    ContractValues(String type, Function<Random, Object> random, Object... samples) {
        this.type = type;
        this.random = random;
        this.samples = List.of(samples);
    }

    String type() {
        return type;
    }

    List<Object> samples() {
        return samples;
    }

    /** Now and then a sample, else anything the type holds. */
    Object random(Random from) {
        return from.nextInt(4) == 0 ? samples.get(from.nextInt(samples.size())) : random.apply(from);
    }

    private static BigDecimal decimal(Random random, int digits, int scale) {
        BigInteger unscaled = new BigInteger(130, random).mod(BigInteger.TEN.pow(1 + random.nextInt(digits)));
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
    }

    private static String text(Random random) {
        int[] points = random.ints(random.nextInt(60), 1, 0x11000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .map(c -> c > 0x10000 ? 0x1F600 + c % 64 : c)
                .toArray();
        return new String(points, 0, points.length);
    }
}
