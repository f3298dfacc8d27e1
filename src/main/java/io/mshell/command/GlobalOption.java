package io.mshell.command;

import io.mshell.console.Format;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of mshell itself. No command may have one of the same name. */
public enum GlobalOption {
    PROJECT("project", "DIR", Hint.FOLDER, true, "work in this project folder"),
    PROFILE("profile", "NAME", Hint.PROFILE, true, "use this profile of config.yaml"),
    SANDBOX("sandbox", null, Hint.FREE, true, "connect both sessions to the local sandbox"),
    NO_COLOR("no-color", null, Hint.FREE, true, "no colours"),
    FORMAT("format", "FORMAT", Hint.FORMAT, false, "table, vertical, json, jsonl, csv, tsv or markdown"),
    NO_PAGER("no-pager", null, Hint.FREE, false, "no pager at the prompt, however long an answer is"),
    YES("yes", null, Hint.FREE, false, "confirm beforehand whatever would be asked"),
    QUIET("quiet", null, Hint.FREE, false, "no progress and no notices"),
    VERBOSE("verbose", null, Hint.FREE, false, "show the stack trace of a failure"),
    VERSION("version", null, Hint.FREE, true, "say which version this is"),
    HELP("help", null, Hint.FREE, false, "explain mshell, or the command it stands with");

    private final String label;
    private final @Nullable String valueName;
    private final Hint hint;
    private final boolean startOnly;
    private final String description;

    GlobalOption(String label, @Nullable String valueName, Hint hint, boolean startOnly, String description) {
        this.label = label;
        this.valueName = valueName;
        this.hint = hint;
        this.startOnly = startOnly;
        this.description = description;
    }

    /** The option of this name, without dashes. */
    public static Optional<GlobalOption> named(String name) {
        return Stream.of(values()).filter(option -> option.label.equals(name)).findFirst();
    }

    /** The format of this name. USAGE, listing them all, if there is none. */
    public static Format format(String name) {
        return Stream.of(Format.values())
                .filter(format -> word(format).equals(name))
                .findFirst()
                .orElseThrow(() -> new MshellException(
                        ErrorCode.USAGE,
                        "there is no format \"" + name + "\"",
                        Nearest.to(name, formatNames())
                                        .map(meant -> "did you mean " + meant + "? ")
                                        .orElse("")
                                + "formats: " + String.join(", ", formatNames())));
    }

    static List<String> formatNames() {
        return Stream.of(Format.values()).map(GlobalOption::word).toList();
    }

    private static String word(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    public OptionSpec spec() {
        return new OptionSpec(label, valueName, description, false, false, null, hint, List.of());
    }

    /** Whether it settles something for the whole process, so that it cannot come with a line of the shell. */
    public boolean isStartOnly() {
        return startOnly;
    }
}
