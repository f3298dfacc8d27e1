package io.mshell.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The HTTP side: paths, headers, compression, and answers that break off. */
final class HttpEndpoint implements AutoCloseable {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final Pattern VERSION = Pattern.compile("(?:^|&)version=([^&]*)");
    private static final int GZIP_BUFFER = 1 << 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final ApiHandler api;
    private final FaultCommands commands;
    private final Limits limits;

    HttpEndpoint(int port, ApiHandler api, FaultCommands commands, Limits limits) throws IOException {
        this.api = api;
        this.commands = commands;
        this.limits = limits;
        if (System.getProperty(NO_DELAY) == null) {
            // Headers and body leave in two packets; without this each answer waits 40 ms for the first one's receipt.
            System.setProperty(NO_DELAY, "true");
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "sandbox-http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/v2", this::handleApi);
        server.createContext("/faults", this::handleFaults);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v2");
    }

    private void handleApi(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            send(exchange, route(exchange, body));
        }
    }

    private Answer route(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/v2/get_schema") && method.equals("GET")) {
            return schema(String.valueOf(exchange.getRequestURI().getQuery()));
        }
        if (!path.equals("/v2")) {
            return Answer.text(404, "text/html; charset=utf-8", "<html><body>Not Found</body></html>");
        }
        if (!method.equals("POST")) {
            return Answer.text(405, "text/html; charset=utf-8", "<html><body>Method Not Allowed</body></html>");
        }
        try {
            return api.answer(
                    body,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("API-Version"));
        } catch (RuntimeException e) {
            return ErrorAnswers.of(new ApiFailure(500, "INTERNAL_SERVER_ERROR", "Internal server error: " + e));
        }
    }

    private Answer schema(String query) {
        Matcher version = VERSION.matcher(query);
        try {
            return Answer.text(200, "text/plain; charset=utf-8", api.sdl(version.find() ? version.group(1) : null));
        } catch (ApiFailure failure) {
            return ErrorAnswers.of(failure);
        }
    }

    private void handleFaults(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            send(exchange, commands.answer(body));
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("x-request-id", UUID.randomUUID().toString());
        limits.headers().forEach(exchange.getResponseHeaders()::set);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        switch (answer.cut()) {
            case NONE -> sendWhole(exchange, answer);
            case TRUNCATED -> {
                byte[] body = answer.body().toByteArray();
                exchange.sendResponseHeaders(answer.status(), body.length / 2);
                exchange.getResponseBody().write(body, 0, body.length / 2);
            }
            case BROKEN -> {
                byte[] body = answer.body().toByteArray();
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
            }
        }
    }

    private static void sendWhole(HttpExchange exchange, Answer answer) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            exchange.sendResponseHeaders(answer.status(), answer.body().mark());
            try (OutputStream out = exchange.getResponseBody()) {
                answer.body().writeTo(out);
            }
            return;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(answer.status(), 0);
        try (OutputStream out = new FastGzip(exchange.getResponseBody())) {
            answer.body().writeTo(out);
        }
    }

    /** Ends at once; calls under way break off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class FastGzip extends GZIPOutputStream {

        private FastGzip(OutputStream out) throws IOException {
            super(out, GZIP_BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
