package io.mshell.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect sql --url jdbc:sqlserver://h;user=sa;password=hunter2",
                "set token = hunter2",
                "set API_TOKEN=hunter2",
                "run f.mshell --var db_password=hunter2",
                "x --password hunter2",
                "x --password='hunter2 b'",
                "gql eyJhbGciOiJIUzI1NiJ9.hunter2.abc",
            })
    void whatLooksLikeASecretIsMasked(String line) {
        assertThat(SecretWords.masked(line)).contains("********").doesNotContain("hunter2");
        assertThat(SecretWords.appearIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discover orders --save",
                "set board = orders",
                "connect sql --url jdbc:duckdb:x",
                "run f.mshell --var db_password=${password}",
                "sql select token from sessions",
            })
    void whatDoesNotStays(String line) {
        assertThat(SecretWords.masked(line)).isEqualTo(line);
    }

    @Test
    void aSecretOnceKnownIsRecognisedAnywhere() {
        Secrets secrets = new Secrets();
        assertThat(secrets.appearIn("sql select 'hunter2'")).isFalse();
        secrets.remember(new Secret("hunter2"));
        assertThat(secrets.appearIn("sql select 'hunter2'")).isTrue();
    }
}
