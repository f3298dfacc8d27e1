package io.mshell.command;

/** The line being written at the prompt. */
public interface Drafts {

    /** Whether there is a prompt to write at. */
    boolean canDraft();

    /** Has the person edit the last command in their own editor; the next line begins with what they leave. */
    void editLatest();
}
