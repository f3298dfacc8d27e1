package io.mshell.diagram;

/**
 * How large boxes and the room between them are, in the units of the picture.
 *
 * @param layerGap between the boxes of one layer and those of the next
 * @param rowGap between two boxes of a layer
 * @param margin around everything
 * @param wide how wide the picture should be, if no part of it is wider by itself
 */
public record Size(int boxWidth, int boxHeight, int layerGap, int rowGap, int margin, int wide) {}
