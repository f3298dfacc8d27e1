package io.mshell.sandbox;

import java.time.Clock;

/** Everything the requests share. */
record World(BoardCatalog catalog, ItemPages pages, Limits limits, Clock clock) {}
