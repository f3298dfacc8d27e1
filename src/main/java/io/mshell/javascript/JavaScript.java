package io.mshell.javascript;

import io.mshell.error.CancelToken;
import io.mshell.error.MshellException;
import io.mshell.mapping.HookSettings;
import java.nio.file.Path;
import java.util.Objects;

/** JavaScript for a shell. Nothing is started before it is first used. */
public final class JavaScript {

    private final Contexts contexts = new Contexts();

    /** The hooks of a folder, for one command. */
    public HookFolder hooks(Path folder, HookSettings settings, ConsoleLog log, CancelToken cancel) {
        return new HookFolder(folder, contexts, settings, log, cancel);
    }

    /** A fresh session for the code of a script or a prompt. The caller closes it. */
    public ScriptSession session() {
        return new ScriptSession(contexts);
    }

    /**
     * Reads code without running it.
     *
     * @throws MshellException SCRIPT_INVALID naming file, line and column, if it does not parse
     */
    public void parse(Code code) {
        CodeCheck.parse(contexts, code);
    }

    /** Whether code is compiled to machine code; else it is interpreted. Starts the engine. */
    public boolean isCompiled() {
        return !contexts.engine().getImplementationName().equals("Interpreted");
    }

    /** The version of the language that is in it. */
    public String version() {
        return Objects.requireNonNull(contexts.engine().getLanguages().get(Contexts.JS))
                .getVersion();
    }
}
