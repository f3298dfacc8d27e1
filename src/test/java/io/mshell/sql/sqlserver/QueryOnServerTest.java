package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import io.mshell.sql.DatabaseConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user's statements, and who may send them, on a real server. */
class QueryOnServerTest {

    @RegisterExtension
    static final OnServer on = new OnServer();

    private final CancelToken cancel = new CancelToken();

    @Test
    void answersComeAsPlainJavaValues() {
        List<List<@Nullable Object>> rows = on.query("SELECT CAST(1 AS bit), CAST(2 AS smallint), CAST(3 AS bigint),"
                + " CAST(4.50 AS decimal(5,2)), CAST(0.1 AS float), CAST(1.1 AS real), CAST(5.25 AS money),"
                + " CAST('2026-03-08T02:30:00' AS datetime), CAST('2026-03-08T02:30:00.123456' AS datetime2),"
                + " CAST('2026-03-08T02:30:00+05:30' AS datetimeoffset(0)), CAST(N'é😀' AS nvarchar(10)),"
                + " CAST(0x0102 AS varbinary(2)), NULL");

        assertThat(rows.get(0))
                .usingRecursiveComparison()
                .isEqualTo(Arrays.asList(
                        true,
                        2,
                        3L,
                        new BigDecimal("4.50"),
                        0.1,
                        1.1,
                        new BigDecimal("5.2500"),
                        LocalDateTime.of(2026, 3, 8, 2, 30),
                        LocalDateTime.of(2026, 3, 8, 2, 30, 0, 123_456_000),
                        OffsetDateTime.parse("2026-03-08T02:30:00+05:30"),
                        "é😀",
                        new byte[] {1, 2},
                        null));
    }

    @Test
    void aLongQueryCanBeCancelled() {
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(cancel::cancel);
        long started = System.nanoTime();

        // Long, but not for ever: not every server hears of the cancellation.
        String digits = "(VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9))";
        String from = IntStream.range(0, 8)
                .mapToObj(i -> digits + " AS d" + i + "(v)")
                .collect(Collectors.joining(" CROSS JOIN "));
        MshellException e = catchThrowableOfType(
                MshellException.class,
                () -> on.query("SELECT SUM(CAST(d0.v * d7.v % 7 AS BIGINT)) FROM " + from, cancel));

        assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anErrorBehindTheFirstRowsIsNotMissed() {
        MshellException e = catchThrowableOfType(
                MshellException.class, () -> on.query("SELECT 1 AS one; THROW 50001, N'late', 1;"));

        assertThat(e.getMessage()).contains("late");
    }

    @Test
    void theServersCollationSaysWhichNamesCollide() {
        assertThat(on.session().dialect().names().collisions(List.of("Name", "Größe", "name", "other", "name ")))
                .containsExactly(List.of("Name", "name", "name "));
    }

    @Test
    void aWrongPasswordIsSaidOnceAndWithoutIt() {
        SqlServerUnderTest running = on.server();
        DatabaseConfig wrong =
                new DatabaseConfig(running.config().url(), "nobody_here", new Secret("wrong-secret"), "mshell/test");

        MshellException e =
                catchThrowableOfType(MshellException.class, () -> new SqlServerDriver().open(wrong, null, cancel));

        assertThat(e.code()).isEqualTo(ErrorCode.SQL_UNAUTHORIZED);
        assertThat(e.getMessage()).doesNotContain("wrong-secret");
    }

    @Test
    void aDatabaseThatIsNotThereIsForbidden() {
        MshellException e = catchThrowableOfType(
                MshellException.class,
                () -> new SqlServerDriver().open(on.server().config(), "no_such_db", cancel));

        assertThat(e.code()).isEqualTo(ErrorCode.SQL_FORBIDDEN);
    }
}
