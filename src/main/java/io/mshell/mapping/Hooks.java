package io.mshell.mapping;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.List;

/** Where the hooks that {@code data_mapping.yaml} names are found. */
public interface Hooks {

    /**
     * The hook of this name, as its file says now.
     *
     * @throws MshellException HOOK_INVALID naming file and line, if there is none or it declares itself wrongly
     */
    Hook get(String name);

    /** The names of all there are. */
    List<String> names();

    /** No hooks at all: a mapping that names one is refused. */
    static Hooks none() {
        return new Hooks() {
            @Override
            public Hook get(String name) {
                throw new MshellException(ErrorCode.HOOK_INVALID, "there is no hook '" + name + "'");
            }

            @Override
            public List<String> names() {
                return List.of();
            }
        };
    }
}
