package io.mshell.schema;

/** How an engine measures text, so that what streams is measured alike. */
public enum TextMeasure {
    /** Length in UTF-16 units and MD5 of the UTF-16 (little endian) bytes: SQL Server's {@code DATALENGTH / 2}. */
    UTF16,
    /** Length in UTF-8 bytes and MD5 of those bytes: DuckDB's {@code strlen}. */
    UTF8,
    /** Length in UTF-16 units, no digest: an engine that hashes in a way of its own. */
    UTF16_LENGTH_ONLY
}
