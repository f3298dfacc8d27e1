package io.mshell.mapping;

import io.mshell.schema.SqlType;
import java.util.Locale;

/** What every item has, whatever its board. The name is not among them: it is a column of the board. */
public enum ItemField {
    ID(SqlType.BIGINT, "id"),
    GROUP(SqlType.nvarchar(255), "group.title"),
    GROUP_ID(SqlType.nvarchar(100), "group.id"),
    CREATED_AT(SqlType.datetime2(0), "created_at"),
    UPDATED_AT(SqlType.datetime2(0), "updated_at"),
    CREATOR_ID(SqlType.BIGINT, "creator_id"),
    PARENT_ID(SqlType.BIGINT, "parent_item.id"),
    STATE(SqlType.nvarchar(20), "state");

    private final SqlType sql;
    private final String source;

    ItemField(SqlType sql, String source) {
        this.sql = sql;
        this.source = source;
    }

    public SqlType sql() {
        return sql;
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
