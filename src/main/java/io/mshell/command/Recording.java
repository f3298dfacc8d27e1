package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.script.Statement;
import io.mshell.session.SecretWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what is typed as a script, each command when it has ended, so that nothing is lost however the shell ends. */
public final class Recording {

    /** What is about the shell and not about the work. */
    private static final Set<String> LEFT_OUT = Set.of("record", "help", "exit", "quit", "version");

    private final RecordedSecrets secrets = new RecordedSecrets();
    private @Nullable Path file;

    /** The file being written, if one is. */
    synchronized Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Begins a script with this text. FILE_UNWRITABLE if that cannot be. */
    synchronized void begin(Path script, String header) {
        write(script, header, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        file = script;
    }

    synchronized void end() {
        file = null;
    }

    /**
     * Takes down a command that was typed.
     *
     * @param line the command as it is to be written, with a board's name pinned to its id
     * @param note a remark to write above it, or empty
     * @param failure how it failed, or null
     */
    synchronized void took(Statement statement, String line, String note, @Nullable MshellException failure) {
        Path script = file;
        String first = statement.text().split("\\s", 2)[0];
        if (script == null || LEFT_OUT.contains(first)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (!note.isEmpty()) {
            text.append("# ").append(note).append('\n');
        }
        StringBuilder command = new StringBuilder(statement.mayFail() ? "-" : "").append(secrets.replaced(line));
        String ending = statement.ending().isNone()
                ? ""
                : " " + secrets.replaced(statement.ending().text());
        Statement.Block block = statement.block();
        if (block != null) {
            String end = endFor(block.text());
            command.append(block.raw() ? " <<'" + end + "'" : " <<" + end)
                    .append(ending)
                    .append('\n')
                    .append(SecretWords.masked(block.text()))
                    .append('\n')
                    .append(end);
        } else {
            command.append(ending);
        }
        if (failure == null) {
            text.append(command).append('\n');
        } else {
            text.append("# failed (").append(failure.code()).append("): ");
            text.append(command.toString().replace("\n", "\n# ")).append('\n');
        }
        write(script, text.toString(), StandardOpenOption.APPEND);
    }

    /** A word no line of the block consists of. */
    private static String endFor(String block) {
        String end = "END";
        while (block.lines().map(String::strip).toList().contains(end)) {
            end += "_";
        }
        return end;
    }

    private static void write(Path script, String text, StandardOpenOption... options) {
        try {
            Files.writeString(script, text, options);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot write the script " + script + ": " + e.getMessage(),
                    "check that the folder exists and can be written to",
                    e);
        }
    }
}
