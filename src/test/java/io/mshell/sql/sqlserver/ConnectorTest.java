package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectorTest {

    private final CancelToken cancel = new CancelToken();

    @Test
    void aRefusedLoginIsTriedOnceAndNeverRepeatsThePassword() throws IOException {
        try (FakeTds server = new FakeTds(message -> Tokens.error(18456, "Login failed for user 'ann'."))) {
            MshellException e = catchThrowableOfType(
                    MshellException.class, () -> server.sessions(5).dedicated(cancel));

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_UNAUTHORIZED);
            assertThat(e.getMessage()).contains("Login failed for user 'ann'").doesNotContain("hunter2");
            assertThat(server.count(FakeTds.LOGIN)).isEqualTo(1);
        }
    }

    @Test
    void aMissingDatabaseIsSaidAtOnce() throws IOException {
        try (FakeTds server = new FakeTds(message -> Tokens.error(4060, "Cannot open database \"shop\""))) {
            MshellException e = catchThrowableOfType(
                    MshellException.class, () -> server.sessions(5).dedicated(cancel));

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_FORBIDDEN);
            assertThat(server.count(FakeTds.LOGIN)).isEqualTo(1);
        }
    }

    @Test
    void aPausedDatabaseIsWaitedFor() throws IOException {
        AtomicInteger logins = new AtomicInteger();
        try (FakeTds server = new FakeTds(message -> logins.incrementAndGet() < 3
                ? Tokens.error(40613, "Database 'shop' on server 'x' is not currently available.")
                : Tokens.loggedIn())) {
            Sessions.discard(server.sessions(5).dedicated(cancel));

            assertThat(logins).hasValue(3);
        }
    }

    @Test
    void aDatabaseThatStaysPausedIsUnreachable() throws IOException {
        try (FakeTds server = new FakeTds(message -> Tokens.error(40613, "not currently available"))) {
            MshellException e = catchThrowableOfType(
                    MshellException.class, () -> server.sessions(2).dedicated(cancel));

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_UNREACHABLE);
            assertThat(server.count(FakeTds.LOGIN)).isEqualTo(2);
        }
    }

    @Test
    void theServerIsToldWhoAsks() throws IOException {
        try (FakeTds server = new FakeTds(message -> Tokens.loggedIn())) {
            Sessions.discard(server.sessions(1).dedicated(cancel));

            assertThat(server.messages().get(0).says("mshell/test")).isTrue();
        }
    }

    @Test
    void shortCallsShareAConnectionUntilItFails() throws IOException {
        try (FakeTds server = new FakeTds(message -> message.type() == FakeTds.LOGIN
                ? Tokens.loggedIn()
                : message.says("broken") ? Tokens.error(50000, "no") : Tokens.number(1))) {
            Sessions sessions = server.sessions(1);
            for (int i = 0; i < 3; i++) {
                assertThat(ask(sessions, "SELECT 1;")).isEqualTo(1);
            }
            assertThat(server.count(FakeTds.LOGIN)).isEqualTo(1);

            catchThrowableOfType(MshellException.class, () -> ask(sessions, "SELECT broken;"));
            ask(sessions, "SELECT 1;");

            assertThat(server.count(FakeTds.LOGIN)).isEqualTo(2);
        }
    }

    private int ask(Sessions sessions, String query) {
        return sessions.call("ask", cancel, sql -> sql.first(query, row -> row.getInt(1)))
                .orElseThrow();
    }
}
