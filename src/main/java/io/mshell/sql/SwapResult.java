package io.mshell.sql;

import java.time.Duration;
import java.util.List;

/**
 * A swap that was committed.
 *
 * @param window how long the live name was locked, at most: the time of the one batch
 * @param attempts how many times it was tried
 * @param carried grants, denies and the like that were carried over, in words
 */
public record SwapResult(Duration window, int attempts, List<String> carried) {

    public SwapResult {
        carried = List.copyOf(carried);
    }
}
