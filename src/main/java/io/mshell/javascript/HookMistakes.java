package io.mshell.javascript;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.HookSettings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;

/** Says why a hook's file cannot be used, and where in it. */
final class HookMistakes {

    /** How the engine refuses to read another file. */
    private static final Pattern REFUSED = Pattern.compile("Operation is not allowed|^Error: Error reading module");

    private static final Pattern IMPORT = Pattern.compile("(?m)^[^'\"\\n]*\\b(?:import|from)\\b\\s*\\(?\\s*(['\"])");

    /** A loop that is in no function, as far as its indentation tells. */
    private static final Pattern LOOP = Pattern.compile("(?m)^()(?:for|while|do)\\b");

    private final HookFile file;
    private final HookSettings settings;

    HookMistakes(HookFile file, HookSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    /** Its code failed by itself. */
    MshellException of(PolyglotException e) {
        String message = CodeCheck.messageOf(e);
        Optional<String> place = Places.of(e, file.shownAs());
        if (REFUSED.matcher(message).find()) {
            return invalid(
                    place.or(() -> first(IMPORT)),
                    "a hook cannot import other files",
                    "put what it needs into the file itself",
                    e);
        }
        return invalid(
                place,
                message,
                "mend the hook's file; 'check " + file.shownAs() + "' reads it without running a load",
                e);
    }

    /** It was stopped before there was an item. */
    MshellException of(Stopped stopped) {
        if (stopped.reason() == Stopped.Reason.CANCELLED) {
            return new MshellException(ErrorCode.CANCELLED, "cancelled", null, stopped);
        }
        return invalid(
                placeOf(stopped).or(() -> first(LOOP)),
                "the file was stopped while it was read, outside of extract: " + why(stopped.reason()),
                "mend the hook's file. The limits are in data_mapping.yaml under 'hooks'",
                stopped);
    }

    /** Where the code was when it was stopped. */
    Optional<String> placeOf(Stopped stopped) {
        return stopped.getCause() instanceof PolyglotException guest
                ? Places.of(guest, file.shownAs())
                : Optional.empty();
    }

    /** The limit that was passed, in words. */
    String why(Stopped.Reason reason) {
        return switch (reason) {
            case TIME -> "it took longer than " + settings.secondsPerPage() + " s";
            case STATEMENTS -> "it ran more than " + settings.statementsPerPage() + " statements";
            case MEMORY -> "it used more than " + (Limits.of(settings).bytes() >> 20) + " MB of memory";
            case CANCELLED -> "cancelled";
        };
    }

    /** The engine does not say where an import stands that it refuses, nor a loop outside of functions. */
    private Optional<String> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(file.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String before = file.text().substring(0, matcher.start(1));
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return Optional.of(file.shownAs() + ":" + line + ":" + (before.length() - before.lastIndexOf('\n')));
    }

    private MshellException invalid(Optional<String> place, String what, String hint, Throwable cause) {
        return new MshellException(ErrorCode.HOOK_INVALID, place.orElse(file.shownAs()) + ": " + what, hint, cause);
    }
}
