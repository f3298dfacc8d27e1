/**
 * Boxes and the lines between them, placed on a plane: layer by layer, from left to right. Knows nothing of what they
 * stand for, and imports nothing.
 */
@NullMarked
package io.mshell.diagram;

import org.jspecify.annotations.NullMarked;
