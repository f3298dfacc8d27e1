/**
 * A board becomes a table and an item becomes a row: pure functions driven by {@code data_mapping.yaml}. Imports
 * {@code board} and {@code schema}.
 */
@NullMarked
package io.mshell.mapping;

import org.jspecify.annotations.NullMarked;
