package io.mshell.sync;

import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import java.time.Clock;

/** What reading a board needs, with or without a database. */
public record Reading(BoardSource source, SyncListener listener, CancelToken cancel, Clock clock) {}
