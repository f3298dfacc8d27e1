package io.mshell.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shall go wrong, and what shall change between pages. Thread-safe. */
public final class Faults {

    private final List<Armed> armed = new ArrayList<>();
    private final List<PlannedEdit> edits = new ArrayList<>();
    private int pagesServed;

    Faults() {}

    /** Arms a fault; several are used up in the order they were added. */
    public synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    /** Runs an edit once, after this many further pages of items have been answered, before the next one is. */
    public synchronized void afterPage(int pages, Runnable edit) {
        edits.add(new PlannedEdit(pagesServed + pages, edit));
    }

    /** Disarms everything. */
    public synchronized void clear() {
        armed.clear();
        edits.clear();
    }

    /** The fault that hits a request, if any does. */
    synchronized Optional<Fault> hit(boolean page) {
        Optional<Armed> hit = armed.stream()
                .filter(candidate -> candidate.fault.match() == Fault.Match.ANY || page)
                .filter(Armed::isDue)
                .findFirst();
        hit.filter(Armed::isUsedUp).ifPresent(armed::remove);
        return hit.map(candidate -> candidate.fault);
    }

    /** Counts an answered page and runs the edits that were waiting for it. */
    synchronized void pageServed() {
        pagesServed++;
        List<PlannedEdit> due =
                edits.stream().filter(edit -> edit.page <= pagesServed).toList();
        edits.removeAll(due);
        due.forEach(edit -> edit.action.run());
    }

    private record PlannedEdit(int page, Runnable action) {}

    private static final class Armed {

        private final Fault fault;
        private int seen;

        private Armed(Fault fault) {
            this.fault = fault;
        }

        /** Counts a matching request; true if the fault hits it. */
        private boolean isDue() {
            seen++;
            return seen > fault.skip();
        }

        private boolean isUsedUp() {
            return seen >= fault.skip() + fault.times();
        }
    }
}
