/**
 * What could be typed next: the best matches for what there is, names from the live sessions read in the background,
 * and where in a piece of SQL, GraphQL or JavaScript the cursor stands. It knows no command.
 */
@NullMarked
package io.mshell.completion;

import org.jspecify.annotations.NullMarked;
