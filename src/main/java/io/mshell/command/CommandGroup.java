package io.mshell.command;

/** What one wants to do: the headings of {@code help}, in the order they are shown. */
public enum CommandGroup {
    SESSIONS("Connect"),
    EXPLORE("Explore boards"),
    PIPELINE("Turn a board into a table"),
    FRESH("Keep it fresh"),
    CHANGES("See what changed"),
    REGISTRY("Look after what is deployed"),
    QUERY("Query"),
    GENERATE("Write hooks and generate files"),
    SCRIPTING("Script it"),
    SHELL("Find help, leave");

    private final String title;

    CommandGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
