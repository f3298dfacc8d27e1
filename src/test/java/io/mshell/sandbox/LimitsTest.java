package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limits of the real API, with its error codes, waits and headers. */
class LimitsTest {

    private static final SandboxLimits PLAN = SandboxLimits.enterprise();
    private static final String PAGE =
            "{boards(ids:[" + Boards.PLANNING + "]){items_page(limit:%d){items{id column_values"
                    + "(ids:[%s]){id ... on FormulaValue{display_value}}}}}}";

    private final TestClock clock = new TestClock();
    private @Nullable Sandbox sandbox;

    private ApiClient start(SandboxLimits limits) {
        sandbox = Sandbox.start(
                SandboxOptions.defaults().withBigItems(1_000).withLimits(limits).withClock(clock));
        return new ApiClient(sandbox);
    }

    @AfterEach
    void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void refusesAWrongOrMissingToken() {
        ApiClient api = start(PLAN).with("Authorization", "wrong");
        ApiClient.Reply reply = api.ask("{me{id}}");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.errorCode()).isEqualTo("NOT_AUTHENTICATED");
        assertThat(api.with("Authorization", "Bearer " + sandbox.token())
                        .ask("{me{id}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesTooManyCallsAMinuteUntilTheMinuteIsOver() {
        ApiClient api = start(PLAN.withRequests(2, 10, 1_000));
        api.ask("{me{id}}");
        clock.advance(Duration.ofSeconds(20));
        api.ask("{me{id}}");
        ApiClient.Reply refused = api.ask("{me{id}}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.errorCode()).isEqualTo("MINUTE_RATE_LIMIT_EXCEEDED");
        assertThat(refused.json().at("/errors/0/extensions/retry_in_seconds").asInt())
                .isEqualTo(40);
        assertThat(refused.header("Retry-After")).isEqualTo("40");
        clock.advance(Duration.ofSeconds(40));
        assertThat(api.ask("{me{id}}").status()).isEqualTo(200);
    }

    @Test
    void refusesTooManyCallsAtOnce() {
        ApiClient api = start(PLAN.withRequests(100, 2, 1_000));
        sandbox.faults()
                .add(Fault.next(Fault.Kind.SLOW, Fault.Match.ANY).times(8).delayedBy(600));
        List<ApiClient.Reply> replies = IntStream.range(0, 8)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> api.ask("{me{id}}"), work -> new Thread(work).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(2);
        assertThat(replies)
                .filteredOn(reply -> reply.errorCode().equals("MAX_CONCURRENCY_EXCEEDED"))
                .hasSize(6);
        assertThat(sandbox.statistics().maxConcurrency()).isGreaterThan(2);
    }

    @Test
    void refusesTooManyCallsADayUntilMidnightUtc() {
        ApiClient api = start(PLAN.withRequests(100, 10, 2));
        api.ask("{me{id}}");
        api.ask("{me{id}}");
        ApiClient.Reply refused = api.ask("{me{id}}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.errorCode()).isEqualTo("DAILY_LIMIT_EXCEEDED");
        assertThat(refused.header("Retry-After")).isEqualTo("43200");
        clock.advance(Duration.ofHours(12));
        assertThat(api.ask("{me{id}}").status()).isEqualTo(200);
    }

    @Test
    void countsATenthOfACallForAQuestionAboutComplexity() {
        ApiClient api = start(PLAN.withRequests(100, 10, 2));
        IntStream.range(0, 10).forEach(i -> api.ask("{complexity{before}}"));
        assertThat(api.ask("{me{id}}").status()).isEqualTo(200);
        assertThat(api.ask("{me{id}}").status()).isEqualTo(429);
    }

    @Test
    void refusesAQueryThatMayNeverRun() {
        ApiClient.Reply refused = start(PLAN.withComplexity(1_000, 10_000))
                .ask("{boards(ids:[" + Boards.BIG + "]){items_page(limit:500){items{id name state}}}}");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.errorCode()).isEqualTo("REQUEST_MAX_COMPLEXITY_EXCEEDED");
        assertThat(refused.json().has("data")).isFalse();
    }

    @Test
    void exceedsTheRealMaximumWithFiveHundredRowsOfEverything() {
        String all = IntStream.range(0, 85).mapToObj(i -> "t" + i + ":text ").reduce("", String::concat);
        String page = "{boards(ids:[" + Boards.PLANNING + "]){items_page(limit:%d){items{id column_values(ids:%s){"
                + all + "}}}}}";
        List<String> columns =
                IntStream.range(0, 134).mapToObj(i -> "\"c" + i + "\"").toList();
        assertThat(start(PLAN).ask(page.formatted(100, columns)).errorCode()).isEmpty();
        ApiClient.Reply refused = new ApiClient(sandbox).ask(page.formatted(500, columns));
        assertThat(refused.errorCode()).isEqualTo("REQUEST_MAX_COMPLEXITY_EXCEEDED");
    }

    @Test
    void refusesWhatTheMinuteHasNoPointsForAndTellsHowLongToWait() {
        ApiClient api = start(PLAN.withComplexity(10_000, 10_000));
        String page = "{complexity{before query after} boards(ids:[" + Boards.BIG
                + "]){items_page(limit:500){items{id name" + " column_values{id}}}}}";
        String cheap = page.replace("limit:500", "limit:150");
        ApiClient.Reply first = api.ask(cheap);
        int cost = first.data("/complexity/query").asInt();
        assertThat(cost).as(first.text()).isGreaterThan(1_000);
        assertThat(first.data("/complexity/before").asInt() - cost)
                .isEqualTo(first.data("/complexity/after").asInt());
        ApiClient.Reply refused = api.ask(cheap);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.errorCode()).isEqualTo("COMPLEXITY_BUDGET_EXHAUSTED");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        clock.advance(Duration.ofSeconds(60));
        assertThat(api.ask(cheap).status()).isEqualTo(200);
    }

    @Test
    void describesItsLimitsInEveryAnswer() {
        ApiClient.Reply reply = start(PLAN).ask("{me{id}}");
        assertThat(reply.header("RateLimit-Policy"))
                .contains(
                        "\"minuteRate\";q=5000;w=60", "\"concurrency\";q=250", "\"complexityMinute\";q=10000000;w=60");
        assertThat(reply.header("RateLimit")).contains("\"minuteRate\";r=4999", "\"complexityMinute\";r=");
        assertThat(reply.header("x-request-id")).isNotEmpty();
        assertThat(reply.json().at("/extensions/request_id").asString()).isNotEmpty();
    }

    @Test
    void readsFiveFormulaColumnsInOneRequestAndNotSix() {
        ApiClient api = start(PLAN);
        String five = "\"formula\",\"formula_mk2\",\"formula_mk3\",\"formula_mk4\",\"formula_mk5\"";
        assertThat(api.ask(PAGE.formatted(10, five)).json().has("errors")).isFalse();
        ApiClient.Reply refused = api.ask(PAGE.formatted(10, five + ",\"formula_mk6\""));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.errorCode()).isEqualTo("FIELD_LIMIT_EXCEEDED");
        assertThat(refused.data("/boards/0").isNull()).isTrue();
    }

