package io.mshell.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How measures are spread between the least and the greatest: ranges of one width with how many fall into each. Of many
 * measures a sample is kept, each with the same chance; the same measures always give the same sample.
 */
final class Spread {

    /** How many measures are kept. */
    static final int KEPT = 5_000;

    private static final int RANGES = 10;
    private static final long SEED = 20_261_001;

    private final Random random = new Random(SEED);
    private double[] kept = new double[64];
    private long seen;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    void add(double measure) {
        least = Math.min(least, measure);
        greatest = Math.max(greatest, measure);
        if (seen < KEPT) {
            if (seen == kept.length) {
                kept = java.util.Arrays.copyOf(kept, Math.min(KEPT, kept.length * 2));
            }
            kept[(int) seen] = measure;
        } else {
            long place = (long) (random.nextDouble() * (seen + 1));
            if (place < KEPT) {
                kept[(int) place] = measure;
            }
        }
        seen++;
    }

    boolean isSample() {
        return seen > KEPT;
    }

    /**
     * The ranges in order; one if all measures are equal, none if there are none.
     *
     * @param whole whether measures are whole numbers, of which a range holds at least one
     */
    List<Range> ranges(boolean whole) {
        if (seen == 0) {
            return List.of();
        }
        int count = least == greatest ? 1 : whole ? (int) Math.min(RANGES, greatest - least + 1) : RANGES;
        // Halves first: the difference of two great numbers may be beyond what a double holds.
        double half = greatest / 2 - least / 2;
        long[] counts = new long[count];
        int size = (int) Math.min(seen, KEPT);
        for (int i = 0; i < size; i++) {
            double place = half == 0 ? 0 : (kept[i] / 2 - least / 2) / half * count;
            counts[(int) Math.min(count - 1, place)]++;
        }
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(new Range(at(i, count, half), at(i + 1, count, half), counts[i]));
        }
        return ranges;
    }

    private double at(int border, int count, double half) {
        return border == count ? greatest : least + half / count * border * 2;
    }

    /** Measures from one, to the other, and how many. */
    record Range(double from, double to, long count) {}
}
