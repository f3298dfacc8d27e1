/**
 * Everything a person sees: printers per format, progress, prompt, completion. Home of JLine.
 */
@NullMarked
package io.mshell.console;

import org.jspecify.annotations.NullMarked;
