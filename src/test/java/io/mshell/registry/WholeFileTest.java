package io.mshell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read a file that was written whole. */
class WholeFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needPermissions() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aNewFileIsReadByWhoeverReadsThoseOfThisProcess() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("new/file");

        WholeFile.write(file, "text");

        assertThat(permissions(file)).isEqualTo(permissions(other));
        assertThat(file).hasContent("text");
        assertThat(file.getParent()).isDirectoryContaining(each -> each.equals(file));
    }

    @Test
    void aFileKeepsThePermissionsItWasGiven() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        WholeFile.write(file, "text");

        assertThat(permissions(file)).isEqualTo("rw-rw----");
        assertThat(file).hasContent("text");
    }
}
