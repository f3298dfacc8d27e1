package io.mshell.error;

/** A password or token. Printing it, by any path that ends in {@code toString}, shows a mask. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The secret itself: only for the call that must send it. */
    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "********";
    }
}