    @Test
    void readsSoManyFormulaValuesAMinute() {
        ApiClient api = start(PLAN.withFormulas(5, 100));
        assertThat(api.ask(PAGE.formatted(80, "\"formula\"")).json().has("errors"))
                .isFalse();
        ApiClient.Reply refused = api.ask(PAGE.formatted(80, "\"formula\""));
        assertThat(refused.errorCode()).isEqualTo("FIELD_MINUTE_RATE_LIMIT_EXCEEDED");
        assertThat(refused.json().at("/errors/0/extensions/status_code").asInt())
                .isEqualTo(429);
        assertThat(refused.json().at("/errors/0/extensions/retry_in_seconds").asInt())
                .isEqualTo(60);
        clock.advance(Duration.ofSeconds(60));
        assertThat(api.ask(PAGE.formatted(80, "\"formula\"")).json().has("errors"))
                .isFalse();
    }

    @Test
    void refusesMoreThanAHundredIds() {
        List<Integer> ids = IntStream.range(0, 101).boxed().toList();
        ApiClient.Reply refused =
                start(PLAN).ask("query($ids:[ID!]){items(ids:$ids,limit:100){id}}", Map.of("ids", ids));
        assertThat(refused.errorCode()).isEqualTo("InvalidArgumentException");
        assertThat(refused.data("/items").isNull()).isTrue();
    }

    @Test
    void refusesPagesOfMoreThanFiveHundred() {
        ApiClient.Reply refused = start(PLAN).ask("{boards(ids:[" + Boards.BIG + "]){items_page(limit:501){cursor}}}");
        assertThat(refused.errorCode()).isEqualTo("InvalidArgumentException");
        assertThat(refused.json().at("/errors/0/path").toString()).isEqualTo("[\"boards\",0,\"items_page\"]");
    }
}
