package io.mshell.monday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GateTest {

    private static final String POLICY = "\"minuteRate\";q=1000;w=60, \"concurrency\";q=40;qu=\"concurrent-requests\","
            + " \"complexityMinute\";q=10000000;w=60;qu=\"content-bytes\"";

    private final ManualTimer timer = new ManualTimer();
    private final Gate gate = new Gate(8, timer);
    private final CancelToken cancel = new CancelToken();

    private void hear(String policy, String state) {
        gate.heard(RateLimitHeaders.parse(policy), RateLimitHeaders.parse(state));
    }

    private void pass(long complexity) {
        gate.enter(new Cost(complexity, 0), cancel).close();
    }

    @Test
    void headersAreReadLeniently() {
        hear(
                POLICY,
                "\"minuteRate\";r=998, \"brandNew\";r=1;x=\"y\", \"concurrency\";r=39, \"complexityMinute\";r=9990000;t=41");
        Gate.Heard heard = gate.known();
        assertThat(heard.complexityLeft()).isEqualTo(9_990_000);
        assertThat(heard.complexityLimit()).isEqualTo(10_000_000);
        assertThat(heard.complexityResetSeconds()).isEqualTo(41);
        assertThat(heard.minuteCallsLeft()).isEqualTo(998);
        assertThat(heard.minuteCallsLimit()).isEqualTo(1_000);
        assertThat(heard.concurrencyLeft()).isEqualTo(39);
        assertThat(heard.concurrencyLimit()).isEqualTo(40);
    }

    @Test
    void nonsenseInHeadersSaysNothing() {
        hear("garbage;;;=,\"a", "\"minuteRate\";r=x, \"complexityMinute\";r=");
        assertThat(gate.known().complexityLeft()).isNull();
        assertThat(gate.known().minuteCallsLeft()).isNull();
    }

    @Test
    void aRequestTheRestOfTheMinuteDoesNotCoverWaitsForTheReset() {
        hear(POLICY, "\"complexityMinute\";r=5000;t=17");
        pass(5_000);
        assertThat(timer.sleeps()).isEmpty();
        pass(5_001);
        assertThat(timer.sleeps()).containsExactly(17_000L);
        assertThat(gate.known().waitedMillis()).isEqualTo(17_000);
    }

    @Test
    void theComplexityFieldCountsLikeTheHeader() {
        gate.heard(new Complexity(100, 50, 9));
        pass(51);
        assertThat(timer.sleeps()).containsExactly(9_000L);
    }

    @Test
    void callsOfTheMinuteThatAreUsedUpWaitForTheReset() {
        hear(POLICY, "\"minuteRate\";r=0;t=30");
        pass(0);
        assertThat(timer.sleeps()).containsExactly(30_000L);
    }

    @Test
    void everybodyWaitsWhileTheGateIsShut() {
        gate.shut(12_000);
        pass(0);
        pass(0);
        assertThat(timer.sleeps()).containsExactly(12_000L);
    }

    @Test
    void formulaValuesAreSpreadOverTheMinutes() {
        for (int i = 0; i < 4; i++) {
            gate.enter(new Cost(0, 5_000), cancel).close();
        }
        assertThat(timer.sleeps()).containsExactly(60_000L);
    }

    @Test
    void formulaValuesExpectedButNotReadAreGivenBack() {
        gate.enter(new Cost(0, 10_000), cancel).close();
        gate.correctFormulas(-9_000);
        gate.enter(new Cost(0, 9_000), cancel).close();
        assertThat(timer.sleeps()).isEmpty();
    }

    @Test
    void noMoreThanHalfOfThePlansConnectionsAreUsed() throws Exception {
        hear("\"concurrency\";q=4", "");
        Gate.Permit first = gate.enter(Cost.UNKNOWN, cancel);
        Gate.Permit second = gate.enter(Cost.UNKNOWN, cancel);
        CompletableFuture<Gate.Permit> third = CompletableFuture.supplyAsync(() -> gate.enter(Cost.UNKNOWN, cancel));
        Thread.sleep(100);
        assertThat(third).isNotDone();
        first.close();
        third.get(5, TimeUnit.SECONDS).close();
        second.close();
    }

    @Test
    void requestsUnderWayCountAgainstTheBudget() throws Exception {
        hear(POLICY, "\"complexityMinute\";r=100;t=20");
        Gate.Permit first = gate.enter(new Cost(60, 0), cancel);
        CompletableFuture<Gate.Permit> second =
                CompletableFuture.supplyAsync(() -> gate.enter(new Cost(60, 0), cancel));
        Thread.sleep(100);
        assertThat(second).isNotDone();
        hear(POLICY, "\"complexityMinute\";r=90;t=20");
        first.close();
        second.get(5, TimeUnit.SECONDS).close();
        assertThat(timer.sleeps()).isEmpty();
    }

    @Test
    void waitingForAPlaceEndsWhenCancelled() throws Exception {
        hear("\"concurrency\";q=2", "");
        Gate.Permit held = gate.enter(Cost.UNKNOWN, cancel);
        CompletableFuture<MshellException> waiting = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(MshellException.class, () -> gate.enter(Cost.UNKNOWN, cancel)));
        Thread.sleep(50);
        cancel.cancel();
        assertThat(waiting.get(5, TimeUnit.SECONDS).code()).isEqualTo(ErrorCode.CANCELLED);
        held.close();
    }

    @Test
    void aWaitInRealTimeEndsWhenCancelled() throws Exception {
        SystemTimer real = new SystemTimer();
        CompletableFuture<MshellException> waiting = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(MshellException.class, () -> real.sleep(60_000, cancel)));
        Thread.sleep(50);
        cancel.cancel();
        assertThat(waiting.get(5, TimeUnit.SECONDS).code()).isEqualTo(ErrorCode.CANCELLED);
    }
}
