package io.mshell.sync;

/** Watches a run. Called from the run's own threads, one call at a time; must be quick. */
public interface SyncListener {

    void on(SyncEvent event);

    /** Nobody watches. */
    static SyncListener silent() {
        return event -> {};
    }
}
