package io.mshell.command;

import org.jspecify.annotations.Nullable;

/**
 * One command of a script, not yet split into words.
 *
 * @param line where it begins in its source, from 1
 * @param text continued lines joined, without the block's marker
 * @param block the lines of a {@code <<END} block, which become the last argument; null if there is none
 * @param mayFail prefixed with {@code -}: the script goes on after its failure
 */
record Statement(int line, String text, @Nullable String block, boolean mayFail) {}
