package io.mshell.sync;

import io.mshell.diff.Difference;

/** A difference in one line, for the history. */
final class DifferenceText {

    private DifferenceText() {}

    /** Such as {@code COLUMN_RENAMED Status: Status → State (board)}. */
    static String oneLine(Difference difference) {
        return difference.risk() + " " + difference.subject() + difference.change() + " ("
                + String.join(
                        " and ",
                        difference.causes().stream()
                                .sorted()
                                .map(Object::toString)
                                .toList())
                + ")";
    }
}
