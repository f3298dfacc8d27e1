package io.mshell.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the process was started with.
 *
 * @param variables the environment
 * @param workingFolder where relative paths begin
 * @param userHome the user's home folder
 * @param installation where mshell is installed: the folder that holds {@code metadata/} and {@code templates/}
 */
public record Environment(Map<String, String> variables, Path workingFolder, Path userHome, Path installation) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** {@code MSHELL_HOME}: where history, profiles and logs are. */
    public Path home() {
        return variable("MSHELL_HOME")
                .map(name -> workingFolder.resolve(name))
                .orElse(userHome.resolve(".mshell"))
                .normalize();
    }
}
