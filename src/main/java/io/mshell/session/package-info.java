/**
 * Who we are connected to: settings with the place each came from, and named live sessions that reopen when lost.
 * Imports {@code board} and {@code sql}.
 */
@NullMarked
package io.mshell.session;

import org.jspecify.annotations.NullMarked;
