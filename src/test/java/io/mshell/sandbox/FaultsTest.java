package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each fault as a client sees it, and edits between pages. */
class FaultsTest {

    private static final String PAGE = "{boards(ids:[" + Boards.ORDERS
            + "]){columns{id} items_page(limit:20){cursor items{id column_values{id type text value}}}}}";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(1_000));
    private final ApiClient api = new ApiClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private ApiClient.Reply pageWith(Fault.Kind kind) {
        sandbox.faults().add(Fault.next(kind, Fault.Match.PAGE).retryIn(7));
        ApiClient.Reply reply = api.ask(PAGE);
        assertThat(sandbox.statistics().faults()).containsEntry(kind.name(), 1L);
        assertThat(api.ask(PAGE).json().has("errors"))
                .as("the next answer is whole")
                .isFalse();
        return reply;
    }

    @Test
    void tooManyRequestsSayHowLongToWaitInBodyAndHeader() {
        ApiClient.Reply reply = pageWith(Fault.Kind.RATE_LIMIT);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.errorCode()).isEqualTo("MINUTE_RATE_LIMIT_EXCEEDED");
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(reply.json().at("/errors/0/extensions/retry_in_seconds").asInt())
                .isEqualTo(7);
    }

    @Test
    void exhaustedComplexityAndDailyLimitAreAnsweredWith429() {
        assertThat(pageWith(Fault.Kind.COMPLEXITY).errorCode()).isEqualTo("COMPLEXITY_BUDGET_EXHAUSTED");
        assertThat(pageWith(Fault.Kind.DAILY_LIMIT).errorCode()).isEqualTo("DAILY_LIMIT_EXCEEDED");
    }

    @Test
    void brokenGatewaysAnswerWithHtml() {
        ApiClient.Reply internal = pageWith(Fault.Kind.SERVER_ERROR);
        assertThat(internal.status()).isEqualTo(500);
        assertThat(internal.text()).startsWith("<html>");
        assertThat(pageWith(Fault.Kind.BAD_GATEWAY).status()).isEqualTo(502);
    }

    @Test
    void aTimeoutIsAnsweredWith503() {
        ApiClient.Reply reply = pageWith(Fault.Kind.TIMEOUT);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.errorCode()).isEqualTo("TIMEOUT_EXCEEDED");
    }

    @Test
    void aConnectionBreaksInTheMiddleOfTheBody() {
        sandbox.faults().add(Fault.next(Fault.Kind.RESET, Fault.Match.PAGE));
        assertThatThrownBy(() -> api.ask(PAGE)).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(api.ask(PAGE).status()).isEqualTo(200);
    }

    @Test
    void jsonEndsInTheMiddle() {
        ApiClient.Reply reply = pageWith(Fault.Kind.TRUNCATED);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("{\"data\"");
        assertThat(reply.json().isMissingNode()).isTrue();
    }

    @Test
    void anAnswerComesLate() {
        sandbox.faults().add(Fault.next(Fault.Kind.SLOW, Fault.Match.ANY).delayedBy(300));
        long start = System.nanoTime();
        assertThat(api.ask("{me{id}}").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(290_000_000L);
    }

    @Test
    void anExpiredCursorComesWithoutData() {
        ApiClient.Reply reply = pageWith(Fault.Kind.CURSOR_EXPIRED);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.errorCode()).isEqualTo("CursorException");
        assertThat(reply.json().has("data")).isFalse();
    }

    @Test
    void columnsAreNullBesideAnError() {
        ApiClient.Reply reply = pageWith(Fault.Kind.PARTIAL_COLUMNS);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.errorCode()).isEqualTo("tooManyRequests");
        assertThat(reply.json().at("/errors/0/path").toString()).isEqualTo("[\"boards\",0,\"columns\"]");
        assertThat(reply.data("/boards/0/columns").isNull()).isTrue();
        assertThat(reply.data("/boards/0/items_page/items")).hasSize(20);
    }

    @Test
    void oneCellIsNullBesideAnError() {
        ApiClient.Reply reply = pageWith(Fault.Kind.PARTIAL_CELLS);
        JsonNode path = reply.json().at("/errors/0/path");
        assertThat(path.toString()).startsWith("[\"boards\",0,\"items_page\",\"items\",0,\"column_values\",");
        JsonNode cell = reply.data(
                "/boards/0/items_page/items/0/column_values/" + path.get(6).asInt());
        assertThat(cell.get("text").isNull()).isTrue();
        assertThat(cell.get("value").isNull()).isTrue();
        assertThat(cell.get("id").asString()).isNotEmpty();
    }

    @Test
    void errorsComeInTheOldFormat() {
        ApiClient.Reply reply = pageWith(Fault.Kind.LEGACY);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("error_code").asString()).isEqualTo("ComplexityException");
        assertThat(reply.json().get("error_message").asString()).contains("reset in 7 seconds");
        assertThat(reply.json().get("status_code").asInt()).isEqualTo(429);
    }

    @Test
    void onlyTheThirdAndFourthPageFail() {
        sandbox.faults()
                .add(Fault.next(Fault.Kind.BAD_GATEWAY, Fault.Match.PAGE)
                        .after(2)
                        .times(2));
        assertThat(List.of(
                        status(PAGE),
                        status("{me{id}}"),
                        status(PAGE),
                        status(PAGE),
                        status("{me{id}}"),
                        status(PAGE),
                        status(PAGE)))
                .containsExactly(200, 200, 200, 502, 200, 502, 200);
    }

    @Test
    void faultsAreArmedOverHttpAndDisarmed() {
        assertThat(api.faults("{\"kind\":\"timeout\",\"match\":\"page\",\"times\":5}")
                        .status())
                .isEqualTo(200);
        assertThat(status(PAGE)).isEqualTo(503);
        api.faults("{\"clear\":true}");
        assertThat(status(PAGE)).isEqualTo(200);
        assertThat(api.faults("{\"kind\":\"no such thing\"}").status()).isEqualTo(400);
    }

    @Test
    void anItemDeletedBetweenPagesHidesNoOther() {
        sandbox.faults().afterPage(1, () -> sandbox.edit().deleteItem(7_000_000_000L));
        assertThat(idsOfBig()).hasSize(1_000);
        assertThat(idsOfBig()).hasSize(999).doesNotContain("7000000000");
    }

    @Test
    void anItemMovedForwardBetweenPagesComesTwice() {
        sandbox.faults().afterPage(1, () -> sandbox.edit().moveItem(7_000_000_000L, "group_mk9"));
        assertThat(idsOfBig()).hasSize(1_001).containsOnlyOnce("7000000003").endsWith("7000000000");
    }

    @Test
    void anItemMovedBackBetweenPagesIsMissed() {
        sandbox.faults().afterPage(3, () -> sandbox.edit().moveItem(7_000_002_997L, "group_mk0"));
        assertThat(idsOfBig()).hasSize(999).doesNotContain("7000002997");
    }

    @Test
    void editsBetweenPagesCanBePlannedOverHttp() {
        api.faults("{\"afterPage\":2,\"edit\":{\"kind\":\"add_item\",\"board\":\"" + Boards.BIG
                + "\",\"group\":\"group_mk9\",\"name\":\"late\"}}");
        api.faults("{\"afterPage\":1,\"edit\":{\"kind\":\"rename_column\",\"board\":\"" + Boards.BIG
                + "\",\"column\":\"text_mk1\",\"title\":\"New title\"}}");
        Set<String> ids = new HashSet<>(idsOfBig());
        assertThat(ids).hasSize(1_001).contains("9900000001");
        assertThat(sandbox.truth(Boards.BIG).columns())
                .anyMatch(column -> column.title().equals("New title"));
    }

    private int status(String query) {
        return api.ask(query).status();
    }

    private List<String> idsOfBig() {
        return Boards.items(api, Boards.BIG, 100, "id").stream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
