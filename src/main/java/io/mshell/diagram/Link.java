package io.mshell.diagram;

/**
 * A line that leads from one box to another, or back to the same.
 *
 * @param from the place of a box in the list of all
 * @param to the same of the other
 */
public record Link(int from, int to) {}
