package io.mshell.profile;

import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Where a value lies on a line of numbers, and which value lies at a number. Text lies at its length. */
enum Scale {
    NUMBERS {
        @Override
        double measure(Object value) {
            return ((Number) value).doubleValue();
        }
    },
    WHOLE_NUMBERS {
        @Override
        double measure(Object value) {
            return value instanceof Boolean bit ? (bit ? 1 : 0) : ((Number) value).doubleValue();
        }
    },
    LENGTHS {
        @Override
        double measure(Object value) {
            return ((String) value).length();
        }
    },
    DAYS {
        @Override
        double measure(Object value) {
            return ((LocalDate) value).toEpochDay();
        }

        @Override
        Object value(double measure) {
            return LocalDate.ofEpochDay((long) measure);
        }
    },
    TIMES {
        @Override
        double measure(Object value) {
            return ((LocalTime) value).toSecondOfDay();
        }

        @Override
        Object value(double measure) {
            return LocalTime.ofSecondOfDay((long) measure);
        }
    },
    MOMENTS {
        @Override
        double measure(Object value) {
            return ((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC);
        }

        @Override
        Object value(double measure) {
            return LocalDateTime.ofEpochSecond((long) measure, 0, ZoneOffset.UTC);
        }
    };

    private static final MathContext DIGITS = new MathContext(6);

    static Scale of(SqlType type) {
        return switch (type.kind()) {
            case DECIMAL, FLOAT -> NUMBERS;
            case BIT, INT, BIGINT -> WHOLE_NUMBERS;
            case NVARCHAR -> LENGTHS;
            case DATE -> DAYS;
            case TIME -> TIMES;
            case DATETIME2 -> MOMENTS;
        };
    }

    abstract double measure(Object value);

    Object value(double measure) {
        return plain(measure);
    }

    /** Whether there is nothing between a whole number and the next. */
    boolean whole() {
        return this != NUMBERS;
    }

    private static BigDecimal plain(double measure) {
        BigDecimal exact = BigDecimal.valueOf(measure);
        boolean whole = exact.precision() <= 18 && exact.stripTrailingZeros().scale() <= 0;
        BigDecimal shown = (whole ? exact : exact.round(DIGITS)).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }
}
