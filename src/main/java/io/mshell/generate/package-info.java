/**
 * What is generated of deployed boards: DDL, a script and a Kestra flow each, a flow over all of them, and the catalogue. Finds the model
 * of each template, names its file and keeps what users wrote into it. Knows no session and no command.
 */
@NullMarked
package io.mshell.generate;

import org.jspecify.annotations.NullMarked;
