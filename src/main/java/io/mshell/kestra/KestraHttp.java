package io.mshell.kestra;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/**
 * Sends requests to one server. What fails for now is sent again a few times, where sending it twice does no harm. The
 * login goes into its header here and is shown nowhere. Thread-safe.
 */
final class KestraHttp {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final KestraConfig config;
    private final Duration firstWait;
    private final String base;
    private final HttpClient client;

    KestraHttp(KestraConfig config, Duration firstWait) {
        this.config = config;
        this.firstWait = firstWait;
        this.base = config.url().toString().replaceAll("/+$", "");
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                // A redirect would carry the login elsewhere.
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    KestraAnswer get(String path, CancelToken cancel) {
        return repeated(request("GET", path, BodyPublishers.noBody()), ATTEMPTS, cancel);
    }

    KestraAnswer put(String path, String yaml, CancelToken cancel) {
        return repeated(request("PUT", path, BodyPublishers.ofString(yaml)), ATTEMPTS, cancel);
    }

    KestraAnswer post(String path, String yaml, CancelToken cancel) {
        return repeated(request("POST", path, BodyPublishers.ofString(yaml)), ATTEMPTS, cancel);
    }

    /** For what must not be done twice. */
    KestraAnswer postOnce(String path, String yaml, CancelToken cancel) {
        return repeated(request("POST", path, BodyPublishers.ofString(yaml)), 1, cancel);
    }

    /** The server without anything secret that may stand in its address. */
    String place() {
        URI url = config.url();
        String path = url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "");
        return "Kestra at " + url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort())
                + path;
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("User-Agent", "mshell")
                .method(method, body);
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/x-yaml");
        }
        config.login().header().ifPresent(login -> request.header("Authorization", login));
        return request.build();
    }

    private KestraAnswer repeated(HttpRequest request, int attempts, CancelToken cancel) {
        Duration wait = firstWait;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = send(request, cancel);
                if (!isForNow(response.statusCode())) {
                    return refuseUnlessOurs(request, response);
                }
                if (attempt >= attempts) {
                    throw unavailable(response, attempt);
                }
                wait = told(response, wait);
            } catch (BrokenOff e) {
                if (attempt >= attempts) {
                    throw e.failure();
                }
            }
            cancel.pause(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static boolean isForNow(int status) {
        return status >= 500 || status == 429;
    }

    private static Duration told(HttpResponse<String> response, Duration otherwise) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        Duration wait = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : otherwise;
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private HttpResponse<String> send(HttpRequest request, CancelToken cancel) throws BrokenOff {
        cancel.throwIfCancelled();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        CancelToken.Registration stop = cancel.onCancel(() -> answer.cancel(true));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw failure(request, e.getCause() == null ? e : e.getCause());
        } catch (CancellationException e) {
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } finally {
            stop.close();
        }
    }

    private BrokenOff failure(HttpRequest request, Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof SSLException) {
                throw unreachable(
                        "no trusted connection to " + place() + ": " + link.getMessage(),
                        "a certificate of your own must be in Java's trust store"
                                + " (MSHELL_JAVA_OPTS=-Djavax.net.ssl.trustStore=...)",
                        cause);
            }
            if (link instanceof ConnectException
                    || link instanceof HttpConnectTimeoutException
                    || link instanceof UnresolvedAddressException) {
                throw unreachable(
                        "cannot connect to " + place(),
                        "check kestra.url (MSHELL_KESTRA_URL), the network, and that the server runs",
                        cause);
            }
        }
        String how = cause instanceof HttpTimeoutException
                ? "did not answer within " + TIMEOUT.toSeconds() + " s"
                : "broke the connection off";
        return new BrokenOff(unreachable(
                place() + " " + how + " at " + asked(request), "run it again: what is there already stays", cause));
    }

    private static MshellException unreachable(String what, String hint, Throwable cause) {
        return new MshellException(ErrorCode.KESTRA_UNREACHABLE, what, hint, cause);
    }

    private KestraAnswer refuseUnlessOurs(HttpRequest request, HttpResponse<String> response) {
        KestraAnswer answer = new KestraAnswer(place(), asked(request), response.statusCode(), response.body());
        return switch (response.statusCode()) {
            case 401 ->
                throw new MshellException(
                        ErrorCode.KESTRA_UNAUTHORIZED,
                        place()
                                + (config.login() instanceof KestraLogin.Anonymous
                                        ? " asks for a login"
                                        : " refuses the login"),
                        "set MSHELL_KESTRA_USER and MSHELL_KESTRA_PASSWORD, or MSHELL_KESTRA_TOKEN, or the same in a"
                                + " profile's kestra: section");
            case 403 ->
                throw new MshellException(
                        ErrorCode.KESTRA_FORBIDDEN,
                        place() + " does not allow " + answer.asked(),
                        "the login needs a role that reads, creates and updates flows in the namespace");
            case 301, 302, 303, 307, 308 ->
                throw new MshellException(
                        ErrorCode.KESTRA_NOT_FOUND,
                        place() + " leads elsewhere: "
                                + response.headers().firstValue("Location").orElse("(it does not say where)"),
                        "give that server as kestra.url (MSHELL_KESTRA_URL)");
            default -> answer;
        };
    }

    private MshellException unavailable(HttpResponse<String> response, int attempts) {
        KestraAnswer answer =
                new KestraAnswer(place(), asked(response.request()), response.statusCode(), response.body());
        return new MshellException(
                ErrorCode.KESTRA_UNAVAILABLE,
                place() + " cannot do it now: " + answer.message()
                        + (attempts == 1 ? "" : " (tried " + attempts + " times)"),
                "look into the server's log, or run it again later");
    }

    private static String asked(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    /** A request of which nobody knows whether it was done. */
    private static final class BrokenOff extends Exception {

        private final transient MshellException failure;

        BrokenOff(MshellException failure) {
            super(failure);
            this.failure = failure;
        }

        MshellException failure() {
            return failure;
        }
    }
}
