package io.mshell.monday;

import io.mshell.error.MshellException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an answer means for the request that was sent. */
sealed interface Outcome {

    /** It worked, wholly. */
    record Data(JsonNode data) implements Outcome {}

    /**
     * A limit was met: wait, then send it again.
     *
     * @param pause as told by the server, null if it did not say
     */
    record Throttled(@Nullable Duration pause, String reason) implements Outcome {}

    /** Something broke that may not break again. */
    record Broken(String reason, boolean likelyTheQuery) implements Outcome {}

    /** The query asks for more than one request may; a smaller page may pass. */
    record TooLarge(String reason) implements Outcome {}

    /** The cursor is too old; its chain begins anew. */
    record CursorExpired(String reason) implements Outcome {}

    /** Trying again is of no use. */
    record Fatal(MshellException failure) implements Outcome {}
}
