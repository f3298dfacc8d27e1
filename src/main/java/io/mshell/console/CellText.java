package io.mshell.console;

import io.mshell.error.ErrorCode;
import io.mshell.error.Secret;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A cell's value as text: plain numbers, ISO dates, lower-case constants, JSON for what has a structure. */
public final class CellText {

    private CellText() {}

    /** The text, in full; null for null and for an empty {@link Optional}. */
    public static @Nullable String of(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Picture picture) {
            return picture.numbers();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(CellText::orNull).collect(Collectors.joining(", "));
        }
        if (value instanceof JsonNode || value instanceof Map || (value instanceof Record && !hasText(value))) {
            return Json.line(value);
        }
        return scalar(value);
    }

    /** The text, with the word NULL for null. */
    static String orNull(@Nullable Object value) {
        String text = of(value);
        return text == null ? "NULL" : text;
    }

    private static String scalar(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof ErrorCode code) {
            return code.name();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        if (value instanceof byte[] bytes) {
            return "0x" + HexFormat.of().withUpperCase().formatHex(bytes);
        }
        return value instanceof Secret ? "********" : String.valueOf(value);
    }

    /** Whether a record says in its own words what it is. */
    private static boolean hasText(Object value) {
        return value instanceof SqlType || value instanceof TableName;
    }
}
