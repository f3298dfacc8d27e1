/**
 * What is generated of deployed boards: DDL, a script and a Kestra flow each, and a flow over all of them. Finds the model
 * of each template, names its file and keeps what users wrote into it. Knows no session and no command.
 */
@NullMarked
package io.mshell.generate;

import org.jspecify.annotations.NullMarked;
