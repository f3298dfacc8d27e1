package io.mshell.kestra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The part of Kestra's REST API that deals with flows, over real HTTP, as its documentation and OpenAPI page describe 1.3
 * and 2.0: tenant {@code main}, basic authentication or a token, revisions that count changes, 422 for what is invalid or
 * there already. A flow is invalid if its text says {@code INVALID}; {@code DEPRECATED} is a deprecated path.
 */
public final class FakeKestra implements AutoCloseable {

    public static final String USER = "admin@kestra.io";
    public static final String PASSWORD = "Kestra-Passw0rd";
    public static final String TOKEN = "kestra-api-token-1234567890";

    private static final String FLOWS = "/api/v1/main/flows";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, ObjectNode> flows = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedDeque<Fault> faults = new ConcurrentLinkedDeque<>();

    private FakeKestra(HttpServer server) {
        this.server = server;
    }

    public static FakeKestra start() throws IOException {
        FakeKestra kestra =
                new FakeKestra(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        kestra.server.createContext("/", kestra::handle);
        kestra.server.setExecutor(kestra.threads);
        kestra.server.start();
        return kestra;
    }

    /** Something that goes wrong with the next request of a method, once. */
    record Fault(String method, int status, boolean afterwards) {}

    /** The next request of this method is answered so, and does nothing. */
    void failNext(String method, int status) {
        faults.add(new Fault(method, status, false));
    }

    /** The next request of this method does what it should, but is answered so. */
    void failNextAfterwards(String method, int status) {
        faults.add(new Fault(method, status, true));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Method and path of each request, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The requests that could change something. */
    public List<String> writes() {
        return requests().stream()
                .filter(request -> !request.startsWith("GET ") && !request.endsWith("/validate"))
                .toList();
    }

    public void forgetRequests() {
        requests.clear();
    }

    /** What is stored under a name. */
    public JsonNode flow(String name) {
        return flows.getOrDefault(name, JsonNodeFactory.instance.objectNode());
    }

    public List<String> names() {
        return flows.keySet().stream().sorted().toList();
    }

    /** Somebody changes a flow by hand. */
    public void edit(String name, String source) {
        store(name, source);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        requests.add(method + " " + path);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Fault fault = faults.stream()
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElse(null);
        if (fault != null) {
            faults.remove(fault);
        }
        Reply reply = fault != null && !fault.afterwards()
                ? Reply.error(fault.status(), "Internal server error")
                : answer(exchange, path, body);
        send(exchange, fault == null ? reply : Reply.error(fault.status(), "Internal server error"));
    }

    private Reply answer(HttpExchange exchange, String path, String body) {
        String method = exchange.getRequestMethod();
        if (path.equals("/api/v1/configs")) {
            return new Reply(200, JsonNodeFactory.instance.objectNode().put("version", "2.0.0"));
        }
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        String basic = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(login) && !("Bearer " + TOKEN).equals(login)) {
            return new Reply(401, JsonNodeFactory.instance.objectNode());
        }
        if (!method.equals("GET")
                && !"application/x-yaml".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return Reply.error(415, "Content Type not allowed");
        }
        if (path.equals(FLOWS + "/search")) {
            return new Reply(200, JsonNodeFactory.instance.objectNode().put("total", flows.size()));
        }
        if (path.equals(FLOWS + "/validate") && method.equals("POST")) {
            return validated(body);
        }
        if (path.equals(FLOWS) && method.equals("POST")) {
            return created(body);
        }
        String[] steps = path.substring(Math.min(path.length(), FLOWS.length())).split("/");
        if (!path.startsWith(FLOWS + "/") || steps.length != 3) {
            return Reply.error(404, "Not Found");
        }
        String name = steps[1] + "." + steps[2];
        if (!flows.containsKey(name)) {
            return Reply.error(404, "Not Found");
        }
        return switch (method) {
            case "GET" -> new Reply(200, flows.get(name));
            case "PUT" -> updated(name, body);
            default -> Reply.error(405, "Method Not Allowed");
        };
    }

    private Reply created(String source) {
        String mistake = mistake(source);
        if (!mistake.isEmpty()) {
            return Reply.error(422, "Invalid entity: " + mistake);
        }
        String name = name(source);
        if (flows.containsKey(name)) {
            return Reply.error(422, "Invalid entity: flow.id: Flow id already exists");
        }
        return new Reply(200, store(name, source));
    }

    private Reply updated(String name, String source) {
        String mistake = mistake(source);
        if (!mistake.isEmpty()) {
            return Reply.error(422, "Invalid entity: " + mistake);
        }
        if (!name(source).equals(name)) {
            return Reply.error(422, "Invalid entity: flow.id: Illegal flow id update");
        }
        for (String called : FlowSource.of(name, source).calls()) {
            if (!flows.containsKey(called)) {
                return Reply.error(422, "Invalid entity: flow: The subflow '" + called + "' not found");
            }
        }
        return new Reply(200, store(name, source));
    }

    private ObjectNode store(String name, String source) {
        return flows.compute(
                name,
                (key, before) -> JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "revision",
                                before == null ? 1 : before.path("revision").asInt() + 1)
                        .put("source", source));
    }

    private Reply validated(String source) {
        ObjectNode answer =
                JsonNodeFactory.instance.objectNode().put("index", 0).put("outdated", false);
        String mistake = mistake(source);
        if (!mistake.isEmpty()) {
            answer.put("constraints", mistake);
        }
        if (source.contains("DEPRECATED")) {
            answer.putArray("deprecationPaths").add("tasks[0].runner");
        }
        for (String called : FlowSource.of("", source).calls()) {
            if (!flows.containsKey(called)) {
                answer.withArray("warnings").add("The subflow '" + called + "' is not found");
            }
        }
        return new Reply(200, JsonNodeFactory.instance.arrayNode().add(answer));
    }

    private static String mistake(String source) {
        try {
            YAMLMapper.shared().readTree(source);
        } catch (JacksonException e) {
            return "Illegal flow source: " + e.getOriginalMessage();
        }
        return source.contains("INVALID") ? "tasks[0].type: Invalid type: INVALID\ntasks[1]: must not be null\n" : "";
    }

    private static String name(String source) {
        return FlowSource.of("", source).name();
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private record Reply(int status, JsonNode body) {
        static Reply error(int status, String message) {
            return new Reply(status, JsonNodeFactory.instance.objectNode().put("message", message));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
