package io.mshell.sql;

import static io.mshell.sql.Fit.ALWAYS;
import static io.mshell.sql.Fit.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.SqlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NVARCHAR(10)  | NVARCHAR(10)
                    NVARCHAR(10)  | NVARCHAR(MAX)
                    BIT           | INT
                    BIT           | DECIMAL(1,0)
                    INT           | BIGINT
                    INT           | FLOAT
                    INT           | DECIMAL(10,0)
                    BIGINT        | DECIMAL(19,0)
                    DECIMAL(9,0)  | INT
                    DECIMAL(10,2) | DECIMAL(12,3)
                    DECIMAL(15,5) | FLOAT
                    DATE          | DATETIME2(0)
                    DATETIME2(0)  | DATETIME2(7)
                    TIME(3)       | NVARCHAR(MAX)
                    """)
    void whatAlwaysFitsNeedsNoLook(String from, String to) {
        assertThat(fit(from, to)).isEqualTo(ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({"INT, DATE", "DATE, INT", "TIME(0), DATETIME2(0)", "DATETIME2(0), TIME(0)", "DATE, TIME(0)", "BIT, DATE"
    })
    void whatIsOfAnotherKindNeverFits(String from, String to) {
        assertThat(fit(from, to)).isEqualTo(NEVER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NVARCHAR(MAX)  | NVARCHAR(4000) | LENGTH
                    NVARCHAR(11)   | NVARCHAR(10)   | LENGTH
                    INT            | NVARCHAR(10)   | WRITTEN
                    NVARCHAR(10)   | DATE           | READ
                    DECIMAL(38,10) | BIT            | ZERO_OR_ONE
                    DECIMAL(10,0)  | INT            | RANGE
                    DECIMAL(12,3)  | DECIMAL(12,4)  | RANGE
                    DECIMAL(12,3)  | DECIMAL(12,2)  | RANGE
                    BIT            | DECIMAL(1,1)   | RANGE
                    INT            | DECIMAL(9,0)   | RANGE
                    DECIMAL(16,0)  | FLOAT          | DIGITS
                    BIGINT         | FLOAT          | ROUND_TRIP
                    FLOAT          | DECIMAL(38,10) | ROUND_TRIP
                    DATETIME2(0)   | DATE           | ROUND_TRIP
                    TIME(6)        | TIME(3)        | ROUND_TRIP
                    """)
    void theRestIsLookedAt(String from, String to, Fit expected) {
        assertThat(fit(from, to)).isEqualTo(expected);
    }

    private static Fit fit(String from, String to) {
        return Fit.of(SqlType.parse(from), SqlType.parse(to));
    }
}
