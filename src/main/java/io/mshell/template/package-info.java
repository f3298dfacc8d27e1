/**
 * A name and a model become a text: the templates that come with the program, and the project's own, which take their
 * place. Imports {@code error} only; nothing else knows Pebble.
 */
@NullMarked
package io.mshell.template;

import org.jspecify.annotations.NullMarked;
