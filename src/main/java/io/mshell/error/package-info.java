/**
 * Every way mshell can fail or be stopped, with the exit code and the hint that go with it. Imports nothing of mshell;
 * everything may import it.
 */
@NullMarked
package io.mshell.error;

import org.jspecify.annotations.NullMarked;
