package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlServerErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "229, SQL_FORBIDDEN",
        "262, SQL_FORBIDDEN",
        "4834, SQL_FORBIDDEN",
        "9002, SQL_FULL",
        "1105, SQL_FULL",
        "40544, SQL_FULL",
        "1222, SQL_LOCKED",
        "1205, SQL_LOCKED",
        "208, TABLE_NOT_FOUND",
        "515, SQL_FAILED",
        "2627, SQL_FAILED"
    })
    void aNumberDecidesWhatAFailureMeans(int number, ErrorCode code) {
        assertThat(during(error(number, "words")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"18456, SQL_UNAUTHORIZED", "4060, SQL_FORBIDDEN", "40615, SQL_FORBIDDEN", "0, SQL_UNREACHABLE"})
    void aNumberDecidesWhatAFailedConnectMeans(int number, ErrorCode code) {
        assertThat(SqlServerErrors.atConnect(error(number, "words"), "jdbc:x").code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {18456, 4060, 0, 18487})
    void aRefusedLoginIsNeverRepeated(int number) {
        assertThat(SqlServerErrors.isTransientAtConnect(error(number, "words"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {40613, 40197, 49918, 10928})
    void aPausedOrBusyServerIsTriedAgain(int number) {
        assertThat(SqlServerErrors.isTransientAtConnect(error(number, "words"))).isTrue();
    }

    @Test
    void aLockTimeoutIsFoundBehindTheErrorsOfTheRename() {
        SQLException first = error(15248, "Either the parameter @objname is ambiguous");
        first.setNextException(error(1222, "Lock request time out period exceeded."));

        assertThat(SqlServerErrors.isLockTimeout(first)).isTrue();
        assertThat(SqlServerErrors.isWorthAnotherSwap(first)).isTrue();
    }

    @Test
    void babelfishHasNoNumberForALockTimeout() {
        assertThat(SqlServerErrors.isLockTimeout(error(33557097, "canceling statement due to lock timeout")))
                .isTrue();
        assertThat(SqlServerErrors.isLockTimeout(error(33557097, "something else")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {15336, 15335, 60004, 208})
    void whatWillFailAgainIsNotTriedAgain(int number) {
        assertThat(SqlServerErrors.isWorthAnotherSwap(error(number, "words"))).isFalse();
    }

    @Test
    void aConnectionIsLostWhenItsStateSaysSo() {
        assertThat(SqlServerErrors.isConnectionLost(new SQLException("Connection reset", "08S01", 0)))
                .isTrue();
        assertThat(SqlServerErrors.isConnectionLost(new SQLException("no", "S0001", 208)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String or binary data would be truncated in table 't', column 'c'. Truncated value: 'secret'.",
                "Violation of PRIMARY KEY constraint 'PK_t'. Cannot insert duplicate key in object 'dbo.t'."
                        + " The duplicate key value is (secret, 1).",
                "Conversion failed when converting the nvarchar value 'secret' to data type int.",
                "Conversion failed when converting the varchar(12) value 'secret' to data type int.",
                "duplicate key value violates unique constraint. Key (name)=(secret) already exists."
            })
    void valuesOfRowsAreNotRepeated(String message) {
        assertThat(during(error(2628, message)).getMessage())
                .doesNotContain("secret")
                .contains("(not shown)");
    }

    @Test
    void theColumnAtFaultIsNamed() {
        assertThat(during(error(2628, "would be truncated in table 't', column 'c'. Truncated value: 'x'."))
                        .getMessage())
                .contains("column 'c'")
                .contains("load dbo.t");
    }

    @Test
    void aCancelledCallIsCancelledWhateverTheServerSays() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();

        assertThat(SqlServerErrors.during("load dbo.t", error(0, "The query was canceled."), cancel)
                        .code())
                .isEqualTo(ErrorCode.CANCELLED);
    }

    @Test
    void anUntrustedCertificateIsExplained() {
        SQLException e = new SQLException("PKIX path building failed", "08S01", 0);

        assertThat(SqlServerErrors.atConnect(e, "jdbc:x").hint().orElseThrow())
                .contains("serverCertificate")
                .contains("trustStore");
    }

    @Test
    void aMissingAuthenticationLibraryIsExplained() {
        SQLException e =
                new SQLException("failed", new NoClassDefFoundError("com/microsoft/aad/msal4j/IAuthenticationResult"));

        assertThat(SqlServerErrors.atConnect(e, "jdbc:x").hint().orElseThrow()).contains("msal4j");
    }

    private static MshellException during(SQLException e) {
        return SqlServerErrors.during("load dbo.t", e, new CancelToken());
    }

    private static SQLException error(int number, String message) {
        return new SQLException(message, "S0001", number);
    }
}
