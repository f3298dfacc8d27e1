package io.mshell.session;

import io.mshell.yaml.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

/** What config.yaml may hold, for tests of other packages. */
public final class ConfigShape {

    private ConfigShape() {}

    public static Keys keys() {
        return ConfigKeys.FILE;
    }

    /** Reads a text as the user's file is read. */
    public static Consumer<String> reader(Path folder) {
        Path file = folder.resolve("config.yaml");
        return text -> {
            try {
                Files.writeString(file, text);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ProfileFile.read(file);
        };
    }
}
