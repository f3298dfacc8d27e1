package io.mshell.monday;

import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.monday.ApiFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Posts JSON and gets bytes back. The token goes into its header here and is shown nowhere. Thread-safe. */
final class Transport implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

    /** The API ends a request after 60 s; what takes longer is lost. */
    static final Duration READ_TIMEOUT = Duration.ofSeconds(90);

    private final MondayConfig config;
    private final Duration readTimeout;
    private final HttpClient client;
    private final CancelToken session = new CancelToken();
    private volatile boolean everAnswered;

    Transport(MondayConfig config, Duration readTimeout) {
        this.config = config;
        this.readTimeout = readTimeout;
        boolean plain = "http".equalsIgnoreCase(config.url().getScheme());
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                // A redirect would carry the token elsewhere.
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .build();
    }

    HttpAnswer post(byte[] json, CancelToken cancel) throws ApiException {
        if (session.isCancelled()) {
            throw new MshellException(ErrorCode.NOT_CONNECTED, "The monday.com session is closed.");
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request(json), BodyHandlers.ofByteArray());
        CancelToken.Registration registration = cancel.onCancel(() -> answer.cancel(true));
        CancelToken.Registration ending = session.onCancel(() -> answer.cancel(true));
        try {
            HttpResponse<byte[]> response = answer.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
            everAnswered = true;
            return new HttpAnswer(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            throw new ApiException(failure(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            throw new ApiException(timeout());
        } catch (CancellationException e) {
            cancel.throwIfCancelled();
            throw new MshellException(ErrorCode.NOT_CONNECTED, "The monday.com session was closed.", null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } finally {
            registration.close();
            ending.close();
            answer.cancel(true);
        }
    }

    private HttpRequest request(byte[] json) {
        return HttpRequest.newBuilder(config.url())
                .timeout(readTimeout)
                .header("Authorization", config.token().reveal())
                .header("API-Version", config.apiVersion())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "mshell")
                .POST(BodyPublishers.ofByteArray(json))
                .build();
    }

    private ApiFailure failure(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof SSLException) {
                return tls(link);
            }
            if (link instanceof ConnectException
                    || link instanceof HttpConnectTimeoutException
                    || link instanceof UnresolvedAddressException) {
                return unreachable(link);
            }
        }
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return timeout();
        }
        String what = cause instanceof IOException
                ? "broke off"
                : "failed (" + cause.getClass().getSimpleName() + ")";
        return ApiFailure.retry(
                ApiFailure.MANY,
                ErrorCode.MONDAY_UNREACHABLE,
                "The connection to " + place() + " " + what + ".",
                "Check the network, then run it again.");
    }

    /** A first connection that fails fails at once; a session that has worked outlasts a short outage. */
    private ApiFailure unreachable(Throwable cause) {
        return new ApiFailure(
                everAnswered ? Kind.RETRY : Kind.FATAL,
                new MshellException(
                        ErrorCode.MONDAY_UNREACHABLE,
                        "Cannot connect to " + place() + ".",
                        "Check the address (MONDAY_API_URL), the network, and whether a proxy is needed"
                                + " (JAVA_TOOL_OPTIONS=-Dhttps.proxyHost=... -Dhttps.proxyPort=...).",
                        cause),
                null,
                ApiFailure.MANY);
    }

    private ApiFailure tls(Throwable cause) {
        return new ApiFailure(
                Kind.FATAL,
                new MshellException(
                        ErrorCode.MONDAY_UNREACHABLE,
                        "No trusted connection to " + place() + ": " + cause.getMessage(),
                        "If a proxy opens TLS, its certificate must be in Java's trust store"
                                + " (-Djavax.net.ssl.trustStore=...).",
                        cause),
                null,
                1);
    }

    private ApiFailure timeout() {
        return ApiFailure.of(
                Kind.TIMEOUT,
                ErrorCode.MONDAY_UNAVAILABLE,
                place() + " did not answer within " + readTimeout.toSeconds() + " s.",
                "Try again later.");
    }

    /** The address without anything secret that may stand in it. */
    String place() {
        URI url = config.url();
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort())
                + (url.getPath() == null ? "" : url.getPath());
    }

    @Override
    public void close() {
        session.cancel();
    }
}
