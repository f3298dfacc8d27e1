package io.mshell.console;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/**
 * The process's terminal, taken the short way if that works: through JLine's own library alone, and with the
 * descriptions of terminals that JLine brings. Left to itself JLine looks for other libraries in every jar and starts
 * two programs, {@code test} and {@code infocmp}, which takes longer than the whole rest of a prompt.
 */
final class SystemTerminal {

    private static final String NATIVE = "jni";

    private SystemTerminal() {}

    /** Takes it, whatever it can do. */
    static Terminal open() throws IOException {
        describe(System.getenv("TERM"));
        try {
            return builder().provider(NATIVE).exec(false).dumb(false).build();
        } catch (IOException | IllegalStateException | LinkageError noLibraryForThisMachine) {
            return builder().dumb(true).build();
        }
    }

    private static TerminalBuilder builder() {
        // What JLine takes anyway, but only after it has looked for a character set named ms0 in every jar.
        return TerminalBuilder.builder().name("mshell").system(true).encoding(Charset.defaultCharset());
    }

    private static void describe(@Nullable String type) {
        String known = type == null ? null : InfoCmp.getDefaultInfoCmp(type);
        if (known != null) {
            InfoCmp.setLoadedInfoCmp(type, known);
        }
    }
}
