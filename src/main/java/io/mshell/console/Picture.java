package io.mshell.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that people would rather look at. A cell of a {@link View.Chart} may be one; formats without pictures write
 * its numbers instead.
 */
public sealed interface Picture {

    /** How many columns of the terminal it likes to have. */
    int wanted();

    /** The picture, at most so many columns wide. */
    String drawn(int columns, Strokes strokes);

    /** The numbers it is drawn from. */
    String numbers();

    /** What it is painted as. */
    default Theme.Role role() {
        return Theme.Role.PROGRESS;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * A part of a whole.
     *
     * @param part 0 to 1; anything beyond is drawn as the nearer of the two
     */
    record Bar(double part, int wanted, Theme.Role role) implements Picture {

        public Bar {
            part = Double.isNaN(part) ? 0 : Math.min(1, Math.max(0, part));
        }

        /** A bar that shows how much there is. */
        public static Bar of(long amount, long whole) {
            return new Bar(whole > 0 ? (double) amount / whole : 0, 10, Theme.Role.PROGRESS);
        }

        /** A gauge of what is left: the less, the more it warns. */
        public static Bar left(long amount, long whole) {
            double part = whole > 0 ? (double) amount / whole : 0;
            Theme.Role role = part > 0.5 ? Theme.Role.SUCCESS : part > 0.2 ? Theme.Role.WARNING : Theme.Role.ERROR;
            return new Bar(part, 20, role);
        }

        @Override
        public String drawn(int columns, Strokes strokes) {
            return strokes.bar(part, columns);
        }

        @Override
        public String numbers() {
            return plain(Math.round(part * 1000) / 1000.0);
        }
    }

    /** How many of something there are in each of several ranges, in order. Where there is little room ranges join. */
    record Counts(List<Long> counts) implements Picture {

        public Counts {
            counts = List.copyOf(counts);
        }

        @Override
        public int wanted() {
            return Math.max(1, counts.size());
        }

        @Override
        public String drawn(int columns, Strokes strokes) {
            int groups = Math.min(columns, counts.size());
            long[] joined = new long[groups];
            for (int i = 0; i < counts.size(); i++) {
                joined[(int) ((long) i * groups / counts.size())] += counts.get(i);
            }
            long most = 0;
            for (long count : joined) {
                most = Math.max(most, count);
            }
            StringBuilder drawn = new StringBuilder();
            for (long count : joined) {
                drawn.append(count == 0 ? " " : strokes.level((double) count / most));
            }
            return drawn.toString();
        }

        @Override
        public String numbers() {
            return counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /** Values one after the other, drawn between their least and their greatest; null is marked as missing. */
    record Series(List<@Nullable Double> values) implements Picture {

        private static final int MOST = 40;

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        @Override
        public int wanted() {
            return Math.max(1, Math.min(MOST, values.size()));
        }

        /** The last values, if not all have room. */
        @Override
        public String drawn(int columns, Strokes strokes) {
            List<Double> shown = values.subList(Math.max(0, values.size() - columns), values.size());
            double least = extreme(shown, Double.POSITIVE_INFINITY, Math::min);
            double range = extreme(shown, Double.NEGATIVE_INFINITY, Math::max) - least;
            StringBuilder drawn = new StringBuilder();
            for (Double value : shown) {
                drawn.append(
                        value == null ? strokes.missing() : strokes.level(range > 0 ? (value - least) / range : 0.5));
            }
            return drawn.toString();
        }

        private static double extreme(List<@Nullable Double> values, double start, DoubleBinaryOperator of) {
            return values.stream()
                    .filter(Objects::nonNull)
                    .mapToDouble(value -> Objects.requireNonNull(value))
                    .reduce(start, of);
        }

        @Override
        public String numbers() {
            return values.stream()
                    .map(value -> value == null ? "NULL" : plain(value))
                    .collect(Collectors.joining(" "));
        }
    }
}
