package io.mshell.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON being written, as UTF-8 in one growing array. It can be rewound to a mark, which is how a failed field becomes
 * null after part of it was written.
 */
final class JsonBuffer {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Room for any int; JSON allows the blanks that remain. */
    private static final int LATE_WIDTH = 11;

    private final List<Late> late = new ArrayList<>();
    private byte[] bytes;
    private int length;

    JsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** The JSON text of a value made of maps, lists, strings, numbers and booleans. */
    static String text(@Nullable Object value) {
        JsonBuffer buffer = new JsonBuffer(128);
        buffer.value(value);
        return new String(buffer.bytes, 0, buffer.length, StandardCharsets.UTF_8);
    }

    int mark() {
        return length;
    }

    void rewind(int mark) {
        length = mark;
        late.removeIf(number -> number.offset() >= mark);
    }

    /** Leaves room for a number that is known only at the end. */
    private void later(LongSupplier number) {
        late.add(new Late(length, number));
        ensure(LATE_WIDTH);
        Arrays.fill(bytes, length, length + LATE_WIDTH, (byte) ' ');
        length += LATE_WIDTH;
    }

    /** Fills in the numbers that were left open. */
    void fillIn() {
        for (Late number : late) {
            byte[] digits = Long.toString(number.value().getAsLong()).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(digits, 0, bytes, number.offset(), digits.length);
        }
        late.clear();
    }

    private record Late(int offset, LongSupplier value) {}

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    JsonBuffer raw(byte[] ascii) {
        ensure(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    JsonBuffer raw(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    JsonBuffer nil() {
        return raw(NULL);
    }

    JsonBuffer key(String name) {
        return string(name).raw(':');
    }

    /** Writes any value made of maps, lists, strings, numbers and booleans; anything else by its text. */
    void value(@Nullable Object value) {
        if (value == null) {
            nil();
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof LongSupplier number) {
            later(number);
        } else if (value instanceof BigDecimal number) {
            ascii(number.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            ascii(value.toString());
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        raw('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                raw(',');
            }
            first = false;
            key(String.valueOf(entry.getKey()));
            value(entry.getValue());
        }
        raw('}');
    }

    private void array(List<?> list) {
        raw('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                raw(',');
            }
            value(list.get(i));
        }
        raw(']');
    }

    /** Writes a text as it is; it must be ASCII. */
    void ascii(String text) {
        int count = text.length();
        ensure(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    JsonBuffer string(String text) {
        int count = text.length();
        // A character takes at most six bytes: an escape such as \u001f.
        ensure(count * 6 + 2);
        byte[] target = bytes;
        int at = length;
        target[at++] = '"';
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                target[at++] = (byte) c;
            } else if (c < 0x80) {
                at = escape(target, at, c);
            } else if (c < 0x800) {
                target[at++] = (byte) (0xc0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3f));
            } else {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                at = encode(target, at, point);
            }
        }
        target[at++] = '"';
        length = at;
        return this;
    }

    private static int escape(byte[] target, int from, char c) {
        int at = from;
        switch (c) {
            case '"', '\\' -> at = pair(target, at, c);
            case '\n' -> at = pair(target, at, 'n');
            case '\r' -> at = pair(target, at, 'r');
            case '\t' -> at = pair(target, at, 't');
            default -> at = hex(target, at, c);
        }
        return at;
    }

    private static int pair(byte[] target, int from, char escaped) {
        target[from] = '\\';
        target[from + 1] = (byte) escaped;
        return from + 2;
    }

    private static int hex(byte[] target, int from, int unit) {
        int at = pair(target, from, 'u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            target[at++] = HEX[(unit >> shift) & 15];
        }
        return at;
    }

    /** Three or four bytes; half a surrogate pair has no UTF-8 form and is escaped. */
    private static int encode(byte[] target, int from, int point) {
        int at = from;
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return hex(target, at, point);
        }
        if (point < 0x10000) {
            target[at++] = (byte) (0xe0 | (point >> 12));
        } else {
            target[at++] = (byte) (0xf0 | (point >> 18));
            target[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
        }
        target[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        target[at++] = (byte) (0x80 | (point & 0x3f));
        return at;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
