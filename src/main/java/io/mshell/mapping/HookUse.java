package io.mshell.mapping;

/**
 * A place in data_mapping.yaml that names a hook.
 *
 * @param bound what gets the hook, in words: a type, or an override's board and column
 * @param place file, line and column
 */
public record HookUse(String hook, String bound, String place) {}
