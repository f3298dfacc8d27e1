package io.mshell.sync;

/** The steps of the pipeline, in order. A failure before {@link #SWAP} leaves production untouched. */
public enum Step {
    DISCOVER,
    MAP,
    DEPLOY,
    LOAD,
    VALIDATE,
    SWAP,
    /** No step of the pipeline: looks at what is live and changes nothing. */
    RECONCILE,
    /** No step of the pipeline either: counts what a board's columns hold. */
    PROFILE
}
