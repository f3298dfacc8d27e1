package io.mshell.command;

/** What kind of thing a word stands for; the prompt completes it from what is there now. */
public enum Hint {
    /** A board of the live session, or a registered one. */
    BOARD,
    /** A registered name. */
    REGISTERED,
    /** A named session. */
    SESSION,
    /** A profile of the user's configuration. */
    PROFILE,
    /** A board type's, table's or hook's file, or any other file. */
    FILE,
    /** A file that is to be written, and need not be there. */
    NEW_FILE,
    FOLDER,
    /** An output format. */
    FORMAT,
    /** A command's name. */
    COMMAND,
    /** A hook of the project. */
    HOOK,
    /** A risk code that a deployment may be allowed. */
    RISK,
    /** A table of the database. */
    TABLE,
    /** A database of the server. */
    DATABASE,
    /** A workspace of the live session. */
    WORKSPACE,
    /** A column of the board named before, by title. */
    COLUMN,
    /** A group of the board named before, by title. */
    GROUP,
    /** A variable's name. */
    VARIABLE,
    /** A job's number. */
    JOB,
    /** Anything: nothing is offered. */
    FREE
}
