package io.mshell.command;

import io.mshell.script.Statement;

/**
 * The place in a script that a command stands at.
 *
 * @param source the script's name as it was given
 */
record Origin(String source, Statement statement) {

    /** Such as {@code orders.mshell:12: }. */
    String line() {
        return source + ":" + statement.line() + ": ";
    }

    /** The same with the column of what stands at this offset of the statement's text. */
    String at(int offset) {
        return source + ":" + statement.positions().at(offset) + ": ";
    }
}
