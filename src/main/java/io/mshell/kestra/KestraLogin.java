package io.mshell.kestra;

import io.mshell.error.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who we are to a Kestra server. */
public sealed interface KestraLogin {

    /** The {@code Authorization} header; only for the request that sends it. */
    Optional<String> header();

    /** Nobody in particular. */
    record Anonymous() implements KestraLogin {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /** Basic authentication, which the open-source edition has. */
    record User(String name, Secret password) implements KestraLogin {
        @Override
        public Optional<String> header() {
            byte[] both = (name + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        }
    }

    /** An API token of a user or service account, which the paid editions have. */
    record Token(Secret token) implements KestraLogin {
        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token.reveal());
        }
    }
}
