package io.mshell.monday;

import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPInputStream;

/** Posts queries. Knows HTTP and nothing of what the answers mean. */
final class Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    /** The server gives up after 60 seconds; its own answer is better than our timeout. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

    private final MondayConfig config;
    private final HttpClient http;

    Transport(MondayConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Posts a body and waits for the answer.
     *
     * @throws IOException if no whole answer came; trying again may help
     */
    Reply post(byte[] body, CancelToken cancel) throws IOException {
        cancel.throwIfCancelled();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(body), HttpResponse.BodyHandlers.ofByteArray());
        try (CancelToken.Registration registration = cancel.onCancel(() -> answer.cancel(true))) {
            return reply(answer.get());
        } catch (CancellationException e) {
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(config.url())
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("API-Version", config.apiVersion())
                .header("Authorization", config.token().reveal())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static Reply reply(HttpResponse<byte[]> response) throws IOException {
        TreeMap<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        byte[] body = response.body();
        if ("gzip".equalsIgnoreCase(headers.get("content-encoding"))) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 1 << 16)) {
                body = in.readAllBytes();
            }
        }
        return new Reply(response.statusCode(), headers, body);
    }
}
