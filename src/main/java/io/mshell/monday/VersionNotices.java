package io.mshell.monday;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Says once what the user should know of the API's version: monday.com serves another one without an error when the one
 * asked for is retired. Thread-safe.
 */
final class VersionNotices {

    private final String asked;
    private final Set<String> said = new HashSet<>();
    private final List<String> fresh = new ArrayList<>();

    VersionNotices(String asked) {
        this.asked = asked;
    }

    /** @param served the {@code api-version} header; empty if there is none */
    synchronized void answered(String served) {
        if (!served.isEmpty() && !served.equals(asked)) {
            say("monday.com answers with API version " + served + " although " + asked
                    + " was asked for; set MONDAY_API_VERSION to a version it still serves.");
        }
    }

    /** @param versions the {@code versions} field: every version served, with its kind */
    synchronized void listed(JsonNode versions) {
        boolean known = false;
        for (JsonNode version : versions) {
            if (version.path("value").asString("").equals(asked)) {
                known = true;
                judge(version.path("kind").asString(""));
            }
        }
        if (!versions.isEmpty() && !known) {
            say("monday.com no longer serves API version " + asked + "; set MONDAY_API_VERSION to " + current(versions)
                    + ".");
        }
    }

    /** {@code old__maintenance} and {@code old_previous_maintenance} are the last to be served before the end. */
    private void judge(String kind) {
        if (kind.equals("deprecated")) {
            say("API version " + asked + " is deprecated: monday.com has announced its end.");
        } else if (kind.startsWith("old")) {
            say("API version " + asked + " is an old one that monday.com may end soon.");
        }
    }

    private static String current(JsonNode versions) {
        return versions.values().stream()
                .filter(version -> version.path("kind").asString("").equals("current"))
                .map(version -> version.path("value").asString(""))
                .findFirst()
                .orElse("the current one");
    }

    private void say(String notice) {
        if (said.add(notice)) {
            fresh.add(notice);
        }
    }

    /** What has not been handed out yet. */
    synchronized List<String> take() {
        List<String> notices = List.copyOf(fresh);
        fresh.clear();
        return notices;
    }
}
