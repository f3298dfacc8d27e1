package io.mshell.command;

import io.mshell.error.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what was meant by a mistyped file: one of those beside it. */
final class NearFile {

    private NearFile() {}

    /** The hint that asks for the file nearest in name; {@code otherwise} if there is none. */
    static String hint(Path missing, String otherwise) {
        Path folder = Optional.ofNullable(missing.getParent()).orElse(Path.of("."));
        Path name = missing.getFileName();
        if (name == null || Files.exists(missing) || !Files.isDirectory(folder)) {
            return otherwise;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return Nearest.to(name.toString(), names)
                    .map(meant -> "did you mean " + meant + "?")
                    .orElse(otherwise);
        } catch (IOException unreadable) {
            return otherwise;
        }
    }
}
