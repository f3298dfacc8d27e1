package io.mshell.monday;

import static io.mshell.monday.Fixtures.board;
import static io.mshell.monday.Fixtures.open;
import static io.mshell.monday.Fixtures.readAll;
import static io.mshell.monday.Fixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.board.BoardSource;
import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.monday.ScriptedServer.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** The shapes in which monday.com, its gateways and the network report that something went wrong. */
class ErrorShapesTest {

    private static final String HTML = "<html><body><h1>Bad Gateway</h1></body></html>";

    private final ScriptedServer server = new ScriptedServer();
    private final ManualTimer timer = new ManualTimer();
    private final BoardSource source = open(server, timer);

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    private List<Item> read() {
        return readAll(source, texts(board(3, "a")));
    }

    private MshellException failure() {
        MshellException e = catchThrowableOfType(MshellException.class, this::read);
        assertThat(e.getMessage()).doesNotContain(ScriptedServer.TOKEN);
        assertThat(e.hint()).isPresent();
        return e;
    }

    static Stream<Arguments> passing() {
        String html = "text/html";
        String partial =
                "{\"data\":{\"boards\":[{\"items_page\":{\"cursor\":null,\"items\":[{\"id\":\"1\",\"name\":\"A\","
                        + "\"column_values\":[{\"id\":\"text1\",\"text\":null}]}]}}]},\"errors\":[{\"message\":\"Too many\","
                        + "\"path\":[\"boards\",0,\"items_page\",\"items\",0,\"column_values\"],\"extensions\":{\"code\":"
                        + "\"tooManyRequests\",\"status_code\":400,\"retry_in_seconds\":7}}]}";
        return Stream.of(
                Arguments.of("gateway", limited(58), 58_000L),
                Arguments.of("header over field", limited(58).with("Retry-After", "3"), 3_000L),
                Arguments.of("docs' spelling", Reply.error(429, "Rate Limit Exceeded", "wait"), 1_000L),
                Arguments.of(
                        "legacy",
                        Reply.json("{\"error_code\":\"ComplexityException\",\"error_message\":\"Complexity budget"
                                + " exhausted, query cost 30001 budget remaining 29986 out of 1000000 reset in 9"
                                + " seconds\",\"error_data\":{},\"status_code\":429,\"errors\":[\"x\"]}"),
                        9_000L),
                Arguments.of("partial data", Reply.json(partial), 7_000L),
                Arguments.of("columns null", Reply.json(nulls("[{\"items_page\":null}]")), 1_000L),
                Arguments.of("board null", Reply.json(nulls("[null]")), 1_000L),
                Arguments.of("502 page", Reply.of(502, html, HTML), 1_000L),
                Arguments.of("500 page", Reply.of(500, html, HTML), 1_000L),
                Arguments.of("429 page", Reply.of(429, html, HTML).with("Retry-After", "5"), 5_000L),
                Arguments.of("timeout", Reply.error(503, "TIMEOUT_EXCEEDED", "timeout"), 1_000L),
                Arguments.of("internal", Reply.error(200, "INTERNAL_SERVER_ERROR", "Internal"), 1_000L),
                Arguments.of("strings", Reply.json("{\"errors\":[\"Something broke\"]}"), 1_000L),
                Arguments.of("one string", Reply.json("{\"errors\":\"Something broke\"}"), 1_000L),
                Arguments.of("locked", Reply.error(423, "", "Resource locked"), 1_000L),
                Arguments.of("no data", Reply.json("{\"data\":{\"boards\":[{}]}}"), 1_000L),
                Arguments.of("data null", Reply.json("{\"data\":null}"), 1_000L),
                Arguments.of("empty body", Reply.of(200, "application/json", ""), 1_000L),
                Arguments.of("cut JSON", Reply.json("{\"data\":{\"boards\":[{\"items_page\":{\"cur"), 1_000L),
                Arguments.of("cut after items", Reply.json("{\"data\":{\"boards\":[]}"), 1_000L),
                Arguments.of(
                        "cut in the air",
                        Reply.json("{\"data\":{\"boards\":[]}}").cutBy(5),
                        1_000L),
                Arguments.of("cut gzip", halfGzip(), 1_000L));
    }

