package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Format;
import io.mshell.console.Printers;
import io.mshell.console.Screen;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The files that code of scripts may write: those under the project's {@code generated} folder, and no others. */
final class ScriptFiles {

    private static final Map<String, Format> FORMATS = Map.of(
            "csv", Format.CSV,
            "tsv", Format.TSV,
            "json", Format.JSON,
            "jsonl", Format.JSONL,
            "md", Format.MARKDOWN);

    private final Path folder;
    private final ScriptValues values;

    ScriptFiles(Path project, ScriptValues values) {
        this.folder = project.resolve("generated");
        this.values = values;
    }

    /**
     * Writes a text as it is, or rows in the format the name ends with. The file is there whole or not at all.
     *
     * @throws MshellException USAGE if the name leads out of the folder; FILE_UNWRITABLE
     */
    Path write(String name, JsonNode content) {
        Path file = inside(name);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (Writer out = Files.newBufferedWriter(part)) {
                if (content.isString()) {
                    out.write(content.stringValue());
                } else {
                    Answer answer = new Answer(content, values.view(content));
                    Printers.forFormat(format(name), Screen.pipe()).print(answer, out);
                }
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot write " + file + ": " + e.getMessage(),
                    "check that the folder can be written to and has room",
                    e);
        }
    }

    private Path inside(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            if (!name.isBlank() && file.startsWith(folder.normalize()) && !file.equals(folder.normalize())) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw outside(name, e);
        }
        throw outside(name, null);
    }

    private static MshellException outside(String name, @org.jspecify.annotations.Nullable Throwable cause) {
        return new MshellException(
                ErrorCode.USAGE,
                "a script may not write '" + name + "'",
                "name a file without a folder above it: it is written to the project's generated/ folder",
                cause);
    }

    private static Format format(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Format format = FORMATS.get(ending);
        if (format == null) {
            throw new MshellException(
                    ErrorCode.USAGE,
                    "no format is known for '" + name + "'",
                    "end the name with .csv, .tsv, .json, .jsonl or .md, or give the text to write");
        }
        return format;
    }
}
