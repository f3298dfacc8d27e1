package io.mshell.session;

import org.jspecify.annotations.Nullable;

/** Everything that can be configured, with its name in each place it can come from. */
public enum SettingKey {
    PROJECT("project", "--project", "MSHELL_PROJECT", null),
    PROFILE("profile", "--profile", "MSHELL_PROFILE", null),
    MONDAY_TOKEN("monday.token", null, "MONDAY_API_TOKEN", null),
    MONDAY_URL("monday.url", null, "MONDAY_API_URL", "https://api.monday.com/v2"),
    MONDAY_VERSION("monday.version", null, "MONDAY_API_VERSION", "2026-10"),
    SQL_URL("sql.url", null, "MSHELL_SQL_URL", null),
    SQL_USER("sql.user", null, "MSHELL_SQL_USER", null),
    SQL_PASSWORD("sql.password", null, "MSHELL_SQL_PASSWORD", null);

    private final String path;
    private final @Nullable String option;
    private final String variable;
    private final @Nullable String defaultValue;

    SettingKey(String path, @Nullable String option, String variable, @Nullable String defaultValue) {
        this.path = path;
        this.option = option;
        this.variable = variable;
        this.defaultValue = defaultValue;
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

    /** Whether its value must never be shown. */
    public boolean isSecret() {
        return this == MONDAY_TOKEN || this == SQL_PASSWORD;
    }
}
