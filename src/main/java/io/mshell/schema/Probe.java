package io.mshell.schema;

/**
 * A question to the rows a table holds, before something is done that some of them may not survive. Each asks for the
 * rows that are concerned; {@link Evidence} is the answer.
 */
public sealed interface Probe {

    /** The column it is about. */
    String column();

    <R> R accept(Visitor<R> visitor);

    /** Rows with a value: what would be lost with the column. The worst is none. */
    record Filled(String column) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.filled(this);
        }
    }

    /** Rows without a value: what NOT NULL would refuse. */
    record Missing(String column) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    /** Rows whose value occurs more than once: what a unique index would refuse. */
    record Repeated(String column) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeated(this);
        }
    }

    /**
     * Rows whose value would not come through as it is: too long, out of range, with digits that would go, or no value of
     * the type at all. The worst is the greatest length for text, the greatest magnitude for numbers.
     *
     * @param from the type of the column
     * @param to the type it is to have
     */
    record Unfit(String column, SqlType from, SqlType to) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unfit(this);
        }
    }

    /**
     * Rows that show a label.
     *
     * @param label the text, exactly
     * @param list whether the column holds several labels joined by a comma and a space
     */
    record Labelled(String column, String label, boolean list) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.labelled(this);
        }
    }

    /** One answer per kind of probe. */
    interface Visitor<R> {
        R filled(Filled probe);

        R missing(Missing probe);

        R repeated(Repeated probe);

        R unfit(Unfit probe);

        R labelled(Labelled probe);
    }
}
