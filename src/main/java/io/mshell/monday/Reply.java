package io.mshell.monday;

import java.util.Map;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param headers names in lower case
 * @param body decompressed
 */
record Reply(int status, Map<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
