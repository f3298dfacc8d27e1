package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.MshellException;
import org.junit.jupiter.api.Test;

class SqlServerUrlTest {

    @Test
    void showsNeitherUserNorPasswordNorWhatItDoesNotKnow() {
        SqlServerUrl url = SqlServerUrl.parse("jdbc:sqlserver://db:1433;databaseName=shop;user=ann;PassWord={a;b}}c};"
                + "encrypt=true;keyStoreSecret=x;accessToken=y;trustStorePassword=z");

        assertThat(url.shown()).isEqualTo("jdbc:sqlserver://db:1433;databaseName=shop;encrypt=true");
    }

    @Test
    void readsBracedValues() {
        SqlServerUrl url = SqlServerUrl.parse("jdbc:sqlserver://db;password={a;b}}c};databaseName={x y}");

        assertThat(url.property("password")).contains("a;b}c");
        assertThat(url.property("DATABASENAME")).contains("x y");
        assertThat(url.property("user")).isEmpty();
    }

    @Test
    void showsTheDatabaseThatIsUsed() {
        assertThat(SqlServerUrl.parse("jdbc:sqlserver://db;databaseName=master;encrypt=strict")
                        .shown("shop"))
                .isEqualTo("jdbc:sqlserver://db;encrypt=strict;databaseName=shop");
    }

    @Test
    void toleratesEmptyProperties() {
        assertThat(SqlServerUrl.parse("jdbc:sqlserver://db;;encrypt=false;").property("encrypt"))
                .contains("false");
        assertThat(SqlServerUrl.parse("jdbc:sqlserver://db\\inst").server()).isEqualTo("//db\\inst");
    }

    @Test
    void refusesAPropertyWithoutAValueWithoutRepeatingIt() {
        assertThatThrownBy(() -> SqlServerUrl.parse("jdbc:sqlserver://db;password=a;b"))
                .isInstanceOf(MshellException.class)
                .hasMessageNotContaining("a;b");
    }

    @Test
    void knowsItsScheme() {
        assertThat(SqlServerUrl.matches("JDBC:SQLServer://db")).isTrue();
        assertThat(SqlServerUrl.matches("jdbc:duckdb:")).isFalse();
    }
}
