/**
 * JavaScript, shut in: hooks run inside the type mapping, a page at a time, and the code of scripts with the few
 * functions the shell gives it. Nothing outside is reachable from it, and whatever runs too long or takes too much is
 * stopped.
 */
@NullMarked
package io.mshell.javascript;

import org.jspecify.annotations.NullMarked;
