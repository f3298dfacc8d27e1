package io.mshell.generate;

/**
 * A file as it would be generated.
 *
 * @param path below the folder of generated files, with forward slashes
 */
public record GeneratedText(String path, String text) {}
