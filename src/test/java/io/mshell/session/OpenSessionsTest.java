package io.mshell.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OpenSessionsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsOpenCanBeAskedWhileAnotherThreadConnects() throws InterruptedException {
        CountDownLatch connecting = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (Sessions sessions = sessions(connecting, asked)) {
            Thread other = new Thread(() ->
                    assertThatThrownBy(() -> sessions.monday(new CancelToken())).isInstanceOf(MshellException.class));
            other.start();
            connecting.await();
            assertThat(sessions.openMonday()).isEmpty();
            assertThat(sessions.openSql()).isEmpty();
            assertThat(sessions.list()).extracting(SessionInfo::open).containsOnly(false);
            asked.countDown();
            other.join();
        }
    }

    /** Sessions whose connection to monday.com waits until it has been asked about. */
    private Sessions sessions(CountDownLatch connecting, CountDownLatch asked) {
        Environment environment = new Environment(Map.of("MONDAY_API_TOKEN", "t"), folder, folder, folder);
        Secrets secrets = new Secrets();
        Drivers drivers = new Drivers(
                config -> {
                    connecting.countDown();
                    try {
                        asked.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new MshellException(ErrorCode.NOT_CONNECTED, "no");
                },
                List.of(),
                () -> {
                    throw new IllegalStateException();
                });
        return new Sessions(
                new Settings(StartOptions.NONE, environment, secrets), drivers, secrets, question -> Optional.empty());
    }
}
