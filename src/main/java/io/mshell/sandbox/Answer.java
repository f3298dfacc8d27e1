package io.mshell.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer before it is sent.
 *
 * @param cut how much of it is really sent
 */
record Answer(int status, String contentType, JsonBuffer body, Map<String, String> headers, Cut cut) {

    /** What becomes of the body on its way. */
    enum Cut {
        /** It arrives. */
        NONE,
        /** Half of it arrives as if it were all. */
        TRUNCATED,
        /** The connection breaks in the middle. */
        BROKEN
    }

    static Answer json(int status, JsonBuffer body) {
        return new Answer(status, "application/json; charset=utf-8", body, Map.of(), Cut.NONE);
    }

    static Answer text(int status, String contentType, String text) {
        JsonBuffer body = new JsonBuffer(text.length() + 16);
        body.raw(text.getBytes(StandardCharsets.UTF_8));
        return new Answer(status, contentType, body, Map.of(), Cut.NONE);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, Map.copyOf(more), cut);
    }

    Answer cut(Cut other) {
        return new Answer(status, contentType, body, headers, other);
    }
}
