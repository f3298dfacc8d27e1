package io.mshell.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cancellation leaves of a session. */
class ScriptSessionTest {

    /** Longer than code is given to obey: a command may have to wait for a server. */
    private static final Duration SLOW = Duration.ofMillis(1_500);

    private final ScriptSession session = new JavaScript().session();
    private final Timer timer = new Timer(true);

    @AfterEach
    void close() {
        timer.cancel();
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mshell.run('refresh')",
                "for (;;) { try { mshell.run('refresh') } catch (e) {} }",
                "for (;;) {}",
            })
    void aCancellationStopsCodeAndItsCommandAndKeepsWhatWasDeclared(String code) {
        CancelToken cancel = new CancelToken();
        run("var kept = 41", new CancelToken());

        cancelSoon(cancel);
        assertThatThrownBy(() -> run(code, cancel))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.CANCELLED));

        assertThat(run("kept + 1", new CancelToken())).hasValue("42");
    }

    private Optional<String> run(String code, CancelToken cancel) {
        return session.run(new Code("test", 1, 1, code), new SlowHost(cancel), cancel);
    }

    private void cancelSoon(CancelToken cancel) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        cancel.cancel();
                    }
                },
                500);
    }

    /** A shell whose commands go on until they are cancelled, and a while longer, deaf to interruption. */
    private record SlowHost(CancelToken cancel) implements ScriptHost {

        @Override
        public String run(String line) {
            // The shell begins nothing once it was asked to stop.
            cancel.throwIfCancelled();
            long heard = Long.MAX_VALUE;
            while (System.nanoTime() < heard) {
                LockSupport.parkNanos(10_000_000);
                boolean first = cancel.isCancelled() && heard == Long.MAX_VALUE;
                heard = first ? System.nanoTime() + SLOW.toNanos() : heard;
            }
            throw new MshellException(ErrorCode.CANCELLED, "cancelled");
        }

        @Override
        public String sql(String query, String parameters) {
            return "[]";
        }

        @Override
        public String gql(String query, String variables) {
            return "{}";
        }

        @Override
        public Optional<String> variable(String name) {
            return Optional.empty();
        }

        @Override
        public void setVariable(String name, String value) {}

        @Override
        public List<String> variables() {
            return List.of();
        }

        @Override
        public void print(String line) {}

        @Override
        public void note(String line) {}

        @Override
        public void table(String rows) {}

        @Override
        public String write(String file, String content) {
            return "null";
        }
    }
}
