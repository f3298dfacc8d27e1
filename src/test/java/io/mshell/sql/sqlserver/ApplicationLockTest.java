package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.TableLock;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ApplicationLockTest {

    private static final TableName TABLE = new TableName("dbo", "orders");

    private final CancelToken cancel = new CancelToken();
    private int code;
    private String mode = "Exclusive";

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aGrantedLockIsHeld(int granted) throws IOException {
        code = granted;
        try (FakeTds server = new FakeTds(this::answer);
                TableLock lock = take(server, Samples.sqlServer())) {
            lock.verifyHeld();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -999})
    void aBusyLockNamesItsHolder(int busy) throws IOException {
        code = busy;
        try (FakeTds server = new FakeTds(this::answer)) {
            MshellException e = catchThrowableOfType(MshellException.class, () -> take(server, Samples.sqlServer()));

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_LOCKED);
            assertThat(e.getMessage()).contains("session 57 (ann on HOST, mshell/1)");
        }
    }

    @Test
    void aBusyLockNamesNobodyWhereNobodyCanBeSeen() throws IOException {
        code = -1;
        try (FakeTds server = new FakeTds(this::answer)) {
            MshellException e = catchThrowableOfType(MshellException.class, () -> take(server, Samples.babelfish()));

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_LOCKED);
            assertThat(e.getMessage()).isEqualTo("another mshell refreshes dbo.orders");
        }
    }

    @Test
    void aLockThatIsGoneIsNoticed() throws IOException {
        try (FakeTds server = new FakeTds(this::answer);
                TableLock lock = take(server, Samples.sqlServer())) {
            mode = "NoLock";

            MshellException e = catchThrowableOfType(MshellException.class, lock::verifyHeld);

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_CONNECTION_LOST);
        }
    }

    @Test
    void aConnectionThatIsGoneTakesTheLockWithIt() throws IOException {
        try (FakeTds server = new FakeTds(message -> message.says("APPLOCK_MODE") ? Tokens.HANG_UP : answer(message));
                TableLock lock = take(server, Samples.sqlServer())) {
            MshellException e = catchThrowableOfType(MshellException.class, lock::verifyHeld);

            assertThat(e.code()).isEqualTo(ErrorCode.SQL_CONNECTION_LOST);
        }
    }

    @Test
    void namesThatDifferInCaseShareALockAndOthersDoNot() {
        String resource = ApplicationLock.resource("refresh", "shop", TABLE);

        assertThat(ApplicationLock.resource("refresh", "SHOP", new TableName("DBO", "Orders")))
                .isEqualTo(resource);
        assertThat(ApplicationLock.resource("refresh", "shop", new TableName("dbo", "orders2")))
                .isNotEqualTo(resource);
        assertThat(resource).matches("mshell:refresh:[0-9a-f]{64}");
    }

    private TableLock take(FakeTds server, Capabilities capabilities) {
        return ApplicationLock.take(server.sessions(1), capabilities, TABLE, cancel);
    }

    private byte[] answer(FakeTds.Message message) {
        if (message.type() == FakeTds.LOGIN) {
            return Tokens.loggedIn();
        }
        if (message.says("APPLOCK_MODE")) {
            return Tokens.texts(List.of("mode"), List.of(List.of(mode)));
        }
        return message.says("dm_tran_locks")
                ? Tokens.texts(List.of("who"), List.of(List.of("session 57 (ann on HOST, mshell/1)")))
                : Tokens.number(code);
    }
}
