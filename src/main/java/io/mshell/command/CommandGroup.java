package io.mshell.command;

/** The headings of {@code help}, in the order they are shown. */
public enum CommandGroup {
    SESSIONS("Sessions"),
    EXPLORE("Explore boards"),
    PIPELINE("Tables"),
    REGISTRY("Registry"),
    GENERATE("Generate and hooks"),
    QUERY("Queries"),
    SCRIPTING("Scripts"),
    SHELL("Shell");

    private final String title;

    CommandGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
