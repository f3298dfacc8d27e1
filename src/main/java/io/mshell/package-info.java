/** The program: its entry point, the three ways to run it, and the one place that knows every package. */
@NullMarked
package io.mshell;

import org.jspecify.annotations.NullMarked;
