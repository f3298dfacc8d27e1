package io.mshell.session;

import io.mshell.error.Secret;
import java.util.Optional;

/** Asks the person at the terminal for a secret, hiding what is typed; empty where nobody is there or willing. */
public interface TokenPrompt {

    Optional<Secret> ask(String question);
}
