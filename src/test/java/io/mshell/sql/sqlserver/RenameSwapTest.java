package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.SwapResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a swap whose batch fails, against a server that fails as told. */
@Timeout(60)
class RenameSwapTest {

    private static final TableName LIVE = new TableName("dbo", "orders");

    private final Map<String, Integer> ids = new HashMap<>(Map.of("orders", 11, "stg_orders", 22));
    private final Deque<Supplier<byte[]>> outcomes = new ArrayDeque<>();
    private final List<String> notices = new ArrayList<>();
    private final CancelToken cancel = new CancelToken();

    @Test
    void aSwapThatCommitsIsDoneInOneTry() throws IOException {
        outcomes.add(this::commit);

        assertThat(swap(3).attempts()).isEqualTo(1);
        assertThat(notices).isEmpty();
    }

    @Test
    void aConnectionLostAfterTheCommitIsASuccessReadFromTheIds() throws IOException {
        outcomes.add(() -> {
            commit();
            return Tokens.HANG_UP;
        });

        assertThat(swap(3).attempts()).isEqualTo(1);
        assertThat(notices).first().asString().contains("committed");
    }

    @Test
    void aConnectionLostBeforeTheCommitIsTriedAgain() throws IOException {
        outcomes.add(() -> Tokens.HANG_UP);
        outcomes.add(this::commit);

        assertThat(swap(3).attempts()).isEqualTo(2);
    }

    @Test
    void anOutcomeNobodyPlannedIsNotGuessed() {
        outcomes.add(() -> {
            ids.put("orders", 99);
            return Tokens.HANG_UP;
        });

        MshellException e = catchThrowableOfType(MshellException.class, () -> swap(3));

        assertThat(e.code()).isEqualTo(ErrorCode.SWAP_FAILED);
        assertThat(e.hint()).contains("swap recover");
    }

    @Test
    void locksAndDeadlocksAreTriedAgainWithANotice() throws IOException {
        outcomes.add(() -> Tokens.error(1222, "Lock request time out period exceeded."));
        outcomes.add(() -> Tokens.error(1205, "was deadlocked"));
        outcomes.add(() -> Tokens.error(60001, "mshell: another swap of this table runs"));
        outcomes.add(() -> Tokens.error(33557097, "canceling statement due to lock timeout"));
        outcomes.add(this::commit);

        assertThat(swap(8).attempts()).isEqualTo(5);
        assertThat(notices).hasSize(4).first().asString().contains("try 1 of 8").contains("1222");
    }

    @Test
    void afterTheLastTryNothingWasChanged() {
        outcomes.add(() -> Tokens.error(1222, "Lock request time out period exceeded."));
        outcomes.add(() -> Tokens.error(1222, "Lock request time out period exceeded."));

        MshellException e = catchThrowableOfType(MshellException.class, () -> swap(2));

        assertThat(e.code()).isEqualTo(ErrorCode.SWAP_FAILED);
        assertThat(e.getMessage()).contains("dbo.orders").contains("nothing was changed");
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        outcomes.add(() -> Tokens.error(15336, "Object '[dbo].[orders]' cannot be renamed"));

        MshellException e = catchThrowableOfType(MshellException.class, () -> swap(8));

        assertThat(e.code()).isEqualTo(ErrorCode.SWAP_FAILED);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void withoutStagingThereIsNothingToSwap() {
        ids.remove("stg_orders");

        MshellException e = catchThrowableOfType(MshellException.class, () -> swap(8));

        assertThat(e.code()).isEqualTo(ErrorCode.SWAP_FAILED);
        assertThat(e.getMessage()).contains("stg_orders");
    }

    @Test
    void withoutAnOldTableThereIsNothingToUndo() throws IOException {
        try (FakeTds server = new FakeTds(this::answer)) {
            MshellException e = catchThrowableOfType(
                    MshellException.class, () -> swapper(server, 1).undo(LIVE, notices::add, cancel));

            assertThat(e.code()).isEqualTo(ErrorCode.NOTHING_TO_UNDO);
        }
    }

    private SwapResult swap(int tries) throws IOException {
        try (FakeTds server = new FakeTds(this::answer)) {
            return swapper(server, tries).swap(LIVE, notices::add, cancel);
        }
    }

    private static RenameSwap swapper(FakeTds server, int tries) {
        Backoff backoff = new Backoff(Duration.ofMillis(2), Duration.ofMillis(2), tries);
        return new RenameSwap(server.sessions(1), Samples.babelfish(), backoff);
    }

    private byte[] commit() {
        ids.put("old_orders", ids.remove("orders"));
        ids.put("orders", ids.remove("stg_orders"));
        return Tokens.done();
    }

    private byte[] answer(FakeTds.Message message) {
        if (message.type() == FakeTds.LOGIN) {
            return Tokens.loggedIn();
        }
        if (message.says("BEGIN TRANSACTION")) {
            return outcomes.remove().get();
        }
        if (message.says("t.object_id FROM sys.tables")) {
            return Tokens.number(ids.get(asked(message)));
        }
        return message.says("sys.extended_properties") ? Tokens.number(null) : Tokens.done();
    }

    /** The longest of the names asked for: each ends with the plain one. */
    private static String asked(FakeTds.Message message) {
        return Stream.of("stg_orders", "old_orders", "drop_orders", "orders")
                .filter(message::says)
                .findFirst()
                .orElseThrow();
    }
}
