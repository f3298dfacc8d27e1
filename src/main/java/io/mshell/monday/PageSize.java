package io.mshell.monday;

/**
 * Items a page: halved when monday.com cannot manage so many, grown slowly when it can, never again to where it failed.
 * Thread-safe, for the chains of a board share what they learn.
 */
final class PageSize {

    private static final int PAGES_BEFORE_GROWING = 10;

    private int current;
    private int most;
    private int served;

    PageSize(int start) {
        this.current = start;
        this.most = start;
    }

    synchronized int current() {
        return current;
    }

    /**
     * Halves the size if the page that failed was of the size in force.
     *
     * @return false if it cannot be halved
     */
    synchronized boolean shrink(int failed) {
        if (failed <= 1) {
            return false;
        }
        most = Math.max(1, Math.min(most, failed * 3 / 4));
        current = Math.min(current, Math.max(1, failed / 2));
        served = 0;
        return true;
    }

    /** A page of this size has come. */
    synchronized void served() {
        served++;
        if (served >= PAGES_BEFORE_GROWING && current < most) {
            current = Math.min(most, current + Math.max(1, current / 4));
            served = 0;
        }
    }
}
