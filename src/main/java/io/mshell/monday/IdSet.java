package io.mshell.monday;

/** A set of item ids that stays small with millions of them: open addressing, eight to sixteen bytes an id. Not 0. Thread-safe. */
final class IdSet {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    /** Adds an id; false if it was there already. */
    synchronized boolean add(long id) {
        if (id == 0) {
            throw new IllegalArgumentException("no item has the id 0");
        }
        if (!put(slots, id)) {
            return false;
        }
        size++;
        if (size * 3L > slots.length * 2L) {
            grow();
        }
        return true;
    }

    synchronized int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long id : slots) {
            if (id != 0) {
                put(larger, id);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long id) {
        int mask = slots.length - 1;
        // Ids come in runs; Fibonacci hashing spreads them.
        int at = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[at] != 0) {
            if (slots[at] == id) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[at] = id;
        return true;
    }
}
