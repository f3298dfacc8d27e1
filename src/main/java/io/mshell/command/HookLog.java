package io.mshell.command;

import io.mshell.javascript.ConsoleLog;
import io.mshell.session.LogFile;

/** Writes what hooks say into the log, each line with its hook and item. */
final class HookLog implements ConsoleLog {

    private final LogFile log;

    HookLog(LogFile log) {
        this.log = log;
    }

    @Override
    public void line(String hook, long item, String level, String text) {
        log.line("hook " + hook + ", item " + item + ", " + level + ": " + text);
    }
}
