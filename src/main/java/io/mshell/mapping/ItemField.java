package io.mshell.mapping;

import io.mshell.schema.SqlType;
import java.util.Locale;

/** What every item has, whatever its board. The name is not among them: it is a column of the board. */
public enum ItemField {
    ID("id"),
    GROUP("group.title"),
    GROUP_ID("group.id"),
    CREATED_AT("created_at"),
    UPDATED_AT("updated_at"),
    CREATOR_ID("creator_id"),
    PARENT_ID("parent_item.id"),
    STATE("state");

    private final String source;

    ItemField(String source) {
        this.source = source;
    }

    public SqlType sql() {
        return switch (this) {
            case ID, CREATOR_ID, PARENT_ID -> SqlType.BIGINT;
            case GROUP -> SqlType.nvarchar(255);
            case GROUP_ID -> SqlType.nvarchar(100);
            case CREATED_AT, UPDATED_AT -> SqlType.datetime2(0);
            case STATE -> SqlType.nvarchar(20);
        };
    }

    /** What of the item is read, in the API's words. */
    public String source() {
        return source;
    }

    /** The key in data_mapping.yaml, such as {@code group_id}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id a column made from it has in its origin, such as {@code @group_id}. */
    public String originId() {
        return "@" + key();
    }
}
