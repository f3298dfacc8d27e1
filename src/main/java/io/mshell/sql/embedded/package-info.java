/**
 * The embedded engine (DuckDB), for trying mshell, for offline work and for tests. Imports {@code schema} and
 * {@code sql}.
 */
@NullMarked
package io.mshell.sql.embedded;

import org.jspecify.annotations.NullMarked;
