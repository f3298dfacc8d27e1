package io.mshell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long cursors live and what they may stand with. */
class CursorsTest {

    private static final String FIRST = "{boards(ids:[" + Boards.BIG + "]){items_page(limit:10){cursor items{id}}}}";
    private static final String NEXT = "query($c:String!){next_items_page(cursor:$c,limit:10){cursor items{id}}}";

    private final TestClock clock = new TestClock();
    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.defaults().withBigItems(100).withClock(clock));
    private final ApiClient api = new ApiClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void expireSixtyMinutesAfterTheFirstRequestOfTheirChain() {
        String cursor = api.ask(FIRST).data("/boards/0/items_page/cursor").asString();
        clock.advance(Duration.ofMinutes(40));
        String later = next(cursor).data("/next_items_page/cursor").asString();
        clock.advance(Duration.ofMinutes(19));
        assertThat(next(later).data("/next_items_page/items")).hasSize(10);
        clock.advance(Duration.ofMinutes(1));
        ApiClient.Reply expired = next(later);
        assertThat(expired.status()).isEqualTo(200);
        assertThat(expired.errorCode()).isEqualTo("CursorException");
        assertThat(expired.json().at("/errors/0/message").asString()).startsWith("CursorExpiredError");
        assertThat(expired.data("").isNull()).isTrue();
    }

    @Test
    void giveTheSamePageWhenUsedAgain() {
        String cursor = api.ask(FIRST).data("/boards/0/items_page/cursor").asString();
        assertThat(next(cursor).data("/next_items_page/items"))
                .isEqualTo(next(cursor).data("/next_items_page/items"));
    }

    @Test
    void workInsideABoardTooButNotWithQueryParameters() {
        String cursor = api.ask(FIRST).data("/boards/0/items_page/cursor").asString();
        String nested =
                "query($c:String){boards(ids:[" + Boards.BIG + "]){items_page(limit:10,cursor:$c%s){items{id}}}}";
        assertThat(api.ask(nested.formatted(""), Map.of("c", cursor))
                        .data("/boards/0/items_page/items/0/id")
                        .asString())
                .isEqualTo("7000000030");
        ApiClient.Reply refused = api.ask(nested.formatted(",query_params:{ids:[1]}"), Map.of("c", cursor));
        assertThat(refused.errorCode()).isEqualTo("InvalidArgumentException");
    }

    @Test
    void areRefusedWhenMadeUp() {
        assertThat(next("made up").errorCode()).isEqualTo("CursorException");
    }

    private ApiClient.Reply next(String cursor) {
        return api.ask(NEXT, Map.of("c", cursor));
    }
}
