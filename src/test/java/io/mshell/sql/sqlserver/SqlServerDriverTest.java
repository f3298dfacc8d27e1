package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import io.mshell.sql.DatabaseConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SqlServerDriverTest {

    @Test
    void takesItsOwnUrlsOnly() {
        assertThat(new SqlServerDriver().accepts("jdbc:sqlserver://db")).isTrue();
        assertThat(new SqlServerDriver().accepts("jdbc:duckdb:x")).isFalse();
    }

    @Test
    void saysThatNobodyAnswersAndNeverThePassword() {
        MshellException e = catchThrowableOfType(
                MshellException.class,
                () -> new SqlServerDriver().open(Unreachable.config(), "shop", new CancelToken()));

        assertThat(e.code()).isEqualTo(ErrorCode.SQL_UNREACHABLE);
        assertThat(e.getMessage()).contains("127.0.0.1:1").doesNotContain("hunter2", "in-the-url");
        assertThat(e.hint()).isPresent();
    }

    @Test
    void aServerThatNeverAnswersCanBeCancelled() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseConfig config = new DatabaseConfig(
                    "jdbc:sqlserver://127.0.0.1:" + silent.getLocalPort() + ";loginTimeout=60",
                    "ann",
                    new Secret("x"),
                    "mshell/test");
            CancelToken cancel = new CancelToken();
            CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(cancel::cancel);
            long start = System.nanoTime();

            MshellException e =
                    catchThrowableOfType(MshellException.class, () -> new SqlServerDriver().open(config, null, cancel));

            assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void anUrlTheDriverDoesNotUnderstandIsSaidSo() {
        DatabaseConfig config =
                new DatabaseConfig("jdbc:sqlserver://127.0.0.1:port;encrypt=perhaps", "ann", new Secret("x"), "mshell");

        MshellException e = catchThrowableOfType(
                MshellException.class, () -> new SqlServerDriver().open(config, null, new CancelToken()));

        assertThat(e.code()).isEqualTo(ErrorCode.SQL_UNREACHABLE);
        assertThat(e.getMessage()).contains("port");
    }
}
