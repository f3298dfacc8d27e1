package io.mshell.mapping;

import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON to one SQL type: the Java value its {@link SqlType.Kind} names, null for an empty text, or a {@link Misfit}.
 * Nothing is cut or rounded, but for fractions of a second finer than the type.
 */
sealed interface Conversion {

    /** A text or number longer than this is no number: it would cost more to parse than it can be worth. */
    int LONGEST_NUMBER = 400;

    /** From a text that is not empty. */
    Object convertText(String text);

    /** From anything but null; an object or a list is not expected, but for text and moments. */
    default @Nullable Object convert(JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue();
            return text.isEmpty() ? null : convertText(text);
        }
        return node.isContainer() ? new Misfit("is not a single value") : convertText(node.asString());
    }

    static Conversion to(SqlType type) {
        return switch (type.kind()) {
            case BIT -> new ToBit();
            case INT -> new ToWhole(Integer.MIN_VALUE, Integer.MAX_VALUE, "INT");
            case BIGINT -> new ToWhole(Long.MIN_VALUE, Long.MAX_VALUE, "BIGINT");
            case DECIMAL -> new ToDecimal(type);
            case FLOAT -> new ToFloat();
            case NVARCHAR -> new ToText(type);
            case DATE, TIME, DATETIME2 -> new ToMoment(type);
        };
    }

    /** {@code v} is what the API shows of a ticked checkbox. */
    record ToBit() implements Conversion {
        @Override
        public Object convertText(String text) {
            return switch (text) {
                case "true", "1", "v" -> true;
                case "false", "0" -> false;
                default -> new Misfit("is not true or false");
            };
        }
    }

    /** INT and BIGINT. */
    record ToWhole(long least, long most, String name) implements Conversion {
        @Override
        public Object convertText(String text) {
            BigDecimal number = Numbers.parse(text);
            if (number == null) {
                return new Misfit("is not a number");
            }
            if (number.signum() == 0) {
                return boxed(0);
            }
            if (number.precision() - (long) number.scale() > 19) {
                return outOfRange();
            }
            BigDecimal whole = number.scale() > 0 ? Numbers.withoutZeros(number) : number;
            if (whole.scale() > 0) {
                return new Misfit("is not a whole number");
            }
            BigDecimal exact = whole.setScale(0, RoundingMode.UNNECESSARY);
            if (exact.compareTo(BigDecimal.valueOf(least)) < 0 || exact.compareTo(BigDecimal.valueOf(most)) > 0) {
                return outOfRange();
            }
            return boxed(exact.longValue());
        }

        @Override
        public @Nullable Object convert(JsonNode node) {
            boolean fits = node.isIntegralNumber() && node.canConvertToLong();
            if (!fits || node.longValue() < least || node.longValue() > most) {
                return Conversion.super.convert(node);
            }
            return boxed(node.longValue());
        }

        private Object boxed(long value) {
            if (most == Integer.MAX_VALUE) {
                return (int) value;
            }
            return value;
        }

        private Misfit outOfRange() {
            return new Misfit("is out of the range of " + name);
        }
    }

    /** Exact decimals: more digits after the point than the column has are refused, unless they are zeros. */
    record ToDecimal(SqlType type) implements Conversion {
        @Override
        public Object convertText(String text) {
            BigDecimal number = Numbers.parse(text);
            if (number == null) {
                return new Misfit("is not a number");
            }
            if (number.signum() != 0 && number.precision() - (long) number.scale() > type.length() - type.scale()) {
                return new Misfit("has more than " + (type.length() - type.scale()) + " digits before the point");
            }
            BigDecimal exact = number.scale() > type.scale() ? Numbers.withoutZeros(number) : number;
            if (exact.scale() > type.scale()) {
                return new Misfit("has more than " + type.scale() + " digits after the point");
            }
            return exact.setScale(type.scale(), RoundingMode.UNNECESSARY);
        }
    }

    /** Doubles, never NaN or infinite. */
    record ToFloat() implements Conversion {
        @Override
        public Object convertText(String text) {
            BigDecimal number = Numbers.parse(text);
            if (number == null) {
                return new Misfit("is not a number");
            }
            double value = number.doubleValue();
            return Double.isInfinite(value) ? new Misfit("is out of the range of FLOAT") : (Object) value;
        }

        @Override
        public @Nullable Object convert(JsonNode node) {
            boolean finite = node.isDouble() && Double.isFinite(node.doubleValue());
            return finite ? (Object) node.doubleValue() : Conversion.super.convert(node);
        }
    }

    /** Text of a length; an object or a list becomes compact JSON. */
    record ToText(SqlType type) implements Conversion {
        @Override
        public Object convertText(String text) {
            String clean = CleanText.of(text);
            return type.isMax() || clean.length() <= type.length()
                    ? clean
                    : new Misfit("is longer than " + type + ": " + clean.length() + " characters");
        }

        @Override
        public @Nullable Object convert(JsonNode node) {
            return node.isContainer() ? convertText(node.toString()) : Conversion.super.convert(node);
        }
    }

    /** Dates and times, in UTC. */
    record ToMoment(SqlType type) implements Conversion {
        @Override
        public Object convertText(String text) {
            return Moments.parse(text.strip(), type);
        }

        @Override
        public @Nullable Object convert(JsonNode node) {
            return node.isObject() ? Moments.ofObject(node, type) : Conversion.super.convert(node);
        }
    }
}
