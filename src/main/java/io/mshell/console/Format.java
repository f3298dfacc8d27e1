package io.mshell.console;

/** How an answer is written: {@code --format}. */
public enum Format {
    /** Aligned columns, fitted to the terminal. */
    TABLE,
    /** One value a line, a row after the other. */
    VERTICAL,
    /** The command's value as one JSON document. */
    JSON,
    /** The command's value as JSON, one element a line. */
    JSONL,
    /** RFC 4180: lines end in CR LF, NULL is empty and an empty text is {@code ""}. */
    CSV,
    /** Tab-separated, with {@code \t}, {@code \n}, {@code \r} and {@code \\} escaped; NULL is empty. */
    TSV,
    /** GitHub's tables. */
    MARKDOWN;

    /** Whether failures are written as JSON too. */
    public boolean isJson() {
        return this == JSON || this == JSONL;
    }
}
