package io.mshell.monday;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mshell.board.MondayConfig;
import io.mshell.error.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that gives the answers it was told to, in order, then those of a function; and remembers what was asked. */
final class ScriptedServer implements AutoCloseable {

    static final String TOKEN = "secret-token-4711";

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private Function<Request, Reply> otherwise = request -> Reply.json("{\"data\":{}}");

    ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/v2", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v2");
    }

    MondayConfig config() {
        return new MondayConfig(url(), new Secret(TOKEN), "2026-10", 4);
    }

    synchronized ScriptedServer then(Reply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    synchronized void always(Function<Request, Reply> answers) {
        otherwise = answers;
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        Request request =
                new Request(headers, json.readTree(exchange.getRequestBody().readAllBytes()));
        Function<Request, Reply> answers;
        synchronized (this) {
            requests.add(request);
            Reply next = script.poll();
            answers = next == null ? otherwise : asked -> next;
        }
        answers.apply(request).send(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What was asked. */
    record Request(Map<String, String> headers, JsonNode body) {

        String query() {
            return body.path("query").asString("");
        }

        JsonNode variable(String name) {
            return body.path("variables").path(name);
        }

        @Override
        public String toString() {
            return query().substring(0, Math.min(30, query().length())) + " " + body.path("variables");
        }
    }

    /** An answer. {@code missing} bytes of the promised body are not sent: the connection breaks instead. */
    record Reply(int status, Map<String, String> headers, byte[] body, int missing) {

        static Reply json(String text) {
            return of(200, "application/json", text);
        }

        static Reply of(int status, String type, String text) {
            return new Reply(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8), 0);
        }

        static Reply error(int status, String code, String message) {
            return of(
                    status,
                    "application/json",
                    "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"}}],\"extensions\":{}}"
                            .formatted(message, code));
        }

        Reply with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body, missing);
        }

        Reply cutBy(int bytes) {
            return new Reply(status, headers, body, bytes);
        }

        Reply gzipped() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return new Reply(status, headers, packed.toByteArray(), missing).with("Content-Encoding", "gzip");
        }

        private void send(HttpExchange exchange) throws IOException {
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body, 0, body.length - missing);
            }
            exchange.close();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d (%d bytes)", status, body.length);
        }
    }
}
