package io.mshell.diff;

/** When a difference reaches the table once it is deployed. */
public enum Effect {
    /** At once, on the table as it stands, without a value being written. */
    IN_PLACE("in place"),
    /** With the next load, whose staging table is made the new way; until its swap nothing changes. */
    NEXT_LOAD("next load"),
    /** Not at all: there is nothing to be done about the table. */
    NOTHING("nothing");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
