package io.mshell.command;

import io.mshell.console.ProgressState;

/** Where a running command tells people how it is getting on: never part of its result. Thread-safe. */
public interface Notices {

    /** Says nothing to anybody. */
    Notices SILENT = new Notices() {
        @Override
        public void line(String text) {}

        @Override
        public void progress(ProgressState state) {}

        @Override
        public void progressDone(String label) {}
    };

    /** A line that stays. */
    void line(String text);

    /** How far something is, as often as it changes: the newest replaces the one before of the same label. */
    void progress(ProgressState state);

    /** What has this label is over, or has failed. */
    void progressDone(String label);
}
