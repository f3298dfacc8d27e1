/**
 * What is known of deployed boards, put together for people to read: their columns and where each comes from, how they are
 * related, what changed and how fresh they are. Reads the registry and what is handed in; knows no session and writes no
 * file. Imports {@code board}, {@code schema}, {@code registry}, {@code template} for the words on its models, and {@code
 * diagram}.
 */
@NullMarked
package io.mshell.catalogue;

import org.jspecify.annotations.NullMarked;
