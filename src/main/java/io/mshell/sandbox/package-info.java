/**
 * A local monday.com over real HTTP with generated boards. Imports {@code board}; home of graphql-java and the HTTP
 * server.
 */
@NullMarked
package io.mshell.sandbox;

import org.jspecify.annotations.NullMarked;
