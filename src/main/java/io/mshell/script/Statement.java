package io.mshell.script;

import org.jspecify.annotations.Nullable;

/**
 * One command of a script, not yet split into words.
 *
 * @param positions where the text's characters stand in the source
 * @param text continued lines joined, without the block's marker and the ending
 * @param block a {@code <<END} block, whose lines become the last argument; null if there is none
 * @param ending where its answer goes, and whether it is waited for
 * @param mayFail prefixed with {@code -}: the script goes on after its failure
 */
public record Statement(
        Positions positions, String text, @Nullable Block block, Ending ending, boolean mayFail) {

    /**
     * The lines of a block.
     *
     * @param line the first one's place in the source, from 1
     * @param raw begun with a quoted word: variables in it are not replaced
     */
    public record Block(int line, String text, boolean raw) {}

    /** The text with its ending, as it was written. */
    public String whole() {
        return ending.isNone() ? text : text + " " + ending.text();
    }

    /** Whether it is to be run beside what follows it. */
    public boolean background() {
        return ending.background();
    }

    /** The line it begins at, from 1. */
    public int line() {
        return positions.at(0).line();
    }
}
