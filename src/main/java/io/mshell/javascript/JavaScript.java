package io.mshell.javascript;

import io.mshell.error.CancelToken;
import io.mshell.mapping.HookSettings;
import java.nio.file.Path;

/** JavaScript for a shell. Nothing is started before it is first used. */
public final class JavaScript {

    private final Contexts contexts = new Contexts();

    /** The hooks of a folder, for one command. */
    public HookFolder hooks(Path folder, HookSettings settings, ConsoleLog log, CancelToken cancel) {
        return new HookFolder(folder, contexts, settings, log, cancel);
    }

    /** Whether code is compiled to machine code; else it is interpreted. Starts the engine. */
    public boolean isCompiled() {
        return !contexts.engine().getImplementationName().equals("Interpreted");
    }
}
