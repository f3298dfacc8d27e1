package io.mshell.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A table's name within its database, raw: never quoted, never with brackets.
 *
 * @param name 1 to 128 UTF-16 units, SQL Server's limit
 */
public record TableName(String schema, String name) {

    /** The longest identifier of SQL Server, in UTF-16 units. */
    public static final int LONGEST = 128;

    public TableName {
        require(schema, "schema");
        require(name, "table");
    }

    /** Where a load writes: {@code stg_NAME}. */
    public TableName staging() {
        return prefixed("stg_");
    }

    /** The table that was live before the last swap: {@code old_NAME}. */
    public TableName previous() {
        return prefixed("old_");
    }

    /** Where cells that could not be mapped are listed: {@code rej_NAME}. */
    public TableName rejects() {
        return prefixed("rej_");
    }

    /** What a swap moves out of its way, to be dropped after it: {@code drop_NAME}. */
    public TableName discarded() {
        return prefixed("drop_");
    }

    private TableName prefixed(String prefix) {
        return new TableName(schema, shortened(prefix + name));
    }

    /**
     * The text itself if it is a possible identifier, else its beginning and a hash of the whole, which keeps names
     * that differ only at their end apart.
     */
    public static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 9;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "_" + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(String identifier, String what) {
        if (identifier.isBlank() || identifier.length() > LONGEST || identifier.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a " + what + " name has 1 to " + LONGEST + " characters, not all blank: '" + identifier + "'");
        }
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
