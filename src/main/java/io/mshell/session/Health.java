package io.mshell.session;

/** Whether a session was within reach when it was last used. Thread-safe. */
final class Health {

    private boolean used;
    private boolean lost;

    /** Somebody is about to use the session. */
    synchronized void use() {
        used = true;
    }

    /** What used the session has ended. */
    synchronized void settle(boolean outOfReach) {
        if (used) {
            lost = outOfReach;
            used = false;
        }
    }

    synchronized boolean isLost() {
        return lost;
    }
}
