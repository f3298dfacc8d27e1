package io.mshell.session;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One profile of {@code config.yaml}: a tree whose paths are those of {@link SettingKey}.
 *
 * @param production whether what it connects to is the real thing: the prompt says so in red
 */
record Profile(String name, JsonNode tree, boolean production) {

    /** The text at a path such as {@code sql.url}. */
    Optional<String> text(String path) {
        JsonNode node = tree;
        for (String step : path.split("\\.", -1)) {
            node = node.path(step);
        }
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isValueNode()) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID, path + " of profile " + name + " must be a single value");
        }
        return Optional.of(node.asString());
    }
}
