package io.mshell.sql.sqlserver;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of Microsoft's driver. Apart from {@link SqlServerDriver}, so that a start without a server needs no logging. */
final class DriverLog {

    /** Held, for a level set on a logger nobody holds is lost. */
    private static final Logger LOG = Logger.getLogger("com.microsoft.sqlserver.jdbc");

    private DriverLog() {}

    /** What the driver warns of it also throws, and the terminal is not its own. A level somebody set stays. */
    static void silence() {
        if (LOG.getLevel() == null) {
            LOG.setLevel(Level.OFF);
        }
    }
}
