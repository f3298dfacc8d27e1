package io.mshell.kestra;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered.
 *
 * @param place the server, for messages
 * @param asked method and path, for messages
 */
record KestraAnswer(String place, String asked, int status, String body) {

    static final int NOT_FOUND = 404;

    /** What is shown of a message at most: some hold a whole flow. */
    private static final int LONGEST_MESSAGE = 2_000;

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** This answer if all is well; KESTRA_REFUSED with the server's reason if not. */
    KestraAnswer succeeded() {
        if (!isOk()) {
            throw new MshellException(ErrorCode.KESTRA_REFUSED, message(), null);
        }
        return this;
    }

    /** The body, read. KESTRA_NOT_FOUND if it is no JSON, as of something that stands before the server. */
    JsonNode json() {
        succeeded();
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new MshellException(
                    ErrorCode.KESTRA_NOT_FOUND,
                    place + " did not answer " + asked + " as Kestra does",
                    "check kestra.url (MSHELL_KESTRA_URL): it must lead to Kestra itself, not to a page before it",
                    e);
        }
    }

    /** The server's own words, else its status. */
    String message() {
        String said = "";
        try {
            said = JsonMapper.shared().readTree(body).path("message").asString("");
        } catch (JacksonException e) {
            // A page of something before the server: its status says more.
        }
        String shown = said.isBlank() ? "status " + status + " to " + asked : said.strip();
        return shown.length() <= LONGEST_MESSAGE ? shown : shown.substring(0, LONGEST_MESSAGE) + " ...";
    }
}
