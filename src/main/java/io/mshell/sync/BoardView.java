package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.mapping.BoardMapping;

/** A board and what mshell would make of it. */
public record BoardView(Board board, BoardMapping mapping) {}
