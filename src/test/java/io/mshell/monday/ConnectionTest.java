package io.mshell.monday;

import static io.mshell.monday.Fixtures.board;
import static io.mshell.monday.Fixtures.readAll;
import static io.mshell.monday.Fixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.board.BoardSource;
import io.mshell.board.ItemPages;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import io.mshell.monday.ScriptedServer.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@Timeout(30)
class ConnectionTest {

    private final ScriptedServer server = new ScriptedServer();
    private final ManualTimer timer = new ManualTimer();
    private final BoardSource source = Fixtures.open(server, timer);

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    private JsonNode ask(BoardSource asked, CancelToken cancel) {
        return asked.query("{ me { id } }", JsonNodeFactory.instance.objectNode(), cancel);
    }

    private static BoardSource open(URI url, Duration timeout) {
        MondayConfig config = new MondayConfig(url, new Secret(ScriptedServer.TOKEN), "2026-10", 4);
        return new MondaySource(config, new Session(new ManualTimer(), () -> 1.0, timeout));
    }

    @Test
    void everyRequestCarriesTheTokenAndTheVersion() {
        ask(source, new CancelToken());
        assertThat(server.requests().get(0).headers())
                .containsEntry("Authorization", ScriptedServer.TOKEN)
                .containsEntry("API-Version", "2026-10")
                .containsEntry("Accept-Encoding", "gzip")
                .containsEntry("Content-Type", "application/json");
    }

    @Test
    void variablesAreSentAsAnObject() {
        source.query(
                "query($a: Int) { me { id } }",
                JsonNodeFactory.instance.objectNode().put("a", 5),
                new CancelToken());
        assertThat(server.requests().get(0).variable("a").asInt()).isEqualTo(5);
    }

    @Test
    void aPackedAnswerIsUnpacked() {
        server.then(
                Reply.json("{\"data\":{\"me\":{\"id\":\"5\",\"score\":1.10}}}").gzipped());
        JsonNode me = ask(source, new CancelToken()).path("me");
        assertThat(me.path("id").asString()).isEqualTo("5");
        assertThat(me.path("score").toString()).isEqualTo("1.10");
    }

    @Test
    void nobodyListeningFailsAtOnceAndNamesTheAddress() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertUnreachable("http://user:password@127.0.0.1:" + port + "/v2", "http://127.0.0.1:" + port + "/v2");
    }

    @Test
    void anUnknownHostFailsAtOnceAndNamesTheAddress() {
        assertUnreachable("http://no-such-host.invalid/v2", "http://no-such-host.invalid/v2");
    }

    @Test
    void aServerWithoutTrustedTlsFailsAtOnceAndNamesTheAddress() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerWithoutTls(plain));
            answering.setDaemon(true);
            answering.start();
            String url = "https://127.0.0.1:" + plain.getLocalPort() + "/v2";
            assertUnreachable(url, url);
        }
    }

    /** Says something that is no TLS to whoever connects, until the socket is closed. */
    private static void answerWithoutTls(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket socket = plain.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void assertUnreachable(String url, String shown) {
        try (BoardSource other = open(URI.create(url), Duration.ofSeconds(15))) {
            MshellException e = catchThrowableOfType(MshellException.class, () -> ask(other, new CancelToken()));
            assertThat(e.code()).isEqualTo(ErrorCode.MONDAY_UNREACHABLE);
            assertThat(e).hasMessageContaining(shown).hasMessageNotContaining("password");
            assertThat(e.hint()).isPresent();
        }
    }

    @Test
    void aServerThatStaysSilentTimesOut() {
        server.always(request -> {
            sleep();
            return Reply.json("{\"data\":{}}");
        });
        try (BoardSource hasty = open(server.url(), Duration.ofMillis(300))) {
            MshellException e = catchThrowableOfType(MshellException.class, () -> ask(hasty, new CancelToken()));
            assertThat(e.code()).isEqualTo(ErrorCode.MONDAY_UNAVAILABLE);
            assertThat(server.requests()).hasSize(6);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void cancellingEndsARequestUnderWay() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        server.always(request -> {
            asked.countDown();
            sleep();
            return Reply.json("{\"data\":{}}");
        });
        CancelToken cancel = new CancelToken();
        Thread canceller = new Thread(() -> {
            awaitQuietly(asked);
            cancel.cancel();
        });
        canceller.start();
        long start = System.nanoTime();
        MshellException e = catchThrowableOfType(MshellException.class, () -> ask(source, cancel));
        assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(3));
        canceller.join();
    }

    @Test
    void cancellingEndsTheReadingOfItems() {
        FakeBoard fake = new FakeBoard().with("a", 1, 20_000);
        server.always(fake);
        CancelToken cancel = new CancelToken();
        try (ItemPages pages = source.items(texts(board(20_000, "a")), cancel)) {
            assertThat(pages.next()).isNotEmpty();
            cancel.cancel();
            MshellException e = catchThrowableOfType(MshellException.class, pages::next);
            assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED);
        }
    }

    @Test
    void requestsRunAheadOfTheReaderOnlySoFar() throws InterruptedException {
        server.always(new FakeBoard().with("a", 1, 20_000));
        try (ItemPages pages = source.items(texts(board(20_000, "a")), new CancelToken())) {
            assertThat(pages.next()).hasSize(500);
            Thread.sleep(500);
            assertThat(server.requests()).hasSizeLessThan(12);
        }
    }

    @Test
    void closingThePagesStopsTheRequests() throws InterruptedException {
        server.always(new FakeBoard().with("a", 1, 20_000));
        ItemPages pages = source.items(texts(board(20_000, "a")), new CancelToken());
        pages.next();
        pages.close();
        Thread.sleep(200);
        int sent = server.requests().size();
        Thread.sleep(200);
        assertThat(server.requests()).hasSize(sent);
        assertThat(sent).isLessThan(12);
    }

    @Test
    void aClosedSessionSaysSo() {
        source.close();
        MshellException e = catchThrowableOfType(MshellException.class, () -> ask(source, new CancelToken()));
        assertThat(e.code()).isEqualTo(ErrorCode.NOT_CONNECTED);
    }

    @Test
    void aSessionThatWorkedOutlastsAnOutage() {
        FakeBoard fake = new FakeBoard().with("a", 1, 3);
        server.always(fake);
        readAll(source, texts(board(3, "a")));
        server.close();
        MshellException e = catchThrowableOfType(MshellException.class, () -> readAll(source, texts(board(3, "a"))));
        assertThat(e.code()).isEqualTo(ErrorCode.MONDAY_UNREACHABLE);
        assertThat(timer.sleeps()).isEqualTo(List.of(1_000L, 2_000L, 4_000L, 8_000L, 16_000L));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
