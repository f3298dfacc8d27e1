package io.mshell.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How boards are loaded.
 *
 * @param pageSize items a request, 1 to 500; null to let it be chosen from the board's columns
 * @param threads that map pages, 1 to {@value #MOST_THREADS}; null for one a processor, up to four
 * @param rejectsMaxPercent a load fails if more than this percentage of its items have a rejected cell
 * @param rejectsMaxRows a load fails if more than this many items have a rejected cell
 */
public record LoadSettings(
        @Nullable Integer pageSize, @Nullable Integer threads, double rejectsMaxPercent, long rejectsMaxRows) {

    /** More would wait for the pages of one board. */
    public static final int MOST_THREADS = 64;

    LoadSettings withPageSize(int items) {
        return new LoadSettings(items, threads, rejectsMaxPercent, rejectsMaxRows);
    }

    LoadSettings withThreads(int count) {
        return new LoadSettings(pageSize, count, rejectsMaxPercent, rejectsMaxRows);
    }
}
