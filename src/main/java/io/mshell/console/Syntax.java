package io.mshell.console;

import java.util.List;

/** Tells what the parts of a text being typed are, so that they can be coloured. */
public interface Syntax {

    /** Nothing is anything. */
    Syntax NONE = text -> List.of();

    /** The parts that are something, in order and apart. Must be quick and must not fail, however unfinished the text. */
    List<Span> spans(String text);

    /** A part from {@code start} up to before {@code end}. */
    record Span(int start, int end, Theme.Role role) {}
}
