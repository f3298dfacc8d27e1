package io.mshell.sql.sqlserver;

import io.mshell.schema.SqlType;

/** What the catalog calls a column's type, as one of the types mshell writes: the nearest one that holds its values. */
final class FoundTypes {

    private static final int GUID_LENGTH = 36;
    private static final int OFFSET_LENGTH = 34;
    private static final int BYTES_A_UNIT = 2;

    private FoundTypes() {}

    /**
     * @param type the system type's name
     * @param bytes the catalog's max_length, -1 for MAX
     */
    static SqlType of(String type, int bytes, int precision, int scale) {
        return switch (type) {
            case "bit" -> SqlType.BIT;
            case "tinyint", "smallint", "int" -> SqlType.INT;
            case "bigint" -> SqlType.BIGINT;
            case "decimal", "numeric", "money", "smallmoney" -> SqlType.decimal(precision, scale);
            case "float", "real" -> SqlType.FLOAT;
            case "nvarchar", "nchar" -> text(bytes < 0 ? 0 : bytes / BYTES_A_UNIT);
            case "varchar", "char" -> text(Math.max(bytes, 0));
            case "sysname" -> text(bytes / BYTES_A_UNIT);
            case "uniqueidentifier" -> SqlType.nvarchar(GUID_LENGTH);
            case "date" -> SqlType.DATE;
            case "time" -> SqlType.time(scale);
            case "datetime2" -> SqlType.datetime2(scale);
            case "datetime" -> SqlType.datetime2(3);
            case "smalldatetime" -> SqlType.datetime2(0);
            // Text keeps the offset, which DATETIME2 would lose.
            case "datetimeoffset" -> SqlType.nvarchar(OFFSET_LENGTH);
            default -> SqlType.NVARCHAR_MAX;
        };
    }

    private static SqlType text(int units) {
        return units == 0 || units > SqlType.LONGEST_NVARCHAR ? SqlType.NVARCHAR_MAX : SqlType.nvarchar(units);
    }
}
