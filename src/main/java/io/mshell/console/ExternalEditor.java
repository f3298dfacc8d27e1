package io.mshell.console;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.SystemShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person's own editor: {@code VISUAL}, else {@code EDITOR}, else what every system has. The text is a file of the
 * person's alone while it is edited, and gone afterwards.
 */
public final class ExternalEditor {

    private final Map<String, String> environment;

    public ExternalEditor(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The text as the person leaves it.
     *
     * @throws MshellException SCRIPT_FAILED if the editor cannot be started or says that it failed
     */
    public String edit(String text) {
        try {
            Path file = Files.createTempFile("mshell-", ".mshell");
            try {
                Files.writeString(file, text + "\n");
                run(file);
                return Files.readString(file).stripTrailing();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw failed("cannot open an editor: " + e.getMessage(), e);
        }
    }

    private void run(Path file) throws IOException {
        String editor = command();
        int status = await(new ProcessBuilder(words(editor, file)).inheritIO().start());
        if (status != 0) {
            throw failed(
                    "the editor '" + editor + "' ended with exit code " + status + ": nothing was taken over", null);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }

    /** An editor may come with options, and a shell knows best how to split them. */
    private static List<String> words(String editor, Path file) {
        return SystemShell.isWindows()
                ? SystemShell.running(editor + " \"" + file + "\"")
                : Stream.concat(SystemShell.running(editor + " \"$1\"").stream(), Stream.of("sh", file.toString()))
                        .toList();
    }

    private String command() {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(SystemShell.isWindows() ? "notepad" : "vi");
    }

    private static MshellException failed(String message, @Nullable Throwable cause) {
        return new MshellException(ErrorCode.SCRIPT_FAILED, message, "set EDITOR to the editor you like", cause);
    }
}
