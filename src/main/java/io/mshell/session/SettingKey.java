package io.mshell.session;

import org.jspecify.annotations.Nullable;

/** Everything that can be configured, with its name in each place it can come from. */
public enum SettingKey {
    PROJECT("project", "--project", "MSHELL_PROJECT", null, "the project folder"),
    PROFILE("profile", "--profile", "MSHELL_PROFILE", null, "the profile that holds where none is named"),
    MONDAY_TOKEN("monday.token", null, "MONDAY_API_TOKEN", null, "monday.com's API token"),
    MONDAY_URL("monday.url", null, "MONDAY_API_URL", "https://api.monday.com/v2", "where queries are posted"),
    MONDAY_VERSION("monday.version", null, "MONDAY_API_VERSION", "2026-10", "the API's version"),
    SQL_URL("sql.url", null, "MSHELL_SQL_URL", null, "jdbc:sqlserver://... or jdbc:duckdb:FILE"),
    SQL_USER("sql.user", null, "MSHELL_SQL_USER", null, "the user who logs in to the database"),
    SQL_PASSWORD("sql.password", null, "MSHELL_SQL_PASSWORD", null, "that user's password"),
    KESTRA_URL("kestra.url", null, "MSHELL_KESTRA_URL", null, "where Kestra's pages are, such as http://host:8080"),
    KESTRA_TENANT(
            "kestra.tenant", null, "MSHELL_KESTRA_TENANT", "main", "Kestra's tenant; only paid editions have others"),
    KESTRA_USER("kestra.user", null, "MSHELL_KESTRA_USER", null, "the user of Kestra's basic authentication"),
    KESTRA_PASSWORD("kestra.password", null, "MSHELL_KESTRA_PASSWORD", null, "that user's password"),
    KESTRA_TOKEN("kestra.token", null, "MSHELL_KESTRA_TOKEN", null, "an API token, in place of user and password");

    private final String path;
    private final @Nullable String option;
    private final String variable;
    private final @Nullable String defaultValue;
    private final String about;

    SettingKey(String path, @Nullable String option, String variable, @Nullable String defaultValue, String about) {
        this.path = path;
        this.option = option;
        this.variable = variable;
        this.defaultValue = defaultValue;
        this.about = about;
    }

    /** Its place in a profile, such as {@code monday.token}. */
    public String path() {
        return path;
    }

    /** The command-line option, or null if there is none. */
    public @Nullable String option() {
        return option;
    }

    /** The environment variable. */
    public String variable() {
        return variable;
    }

    @Nullable
    String defaultValue() {
        return defaultValue;
    }

    /** What it is, in words. */
    public String about() {
        return about;
    }

    /** Whether its value must never be shown. */
    public boolean isSecret() {
        return switch (this) {
            case MONDAY_TOKEN, SQL_PASSWORD, KESTRA_PASSWORD, KESTRA_TOKEN -> true;
            case PROJECT,
                    PROFILE,
                    MONDAY_URL,
                    MONDAY_VERSION,
                    SQL_URL,
                    SQL_USER,
                    KESTRA_URL,
                    KESTRA_TENANT,
                    KESTRA_USER -> false;
        };
    }
}
