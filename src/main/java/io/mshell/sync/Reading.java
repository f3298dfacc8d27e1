package io.mshell.sync;

import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What reading a board needs, with or without a database.
 *
 * @param threads that map pages; null for one a processor, up to four
 */
public record Reading(
        BoardSource source,
        SyncListener listener,
        CancelToken cancel,
        Clock clock,
        @Nullable Integer threads) {}
