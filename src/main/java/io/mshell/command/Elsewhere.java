package io.mshell.command;

import java.nio.file.Path;

/** Opens a second shell, in a project folder and with sessions of its own, that shares nothing with the first. */
public interface Elsewhere {

    /** Opens a shell on the sandbox in this folder. */
    Opened open(Path project);

    /** The second shell, until it is closed. */
    interface Opened extends AutoCloseable {

        Shell shell();

        @Override
        void close();
    }
}
