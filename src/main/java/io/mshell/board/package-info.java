/**
 * What monday.com has: boards, columns, items, and the port they are read through. Imports {@code error} only; home of
 * the JSON tree as a cell's value.
 */
@NullMarked
package io.mshell.board;

import org.jspecify.annotations.NullMarked;
