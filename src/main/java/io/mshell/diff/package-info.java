/**
 * How a board, its last deployment and its table differ, and what becomes of each difference: pure functions of the three.
 * Imports {@code board}, {@code schema} and {@code sql}, whose ports it only reads.
 */
@NullMarked
package io.mshell.diff;

import org.jspecify.annotations.NullMarked;
