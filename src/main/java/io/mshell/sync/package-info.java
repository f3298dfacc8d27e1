/**
 * The use cases, from discover to swap, over ports alone: no HTTP, no JDBC, no terminal. Imports {@code board},
 * {@code schema}, {@code mapping}, {@code sql} and {@code registry}.
 */
@NullMarked
package io.mshell.sync;

import org.jspecify.annotations.NullMarked;
