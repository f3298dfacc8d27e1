package io.mshell.yaml;

import io.mshell.error.ErrorCode;

/**
 * A file that is read.
 *
 * @param mistake what a mistake in it counts as
 * @param secret whether it may hold secrets, so that no message may quote its values
 */
public record YamlFile(String name, ErrorCode mistake, boolean secret) {}
