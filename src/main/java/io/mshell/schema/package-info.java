/**
 * What a table is, how two tables differ, and what is measured of its rows. Imports {@code error} only.
 */
@NullMarked
package io.mshell.schema;

import org.jspecify.annotations.NullMarked;
