/**
 * What mshell remembers between runs, as JSON files under {@code metadata/}. Imports {@code board} and {@code schema}.
 */
@NullMarked
package io.mshell.registry;

import org.jspecify.annotations.NullMarked;
