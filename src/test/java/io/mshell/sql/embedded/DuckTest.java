package io.mshell.sql.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's texts, as DuckDB 2.0.0.1 words them, in mshell's terms. */
class DuckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQL_FULL      | Failed to append: Could not write file \"x.duckdb\": No space left on device",
                "SQL_FULL      | IO Error: Could not write file \"x.duckdb\": No space left on device",
                "SQL_FULL      | TransactionContext Error: Failed to commit: Could not write file: No space left on device",
                "SQL_FORBIDDEN | IO Error: Cannot open file \"x.duckdb\": Permission denied",
                "SQL_FORBIDDEN | IO Error: Cannot open file \"x.duckdb\": Read-only file system",
                "SQL_LOCKED    | IO Error: Could not set lock on file \"x.duckdb\": Conflicting lock is held in java (PID 7)",
                "CANCELLED     | INTERRUPT Error: Interrupted!",
                "SQL_FAILED    | Binder Error: Referenced column \"interrupt error\" not found in FROM clause",
                "SQL_FAILED    | Conversion Error: Could not convert string 'no space left on device' to INT32",
                "SQL_FAILED    | Permission Error: File system operations are disabled by configuration",
                "SQL_CONNECTION_LOST | FATAL Error: Failed: database has been invalidated because of a previous fatal error"
            })
    void everyFailureHasItsCode(ErrorCode code, String text) {
        assertThat(Duck.failure(new SQLException(text)).code()).isEqualTo(code);
    }

    @Test
    void onlyTheFirstLineIsKept() {
        MshellException failure = Duck.failure(new SQLException("Parser Error: wrong\n\nLINE 1: SELECT 'row data'"));

        assertThat(failure).hasMessage("Parser Error: wrong");
    }

    @Test
    void theProcessThatHasTheFileIsNamed() {
        MshellException failure = Duck.failure(new SQLException(
                "IO Error: Could not set lock on file \"x\": Conflicting lock is held in /usr/bin/java (PID 4711)"));

        assertThat(failure).hasMessageContaining("another process, number 4711");
    }

    @Test
    void whatBlocksAChangeIsNamed() {
        MshellException failure = Duck.failure(new SQLException(
                "Dependency Error: Cannot alter entry \"t\" because there are entries that depend on it."));

        assertThat(failure.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("indexes"));
    }

    @Test
    void onlyAConflictIsWorthTryingAgain() {
        assertThat(Duck.isConflict(new SQLException("TransactionContext Error: Catalog write-write conflict on alter")))
                .isTrue();
        assertThat(Duck.isConflict(
                        new SQLException("TransactionContext Error: Failed to commit: Could not write file")))
                .isFalse();
    }
}
