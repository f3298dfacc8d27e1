/**
 * The {@code .mshell} language: a script's text to statements, a statement to words, and variables. It knows where
 * everything stands, and no command.
 */
@NullMarked
package io.mshell.script;

import org.jspecify.annotations.NullMarked;
