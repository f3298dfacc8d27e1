/**
 * A hook tried before it is used: on items of a board, before and after, and on the golden cases kept beside it. Imports
 * {@code board}, {@code schema} and {@code mapping}.
 */
@NullMarked
package io.mshell.hook;

import org.jspecify.annotations.NullMarked;
