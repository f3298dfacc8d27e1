package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.sqlserver.ConnectionSettings.Purpose;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConnectionSettingsTest {

    @Test
    void saysWhoAsksAndSendsTimesAsTheyAre() {
        Properties properties =
                ConnectionSettings.of(Unreachable.config(), "shop").properties(Purpose.WORK);

        assertThat(properties)
                .containsEntry("user", "ann")
                .containsEntry("password", "hunter2")
                .containsEntry("databaseName", "shop")
                .containsEntry("applicationName", "mshell/test")
                .containsEntry("sendTemporalDataTypesAsStringForBulkCopy", "false")
                .containsEntry("connectRetryCount", "0")
                .doesNotContainKey("lockTimeout");
    }

    @Test
    void leavesTlsToTheUrl() {
        assertThat(ConnectionSettings.of(Unreachable.config(), null).properties(Purpose.CALLS))
                .doesNotContainKeys("encrypt", "trustServerCertificate", "databaseName");
    }

    @Test
    void ownCallsDoNotWaitForLocksForEver() {
        assertThat(ConnectionSettings.of(Unreachable.config(), null).properties(Purpose.CALLS))
                .containsEntry("lockTimeout", "15000");
    }

    @Test
    void anApplicationNameOfTheUrlsStays() {
        DatabaseConfig config = new DatabaseConfig("jdbc:sqlserver://db;applicationName=mine", null, null, "mshell");

        assertThat(ConnectionSettings.of(config, null).properties(Purpose.CALLS))
                .doesNotContainKeys("applicationName", "user", "password");
    }

    @Test
    void itsTextHoldsNoSecret() {
        assertThat(ConnectionSettings.of(Unreachable.config(), "shop").toString())
                .isEqualTo("jdbc:sqlserver://127.0.0.1:1;databaseName=shop");
    }
}
