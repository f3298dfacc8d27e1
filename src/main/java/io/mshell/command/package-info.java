/**
 * One class per command: it parses its words, calls one use case and returns its value. Home of Spring Shell.
 */
@NullMarked
package io.mshell.command;

import org.jspecify.annotations.NullMarked;
