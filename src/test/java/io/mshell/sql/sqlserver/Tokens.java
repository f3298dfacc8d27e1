package io.mshell.sql.sqlserver;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a TDS answer, as far as {@link FakeTds} needs them. */
final class Tokens {

    static final byte[] HANG_UP = {};

    private static final byte[] COLLATION = {0x09, 0x04, (byte) 0xD0, 0x00, 0x34};
    private static final int LARGEST = 30_000;

    private final ByteBuffer out = ByteBuffer.allocate(LARGEST).order(ByteOrder.LITTLE_ENDIAN);

    /** The answer to the client's greeting: version 16, no encryption. */
    static byte[] greeting() {
        return ByteBuffer.allocate(18)
                .put((byte) 0)
                .putShort((short) 11)
                .putShort((short) 6)
                .put((byte) 1)
                .putShort((short) 17)
                .putShort((short) 1)
                .put((byte) 0xFF)
                .put(new byte[] {16, 0, 0, 0, 0, 0})
                .put((byte) 2)
                .array();
    }

    static byte[] loggedIn() {
        Tokens tokens = new Tokens();
        tokens.environment(1, "shop");
        tokens.out
                .put((byte) 0xE3)
                .putShort((short) 8)
                .put((byte) 7)
                .put((byte) 5)
                .put(COLLATION)
                .put((byte) 0);
        String name = "Fake";
        tokens.out
                .put((byte) 0xAD)
                .putShort((short) (1 + 4 + 1 + name.length() * 2 + 4))
                .put((byte) 1);
        tokens.out.put(new byte[] {0x74, 0, 0, 4});
        tokens.shortText(name).out.put(new byte[] {16, 0, 0, 0});
        return tokens.environment(4, "8000").done(0, 0);
    }

    static byte[] done() {
        return new Tokens().done(0, 0);
    }

    static byte[] done(long rows) {
        return new Tokens().done(0x10, rows);
    }

    static byte[] error(int number, String message) {
        Tokens tokens = new Tokens();
        tokens.out.put((byte) 0xAA).putShort((short) (4 + 1 + 1 + 2 + message.length() * 2 + 1 + 1 + 4));
        tokens.out.putInt(number).put((byte) 1).put((byte) 16);
        tokens.out.putShort((short) message.length()).put(message.getBytes(StandardCharsets.UTF_16LE));
        tokens.out.put((byte) 0).put((byte) 0).putInt(1);
        return tokens.done(2, 0);
    }

    /** A result of one int column, without a row where the value is null. */
    static byte[] number(@Nullable Integer value) {
        Tokens tokens = new Tokens().columns(List.of(new byte[] {0x26, 4}), List.of("n"));
        if (value != null) {
            tokens.out.put((byte) 0xD1).put((byte) 4).putInt(value);
        }
        return tokens.done(0x10, value == null ? 0 : 1);
    }

    /** A result of text columns; a number is read out of its text by the driver. */
    static byte[] texts(List<String> names, List<List<@Nullable String>> rows) {
        Tokens tokens =
                new Tokens().columns(names.stream().map(name -> nvarchar(2_000)).toList(), names);
        for (List<@Nullable String> row : rows) {
            tokens.out.put((byte) 0xD1);
            for (String value : row) {
                if (value == null) {
                    tokens.out.putShort((short) 0xFFFF);
                } else {
                    byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
                    tokens.out.putShort((short) bytes.length).put(bytes);
                }
            }
        }
        return tokens.done(0x10, rows.size());
    }

    /** A result of no rows, as it answers for a table's metadata. Types are in the protocol's own bytes. */
    static byte[] describe(List<byte[]> types, List<String> names) {
        return new Tokens().columns(types, names).done(0, 0);
    }

    static byte[] nvarchar(int units) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xE7)
                .putShort((short) (units * 2))
                .put(COLLATION)
                .array();
    }

    private Tokens columns(List<byte[]> types, List<String> names) {
        out.put((byte) 0x81).putShort((short) types.size());
        for (int i = 0; i < types.size(); i++) {
            // Nullable and writable.
            out.putInt(0).putShort((short) 9).put(types.get(i));
            shortText(names.get(i));
        }
        return this;
    }

    private Tokens environment(int what, String value) {
        out.put((byte) 0xE3).putShort((short) (1 + 1 + value.length() * 2 + 1)).put((byte) what);
        shortText(value).out.put((byte) 0);
        return this;
    }

    private Tokens shortText(String text) {
        out.put((byte) text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    private byte[] done(int status, long rows) {
        out.put((byte) 0xFD).putShort((short) status).putShort((short) 0).putLong(rows);
        byte[] all = new byte[out.flip().remaining()];
        out.get(all);
        return all;
    }
}
