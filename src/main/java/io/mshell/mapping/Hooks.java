package io.mshell.mapping;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;

/** Where the hooks that {@code data_mapping.yaml} names are found. */
public interface Hooks {

    /**
     * The hook of this name, as its file says now.
     *
     * @throws MshellException HOOK_INVALID naming file and line, if there is none or it declares itself wrongly
     */
    Hook get(String name);

    /** No hooks at all: a mapping that names one is refused. */
    static Hooks none() {
        return name -> {
            throw new MshellException(ErrorCode.HOOK_INVALID, "there is no hook '" + name + "'");
        };
    }
}
