package io.mshell.monday;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the server said in passing that a user should know, each once. Thread-safe. */
final class Notices {

    private final String asked;
    private final Set<String> texts = new LinkedHashSet<>();
    private volatile String answered = "";

    Notices(String askedVersion) {
        this.asked = askedVersion;
    }

    /** A retired version is served by another, silently but for this header. */
    void heard(Reply reply) {
        reply.header("api-version").filter(version -> !version.equals(answered)).ifPresent(version -> {
            answered = version;
            if (!version.equals(asked)) {
                add("monday.com answers with API version " + version + " instead of " + asked
                        + ", which it no longer or not yet serves; set MONDAY_API_VERSION to a version it does");
            }
        });
    }

    void add(String text) {
        synchronized (texts) {
            texts.add(text);
        }
    }

    /** The version the server answered with, or the one asked for while it has not answered. */
    String version() {
        return answered.isEmpty() ? asked : answered;
    }

    List<String> texts() {
        synchronized (texts) {
            return List.copyOf(texts);
        }
    }
}
