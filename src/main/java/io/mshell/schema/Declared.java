package io.mshell.schema;

import java.util.Optional;

/** How a column was declared when mshell made it, as its documentation keeps it: {@code NVARCHAR(255) NULL}. */
public record Declared(SqlType type, boolean nullable) {

    private static final String NOT_NULL = " NOT NULL";
    private static final String NULL = " NULL";

    public static Declared of(ColumnSpec column) {
        return new Declared(column.type(), column.nullable());
    }

    /** Reads what {@link #toString} wrote; empty if it is anything else. */
    public static Optional<Declared> parse(String text) {
        boolean nullable = !text.endsWith(NOT_NULL);
        String suffix = nullable ? NULL : NOT_NULL;
        if (!text.endsWith(suffix)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Declared(SqlType.parse(text.substring(0, text.length() - suffix.length())), nullable));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return type + (nullable ? NULL : NOT_NULL);
    }
}
