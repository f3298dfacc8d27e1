/**
 * What mshell needs of any database, as ports. Imports {@code schema}; no driver is known here.
 */
@NullMarked
package io.mshell.sql;

import org.jspecify.annotations.NullMarked;
