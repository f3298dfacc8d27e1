package io.mshell.session;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders that belong to the user alone. */
public final class HomeFolder {

    private HomeFolder() {}

    /** Makes the folder, with its parents, unless it is there. FILE_UNWRITABLE if that cannot be. */
    public static Path ensure(Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            return posix
                    ? Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot make the folder " + folder,
                    "make it yourself, or let MSHELL_HOME name another",
                    e);
        }
    }
}
