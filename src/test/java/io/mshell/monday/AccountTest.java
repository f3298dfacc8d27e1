package io.mshell.monday;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.Account;
import io.mshell.board.ApiBudget;
import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import io.mshell.monday.ScriptedServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountTest {

    private final ScriptedServer server = new ScriptedServer();
    private final ManualTimer timer = new ManualTimer();
    private final BoardSource source = Fixtures.open(server, timer);
    private final CancelToken cancel = new CancelToken();

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    private static Reply account(String versions) {
        return Reply.json(
                "{\"data\":{\"complexity\":{\"before\":900,\"query\":10,\"after\":890,\"reset_in_x_seconds\":33},"
                        + "\"me\":{\"id\":\"1\",\"name\":\"Ann\"},\"account\":{\"id\":\"2\",\"name\":\"Acme\",\"slug\":\"acme\","
                        + "\"tier\":\"pro\"},\"version\":{\"value\":\"2026-10\"},\"versions\":[" + versions + "]}}");
    }

    private static String version(String value, String kind) {
        return "{\"kind\":\"" + kind + "\",\"value\":\"" + value + "\",\"display_name\":\"x\"}";
    }

    @Test
    void oneQueryTellsWhoIsConnected() {
        server.then(account(version("2026-10", "current")));
        assertThat(source.account(cancel))
                .isEqualTo(
                        new Account("Ann", "Acme", "acme", "pro", server.url().toString(), "2026-10"));
        assertThat(server.requests()).hasSize(1);
        assertThat(source.notices()).isEmpty();
        assertThat(source.budget(false, cancel).complexityLeft()).isEqualTo(890);
    }

    @Test
    void anAnswerWithAnotherVersionIsNoticedOnce() {
        server.then(account("").with("api-version", "2027-01"), account("").with("api-version", "2027-01"));
        source.account(cancel);
        source.account(cancel);
        assertThat(source.notices()).singleElement().asString().contains("2027-01", "2026-10");
        assertThat(source.notices()).isEmpty();
    }

    @Test
    void aVersionThatNearsItsEndIsNoticed() {
        server.then(account(version("2026-10", "old_previous_maintenance")));
        source.account(cancel);
        assertThat(source.notices()).singleElement().asString().contains("old");
    }

    @Test
    void aDeprecatedVersionIsNoticed() {
        server.then(account(version("2026-10", "deprecated")));
        source.account(cancel);
        assertThat(source.notices()).singleElement().asString().contains("deprecated");
    }

    @Test
    void aRetiredVersionIsNoticedWithTheOneToTake() {
        server.then(account(version("2027-04", "current")));
        source.account(cancel);
        assertThat(source.notices()).singleElement().asString().contains("no longer", "2027-04");
    }

    @Test
    void theBudgetIsKnownWithoutAsking() {
        server.then(account("")
                .with("RateLimit-Policy", "\"minuteRate\";q=2500;w=60, \"complexityMinute\";q=10000000;w=60")
                .with("RateLimit", "\"minuteRate\";r=2499;t=60, \"complexityMinute\";r=9999990;t=60"));
        source.account(cancel);
        ApiBudget budget = source.budget(false, cancel);
        assertThat(server.requests()).hasSize(1);
        assertThat(budget.calls()).isEqualTo(1);
        assertThat(budget.minuteCallsLeft()).isEqualTo(2499);
        assertThat(budget.complexityLimit()).isEqualTo(10_000_000);
        assertThat(budget.dailyLimit()).isNull();
    }

    @Test
    void askedForTheBudgetTellsTheDay() {
        server.then(Reply.json("{\"data\":{\"complexity\":{\"query\":1,\"after\":5,\"reset_in_x_seconds\":2},"
                + "\"account\":{\"tier\":\"pro\",\"plan\":null},\"platform_api\":{\"daily_limit\":{\"base\":10000,"
                + "\"total\":12000},\"daily_analytics\":{\"by_day\":[{\"day\":\"2026-11-22\",\"usage\":7},"
                + "{\"day\":\"2026-11-23\",\"usage\":321}]}}}}"));
        ApiBudget budget = source.budget(true, cancel);
        assertThat(budget.dailyLimit()).isEqualTo(12_000);
        assertThat(budget.dailyUsed()).isEqualTo(321);
        assertThat(budget.complexityLeft()).isEqualTo(5);
    }

    @Test
    void withoutPermissionTheDailyLimitIsThatOfThePlan() {
        server.then(
                Reply.error(200, "UNAUTHORIZED_FIELD_OR_TYPE", "not for you"),
                Reply.json("{\"data\":{\"account\":{\"tier\":\"enterprise\",\"plan\":null}}}"));
        ApiBudget budget = source.budget(true, cancel);
        assertThat(budget.dailyLimit()).isEqualTo(25_000);
        assertThat(budget.dailyUsed()).isNull();
    }

    @Test
    void withHardlyAnyPermissionTheComplexityIsLeft() {
        server.then(
                Reply.error(200, "missingRequiredPermissions", "not for you"),
                Reply.error(200, "missingRequiredPermissions", "not for you"),
                Reply.json("{\"data\":{\"complexity\":{\"query\":1,\"after\":77,\"reset_in_x_seconds\":2}}}"));
        ApiBudget budget = source.budget(true, cancel);
        assertThat(budget.complexityLeft()).isEqualTo(77);
        assertThat(budget.dailyLimit()).isNull();
    }
}
