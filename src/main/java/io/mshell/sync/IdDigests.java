package io.mshell.sync;

import java.util.stream.LongStream;

/**
 * The digest of each row by its item's id: open addressing over longs, at best 32 bytes a row however wide the row is.
 * Not thread-safe.
 */
final class IdDigests {

    private static final int SMALLEST = 1 << 10;

    private long[] ids = new long[SMALLEST];
    private long[] digests = new long[SMALLEST];
    private int size;
    private boolean holdsZero;
    private long digestOfZero;

    /** Adds a row; false if there is one with this id already, whose digest stays. */
    boolean add(long id, long digest) {
        if (contains(id)) {
            return false;
        }
        if (id == 0) {
            holdsZero = true;
            digestOfZero = digest;
            return true;
        }
        if (size * 2 >= ids.length) {
            grow();
        }
        put(id, digest);
        size++;
        return true;
    }

    boolean contains(long id) {
        return id == 0 ? holdsZero : ids[slotOf(id)] == id;
    }

    /** Whether there is a row with this id and this digest. */
    boolean matches(long id, long digest) {
        return contains(id) && (id == 0 ? digestOfZero : digests[slotOf(id)]) == digest;
    }

    int size() {
        return holdsZero ? size + 1 : size;
    }

    /** All ids, in no order. */
    LongStream ids() {
        LongStream others = LongStream.of(ids).filter(id -> id != 0);
        return holdsZero ? LongStream.concat(LongStream.of(0), others) : others;
    }

    private void grow() {
        long[] smallerIds = ids;
        long[] smallerDigests = digests;
        ids = new long[smallerIds.length * 2];
        digests = new long[smallerIds.length * 2];
        for (int i = 0; i < smallerIds.length; i++) {
            if (smallerIds[i] != 0) {
                put(smallerIds[i], smallerDigests[i]);
            }
        }
    }

    private void put(long id, long digest) {
        int slot = slotOf(id);
        ids[slot] = id;
        digests[slot] = digest;
    }

    /** Where the id is, or where it would be put: linear probing from a mixed hash. */
    private int slotOf(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (ids.length - 1);
        while (ids[slot] != 0 && ids[slot] != id) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }
}
