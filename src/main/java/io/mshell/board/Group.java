package io.mshell.board;

/** A group of a board's items. Its id is unique within the board only. */
public record Group(String id, String title) {}
