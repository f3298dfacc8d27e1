package io.mshell.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file, which {@code -Dmshell.golden=write} writes anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/io/mshell/generate");

    private Golden() {}

    static void same(String name, String text) throws IOException {
        same(FOLDER.resolve(name), text);
    }

    public static void same(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("mshell.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; -Dmshell.golden=write writes it anew", file).isEqualTo(Files.readString(file));
    }
}
