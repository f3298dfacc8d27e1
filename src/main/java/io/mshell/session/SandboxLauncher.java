package io.mshell.session;

import io.mshell.error.Secret;
import java.net.URI;

/** Starts a local monday.com. */
public interface SandboxLauncher {

    Running start();

    /** A sandbox that answers until it is closed. */
    interface Running extends AutoCloseable {

        /** Where queries are posted. */
        URI url();

        Secret token();

        @Override
        void close();
    }
}
