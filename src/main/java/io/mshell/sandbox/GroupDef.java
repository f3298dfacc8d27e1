package io.mshell.sandbox;

/**
 * A group of a sandbox board.
 *
 * @param size how many items are generated into it
 */
record GroupDef(String id, String title, String color, int size) {}
