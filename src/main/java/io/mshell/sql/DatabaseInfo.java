package io.mshell.sql;

import java.util.List;

/**
 * What a session is connected to.
 *
 * @param product such as {@code SQL Server}, {@code Azure SQL}, {@code Babelfish}, {@code DuckDB}
 * @param url without user and password
 * @param schema where a name without one is looked for
 * @param lacks what this engine cannot do that mshell would use, each in words
 */
public record DatabaseInfo(
        String product,
        String version,
        String url,
        String database,
        String schema,
        String user,
        String collation,
        List<String> lacks) {

    public DatabaseInfo {
        lacks = List.copyOf(lacks);
    }
}
