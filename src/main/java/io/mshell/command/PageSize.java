package io.mshell.command;

import java.util.Optional;

/** The option that says how many items a request asks for. */
final class PageSize {

    static final OptionSpec OPTION = OptionSpec.value(
            "page-size", "N", Hint.FREE, "items a request, up to 500; 0 or left out: as the mapping says");

    private static final int LARGEST = 500;

    private PageSize() {}

    static Optional<Integer> of(Invocation in) {
        Optional<Integer> size = in.integer("page-size", 0);
        if (size.filter(items -> items > LARGEST).isPresent()) {
            throw in.usage("--page-size must be " + LARGEST + " at most: monday.com gives no more at a time");
        }
        return size.filter(items -> items > 0);
    }
}
