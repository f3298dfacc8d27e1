package io.mshell.command;

import io.mshell.mapping.LoadSettings;
import io.mshell.sync.Workbench;

/** The option that says how many threads map a board's pages and run its hooks. */
final class LoadThreads {

    static final OptionSpec OPTION = OptionSpec.value(
            "threads",
            "N",
            Hint.FREE,
            "threads that map pages and run hooks, up to " + LoadSettings.MOST_THREADS
                    + "; 0 or left out: as the mapping says");

    private LoadThreads() {}

    /** The bench with as many as the option says, if it says something. */
    static Workbench on(Workbench bench, Invocation in) {
        int threads = in.integer("threads", 0).orElse(0);
        if (threads > LoadSettings.MOST_THREADS) {
            throw in.usage("--threads must be " + LoadSettings.MOST_THREADS + " at most");
        }
        return threads == 0 ? bench : bench.withThreads(threads);
    }
}
