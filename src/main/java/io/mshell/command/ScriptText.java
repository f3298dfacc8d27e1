package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scripts. */
final class ScriptText {

    private ScriptText() {}

    /** A script's text. FILE_UNREADABLE if it cannot be read. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE,
                    "cannot read the script " + file,
                    NearFile.hint(file, "check that the file exists and is text in UTF-8"),
                    e);
        }
    }
}
