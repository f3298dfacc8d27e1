package io.mshell.console;

import org.jspecify.annotations.Nullable;

/**
 * What a command returns: the value that scripts, workflows and {@code --format json} get, and the view people get.
 *
 * @param value a record, a list or a map; null where the view's rows are the value (an ad-hoc query)
 */
public record Answer(@Nullable Object value, View view) {}
