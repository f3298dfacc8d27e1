package io.mshell.command;

import io.mshell.console.ProgressState;
import java.util.HashSet;
import java.util.Set;

/** The notices of one call, which ends what the call left under way however it went. */
final class CallNotices implements Notices, AutoCloseable {

    private final Notices notices;
    private final Set<String> underWay = new HashSet<>();

    CallNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void line(String text) {
        notices.line(text);
    }

    @Override
    public synchronized void progress(ProgressState state) {
        underWay.add(state.label());
        notices.progress(state);
    }

    @Override
    public synchronized void progressDone(String label) {
        underWay.remove(label);
        notices.progressDone(label);
    }

    @Override
    public synchronized void close() {
        underWay.forEach(notices::progressDone);
        underWay.clear();
    }
}
