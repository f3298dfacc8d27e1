package io.mshell.template;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where templates are: the project's folder first, then the program itself. No name leads out of either. */
final class TemplateFiles {

    static final String EXTENSION = ".peb";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*");

    private final @Nullable Path folder;

    TemplateFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    Optional<String> builtIn(String name) {
        try (InputStream file = isName(name) ? TemplateFiles.class.getResourceAsStream(name + EXTENSION) : null) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The project's own template of that name. */
    Optional<String> own(String name) {
        Optional<Path> file = ownFile(name);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
        } catch (CharacterCodingException e) {
            throw new MshellException(
                    ErrorCode.TEMPLATE_INVALID, file.get() + " is not UTF-8 text", "save it with UTF-8 encoding", e);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE, "cannot read " + file.get() + ": " + e.getMessage(), null, e);
        }
    }

    Optional<Path> ownFile(String name) {
        if (folder == null || !isName(name)) {
            return Optional.empty();
        }
        Path file = folder.resolve(name + EXTENSION);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new MshellException(
                        ErrorCode.TEMPLATE_INVALID,
                        file + " leads out of " + folder,
                        "put the template itself there, not a link to it");
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE, "cannot read " + file + ": " + e.getMessage(), null, e);
        }
    }

    /** The names of the project's own templates, sorted. */
    List<String> ownNames() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> file.endsWith(EXTENSION))
                    .map(file -> file.substring(0, file.length() - EXTENSION.length()))
                    .filter(TemplateFiles::isName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE, "cannot read " + folder + ": " + e.getMessage(), null, e);
        }
    }

    /** The text that counts. */
    Optional<String> text(String name) {
        return own(name).or(() -> builtIn(name));
    }

    /** How people find it. */
    String shown(String name) {
        return ownFile(name).map(Path::toString).orElse("built-in template " + name + EXTENSION);
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
