package io.mshell.console;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far something is.
 *
 * @param label what is under way, such as the board's name; its identity from the first state to the last
 * @param stage what is being done to it, such as {@code load}
 * @param done how many rows so far
 * @param total how many there will be, if that is known
 * @param note anything else worth showing, such as what is left of the API's budget; asked for each time it is drawn
 */
public record ProgressState(
        String label, String stage, long done, @Nullable Long total, Supplier<String> note) {

    private static final String WAITING = "waiting";

    /** Something that has not begun. */
    public static ProgressState waiting(String label) {
        return new ProgressState(label, WAITING, 0, null, () -> "");
    }

    boolean isWaiting() {
        return stage.equals(WAITING);
    }
}
