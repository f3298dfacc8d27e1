package io.mshell.kestra;

/**
 * A flow as a server has it.
 *
 * @param revision counts from one, with every change
 * @param source the YAML it was sent
 */
public record StoredFlow(int revision, String source) {

    /** Whether it is this text, but for white space at the end. */
    boolean isSameAs(String text) {
        return source.stripTrailing().equals(text.stripTrailing());
    }
}
