package io.mshell.session;

import org.jspecify.annotations.Nullable;

/**
 * A setting in force and where it came from.
 *
 * @param value masked if it is a secret; null if it is not set
 * @param origin where the value stands, such as {@code MSHELL_SQL_URL} or {@code profile dev, sql.url}
 */
public record Setting(SettingKey key, @Nullable String value, Source source, String origin) {

    /** The places a value can come from, the strongest first. */
    public enum Source {
        OPTION,
        ENVIRONMENT,
        PROFILE,
        DEFAULT,
        UNSET
    }
}
