package io.mshell.board;

import java.util.Arrays;

/**
 * A set of item ids: open addressing over longs, 16 bytes an id, where a HashSet needs five times that. Thread-safe.
 */
public final class IdSet {

    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[SMALLEST];
    private int size;
    private boolean holdsZero;

    /** Adds the id; false if it was there already. */
    public synchronized boolean add(long id) {
        if (id == 0) {
            boolean fresh = !holdsZero;
            holdsZero = true;
            return fresh;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slotOf(id, slots);
        if (slots[slot] == id) {
            return false;
        }
        slots[slot] = id;
        size++;
        return true;
    }

    public synchronized boolean contains(long id) {
        return id == 0 ? holdsZero : slots[slotOf(id, slots)] == id;
    }

    public synchronized int size() {
        return holdsZero ? size + 1 : size;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(id -> id != 0).forEach(id -> larger[slotOf(id, larger)] = id);
        slots = larger;
    }

    /** Where the id is, or where it would be put: linear probing from a mixed hash. */
    private static int slotOf(long id, long[] slots) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != id) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
