/**
 * What a column's values look like while they stream by: how many, which, how long, how spread, and the SQL type that
 * would fit them. Imports {@code error} and {@code schema}.
 */
@NullMarked
package io.mshell.profile;

import org.jspecify.annotations.NullMarked;
