package io.mshell.command;

/** Where a running command tells people how it is getting on: never part of its result. */
public interface Notices {

    void line(String text);
}