    private static Reply limited(int seconds) {
        return Reply.of(
                429,
                "application/json",
                "{\"errors\":[{\"message\":\"Minute rate limit exceeded\",\"extensions\":{\"code\":"
                        + "\"MINUTE_RATE_LIMIT_EXCEEDED\",\"retry_in_seconds\":" + seconds + "}}],"
                        + "\"extensions\":{\"request_id\":\"1\"}}");
    }

    private static String nulls(String boards) {
        return "{\"errors\":[{\"message\":\"no\",\"path\":[\"boards\",0],\"extensions\":{\"code\":\"SomethingNew\"}}],"
                + "\"data\":{\"boards\":" + boards + "}}";
    }

    private static Reply halfGzip() {
        Reply whole = Reply.json("{\"data\":{\"boards\":[]}}").gzipped();
        byte[] half = java.util.Arrays.copyOf(whole.body(), whole.body().length / 2);
        return new Reply(200, whole.headers(), half, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void passing(String name, Reply reply, long wait) {
        server.then(reply).always(new FakeBoard().with("a", 1, 3));
        assertThat(read())
                .hasSize(3)
                .allSatisfy(item ->
                        assertThat(item.cells().get(0).path("text").asString()).isEqualTo("x"));
        assertThat(server.requests()).hasSize(2);
        assertThat(timer.sleeps()).containsExactly(wait);
    }

    static Stream<Arguments> lasting() {
        Map<String, ErrorCode> fatal = Map.ofEntries(
                Map.entry("NOT_AUTHENTICATED", ErrorCode.MONDAY_UNAUTHORIZED),
                Map.entry("Unauthorized", ErrorCode.MONDAY_UNAUTHORIZED),
                Map.entry("USER_ACCESS_DENIED", ErrorCode.MONDAY_FORBIDDEN),
                Map.entry("UserUnauthorizedException", ErrorCode.MONDAY_FORBIDDEN),
                Map.entry("missingRequiredPermissions", ErrorCode.MONDAY_FORBIDDEN),
                Map.entry("UNAUTHORIZED_FIELD_OR_TYPE", ErrorCode.MONDAY_FORBIDDEN),
                Map.entry("InvalidBoardIdException", ErrorCode.BOARD_NOT_FOUND),
                Map.entry("ResourceNotFoundException", ErrorCode.BOARD_NOT_FOUND),
                Map.entry("InvalidColumnIdException", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("InvalidColumnTypeException", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("InvalidArgumentException", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("InvalidVersionException", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("JsonParseException", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("Parse error", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("undefinedField", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("GRAPHQL_VALIDATION_FAILED", ErrorCode.MONDAY_QUERY_INVALID),
                Map.entry("DAILY_LIMIT_EXCEEDED", ErrorCode.MONDAY_DAILY_LIMIT));
        Stream<Arguments> codes = fatal.entrySet().stream()
                .map(entry -> Arguments.of(
                        entry.getKey(), Reply.error(200, entry.getKey(), "It does not work"), entry.getValue()));
        Stream<Arguments> others = Stream.of(
                Arguments.of("address", Reply.error(401, "", "Your ip is restricted"), ErrorCode.MONDAY_UNAUTHORIZED),
                Arguments.of("401 page", Reply.of(401, "text/html", HTML), ErrorCode.MONDAY_UNAUTHORIZED),
                Arguments.of("login page", Reply.of(200, "text/html", HTML), ErrorCode.MONDAY_UNREACHABLE),
                Arguments.of("proxy", Reply.of(407, "text/html", HTML), ErrorCode.MONDAY_UNREACHABLE),
                Arguments.of("wrong address", Reply.of(404, "text/html", HTML), ErrorCode.MONDAY_UNREACHABLE),
                Arguments.of("redirect", Reply.of(302, "text/html", HTML), ErrorCode.MONDAY_UNREACHABLE));
        return Stream.concat(codes, others);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lasting(String name, Reply reply, ErrorCode code) {
        server.then(reply).always(new FakeBoard().with("a", 1, 3));
        assertThat(failure().code()).isEqualTo(code);
        assertThat(server.requests()).hasSize(1);
        assertThat(timer.sleeps()).isEmpty();
    }

    @Test
    void theDailyLimitSaysWhenItResets() {
        server.then(Reply.json("{\"errors\":[{\"message\":\"Daily limit\",\"extensions\":{\"code\":"
                + "\"DAILY_LIMIT_EXCEEDED\",\"retry_in_seconds\":3599}}]}"));
        assertThat(failure()).hasMessageContaining("2026-11-23 10:59 UTC");
        server.then(Reply.error(429, "DAILY_LIMIT_EXCEEDED", "Daily limit"));
        assertThat(failure()).hasMessageContaining("2026-11-24 00:00 UTC");
    }

    @Test
    void aLimitThatStaysIsGivenUpAfterSixAttempts() {
        server.always(request -> Reply.error(429, "COMPLEXITY_BUDGET_EXHAUSTED", "used up"));
        assertThat(failure().code()).isEqualTo(ErrorCode.MONDAY_RATE_LIMITED);
        assertThat(server.requests()).hasSize(6);
        assertThat(timer.sleeps()).containsExactly(1_000L, 2_000L, 4_000L, 8_000L, 16_000L);
    }

    @Test
    void anInternalErrorIsGivenUpAfterThreeAttempts() {
        server.always(request -> Reply.error(500, "INTERNAL_SERVER_ERROR", "Internal server error"));
        assertThat(failure().code()).isEqualTo(ErrorCode.MONDAY_UNAVAILABLE);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void noWaitIsLongerThanAMinute() {
        server.then(limited(1_000)).always(new FakeBoard().with("a", 1, 3));
        read();
        assertThat(timer.sleeps()).containsExactly(60_000L);
    }

    @Test
    void aPageOfOneItemThatIsTooComplexFails() {
        server.always(request -> Reply.error(200, "maxComplexityExceeded", "too complex"));
        assertThat(failure().code()).isEqualTo(ErrorCode.MONDAY_TOO_COMPLEX);
        assertThat(server.requests())
                .extracting(request -> request.variable("limit").asInt())
                .containsExactly(500, 250, 125, 62, 31, 15, 7, 3, 1);
    }

    @Test
    void aQueryTooBigIsToldFromABudgetUsedUp() {
        server.then(Reply.json("{\"error_code\":\"ComplexityException\",\"error_message\":\"Query has complexity of"
                        + " 6000001, which exceeds max complexity of 5000000\",\"status_code\":200}"))
                .always(new FakeBoard().with("a", 1, 3));
        read();
        assertThat(timer.sleeps()).isEmpty();
        assertThat(server.requests().get(1).variable("limit").asInt())
                .isLessThan(server.requests().get(0).variable("limit").asInt());
    }

    @Test
    void anErrorAboutTheComplexityFieldAloneHarmsNothing() {
        server.then(Reply.json("{\"data\":{\"complexity\":null,\"boards\":[{\"items_page\":{\"cursor\":null,\"items\":"
                + "[{\"id\":\"1\"}]}}]},\"errors\":[{\"message\":\"no\",\"path\":[\"complexity\"]}]}"));
        assertThat(read()).hasSize(1);
    }

    @Test
    void aUsersQueryFailsWithTheServersWordsAndPlace() {
        server.then(Reply.of(
                400,
                "application/json",
                "{\"errors\":[{\"message\":\"Cannot query field \\\"nam\\\" on type \\\"Board\\\".\",\"locations\":"
                        + "[{\"line\":2,\"column\":5}],\"extensions\":{\"code\":\"undefinedField\"}}]}"));
        MshellException e = catchThrowableOfType(
                MshellException.class,
                () -> source.query("{ boards { nam } }", JsonNodeFactory.instance.objectNode(), new CancelToken()));
        assertThat(e.code()).isEqualTo(ErrorCode.MONDAY_QUERY_INVALID);
        assertThat(e).hasMessageContaining("Cannot query field").hasMessageContaining("line 2, column 5");
    }

    @Test
    void aMutationIsNotSentAgainUnlessItWasRefused() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String mutation = "mutation { create_item(board_id: 1, item_name: \"x\") { id } }";
        server.then(limited(1)).always(request -> Reply.of(502, "text/html", HTML));
        MshellException e = catchThrowableOfType(
                MshellException.class, () -> source.query(mutation, nodes.objectNode(), new CancelToken()));
        assertThat(e.code()).isEqualTo(ErrorCode.MONDAY_UNAVAILABLE);
        assertThat(server.requests()).hasSize(2);
    }
}
