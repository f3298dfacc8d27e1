package io.mshell.sync;

/**
 * One proof that a staged load may go live, and how it came out.
 *
 * @param name stable, such as {@code completeness}
 * @param detail what was compared, in words and numbers; names items and columns, never values
 */
public record Gate(String name, boolean passed, String detail) {}
