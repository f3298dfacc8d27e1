package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.SqlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bit | 1 | 1 | 0 | BIT",
                "tinyint | 1 | 3 | 0 | INT",
                "bigint | 8 | 19 | 0 | BIGINT",
                "numeric | 17 | 38 | 10 | DECIMAL(38,10)",
                "money | 8 | 19 | 4 | DECIMAL(19,4)",
                "real | 4 | 24 | 0 | FLOAT",
                "nvarchar | 510 | 0 | 0 | NVARCHAR(255)",
                "nvarchar | -1 | 0 | 0 | NVARCHAR(MAX)",
                "varchar | 8000 | 0 | 0 | NVARCHAR(MAX)",
                "varchar | 100 | 0 | 0 | NVARCHAR(100)",
                "text | 16 | 0 | 0 | NVARCHAR(MAX)",
                "uniqueidentifier | 16 | 0 | 0 | NVARCHAR(36)",
                "date | 3 | 10 | 0 | DATE",
                "time | 5 | 16 | 7 | TIME(7)",
                "datetime2 | 8 | 27 | 7 | DATETIME2(7)",
                "datetime | 8 | 23 | 3 | DATETIME2(3)",
                "smalldatetime | 4 | 16 | 0 | DATETIME2(0)",
                "datetimeoffset | 10 | 34 | 7 | NVARCHAR(34)",
                "geography | -1 | 0 | 0 | NVARCHAR(MAX)"
            })
    void aTypeIsReportedAsTheNearestThatHoldsIt(String type, int bytes, int precision, int scale, String expected) {
        assertThat(FoundTypes.of(type, bytes, precision, scale)).isEqualTo(SqlType.parse(expected));
    }
}
