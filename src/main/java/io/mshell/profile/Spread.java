package io.mshell.profile;

import java.util.ArrayList;
import java.util.Arrays;
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
                kept = Arrays.copyOf(kept, Math.min(KEPT, kept.length * 2));
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
     * @param whole whether measures are whole numbers, and so the ranges' ends
     */
    List<Range> ranges(boolean whole) {
        if (seen == 0) {
            return List.of();
        }
        double width = whole ? Math.ceil((greatest - least + 1) / RANGES) : greatest / RANGES - least / RANGES;
        double all = whole ? Math.ceil((greatest - least + 1) / width) : least == greatest ? 1 : RANGES;
        long[] counts = new long[(int) all];
        for (int i = 0; i < Math.min(seen, KEPT); i++) {
            // Each by itself first: the difference of two great numbers may be beyond what a double holds.
            double place = width == 0 ? 0 : kept[i] / width - least / width;
            counts[(int) Math.min(counts.length - 1, Math.max(0, place))]++;
        }
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            double from = whole ? least + width * i : between(i, counts.length);
            double to = whole ? Math.min(greatest, from + width - 1) : between(i + 1, counts.length);
            ranges.add(new Range(from, to, counts[i]));
        }
        return ranges;
    }

    private double between(int step, int steps) {
        double part = (double) step / steps;
        return least * (1 - part) + greatest * part;
    }

    /** Measures from one, to the other, and how many. */
    record Range(double from, double to, long count) {}
}
