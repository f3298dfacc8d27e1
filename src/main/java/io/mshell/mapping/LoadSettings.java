package io.mshell.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How boards are loaded.
 *
 * @param pageSize items a request, 1 to 500; null to let it be chosen from the board's columns
 * @param rejectsMaxPercent a load fails if more than this percentage of its items have a rejected cell
 * @param rejectsMaxRows a load fails if more than this many items have a rejected cell
 */
public record LoadSettings(@Nullable Integer pageSize, double rejectsMaxPercent, long rejectsMaxRows) {}
