package io.mshell.profile;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts different values by their hashes: exactly up to a bound, then as HyperLogLog estimates them (Flajolet and
 * others, 2007), within about two per cent. Memory is bounded by either.
 */
final class Distinct {

    /** How many values are counted exactly. */
    static final int EXACT = 10_000;

    private static final int INDEX_BITS = 12;
    private static final int REGISTERS = 1 << INDEX_BITS;
    private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

    private final Set<Long> exact = new HashSet<>();
    private final byte[] longestRuns = new byte[REGISTERS];
    private boolean estimated;

    void add(Object value) {
        long hash = hash(value.toString());
        if (!estimated) {
            exact.add(hash);
            estimated = exact.size() > EXACT;
            if (estimated) {
                exact.forEach(this::estimate);
                exact.clear();
            }
        } else {
            estimate(hash);
        }
    }

    boolean isExact() {
        return !estimated;
    }

    long count() {
        if (!estimated) {
            return exact.size();
        }
        double sum = 0;
        for (byte run : longestRuns) {
            sum += Math.pow(2, -run);
        }
        return Math.round(BIAS * REGISTERS * REGISTERS / sum);
    }

    private void estimate(long hash) {
        int register = (int) (hash >>> (Long.SIZE - INDEX_BITS));
        int run = Long.numberOfLeadingZeros((hash << INDEX_BITS) | 1) + 1;
        longestRuns[register] = (byte) Math.max(longestRuns[register], run);
    }

    /** FNV-1a over the characters, its bits mixed as MurmurHash3 does at its end. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
