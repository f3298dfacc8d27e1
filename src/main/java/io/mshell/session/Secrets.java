package io.mshell.session;

import io.mshell.error.Secret;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets this shell has come to know, so that none of them reaches the history. Thread-safe. */
public final class Secrets {

    /** Shorter ones would hide ordinary words. */
    private static final int SHORTEST = 6;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Remembers a secret and returns it. */
    public Secret remember(Secret secret) {
        if (secret.reveal().length() >= SHORTEST) {
            known.add(secret.reveal());
        }
        return secret;
    }

    /** Whether a line holds a secret, or a word that looks like one. */
    public boolean appearIn(String line) {
        return known.stream().anyMatch(line::contains) || SecretWords.appearIn(line);
    }
}
