package io.mshell.session;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A secret of a profile: the value itself, a file that holds it ({@code token_file}) or a command that prints it
 * ({@code token_command}, run by {@code sh -c}, by {@code cmd /c} on Windows). Read only when it is needed.
 */
final class SecretSource {

    /** What the key of a file that holds the secret ends with. */
    static final String FILE = "_file";

    /** What the key of a command that prints the secret ends with. */
    static final String COMMAND = "_command";

    private static final long COMMAND_SECONDS = 60;

    private final Profile profile;
    private final String path;
    private final Path home;

    SecretSource(Profile profile, SettingKey key, Path home) {
        this.profile = profile;
        this.path = key.path();
        this.home = home;
    }

    /** Where the profile says it is to be found, such as {@code monday.token_command}; empty if nowhere. */
    Optional<String> place() {
        for (String suffix : List.of("", FILE, COMMAND)) {
            if (profile.text(path + suffix).isPresent()) {
                return Optional.of(path + suffix);
            }
        }
        return Optional.empty();
    }

    /** The secret itself; empty if the profile does not say. */
    Optional<Secret> read(CancelToken cancel) {
        Optional<String> value = profile.text(path)
                .or(() -> profile.text(path + FILE).map(this::fromFile))
                .or(() -> profile.text(path + COMMAND).map(command -> fromCommand(command, cancel)));
        return value.map(Secret::new);
    }

    private String fromFile(String name) {
        Path file = home.resolve(
                name.startsWith("~/")
                        ? Path.of(System.getProperty("user.home"), name.substring(2))
                                .toString()
                        : name);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE,
                    "cannot read " + file + ", the " + path + "_file of profile " + profile.name(),
                    "check that the file exists and can be read",
                    e);
        }
    }

    private String fromCommand(String command, CancelToken cancel) {
        ProcessBuilder builder = new ProcessBuilder(SystemShell.running(command));
        try {
            Process process = builder.redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            CancelToken.Registration stop = cancel.onCancel(process::destroy);
            try {
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                boolean ended = process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS);
                cancel.throwIfCancelled();
                if (!ended || process.exitValue() != 0 || output.isEmpty()) {
                    throw failed(ended ? "exit code " + process.exitValue() : "no end", null);
                }
                return output;
            } finally {
                stop.close();
            }
        } catch (IOException e) {
            throw failed("it could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }

    private MshellException failed(String how, @Nullable Throwable cause) {
        return new MshellException(
                ErrorCode.CONFIG_INVALID,
                "the " + path + "_command of profile " + profile.name() + " gave no secret: " + how,
                "run the command by hand: it must print the secret and nothing else",
                cause);
    }
}
