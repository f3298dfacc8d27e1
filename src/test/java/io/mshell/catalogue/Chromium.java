package io.mshell.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven by its DevTools protocol: https://chromedevtools.github.io/devtools-protocol. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "google-chrome", "google-chrome-stable", "chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int SECONDS = 60;

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final String session;

    private Chromium(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
        String target = send("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        this.session = send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        Stream.of("Page", "Runtime", "Log", "Network").forEach(domain -> send(domain + ".enable", Map.of()));
    }

    /** The program: that of {@code mshell.test.chromium}, else one that is on the path. */
    static Optional<Path> find() {
        String named = System.getProperty("mshell.test.chromium", "");
        return named.isEmpty()
                ? Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst()
                : Optional.of(Path.of(named));
    }

    static Chromium start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<String> listening = new CompletableFuture<>();
        read(process, listening);
        try {
            return new Chromium(process, URI.create(listening.get(SECONDS, TimeUnit.SECONDS)));
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            process.destroyForcibly();
            throw new IOException(program + " does not listen", e);
        }
    }

    /** Reads what the browser says to the end, for a full pipe would stop it. */
    private static void read(Process process, CompletableFuture<String> listening) {
        Thread reader = new Thread(
                () -> {
                    process.errorReader().lines().forEach(line -> {
                        if (line.startsWith(LISTENING)) {
                            listening.complete(line.substring(LISTENING.length()));
                        }
                    });
                    listening.completeExceptionally(new IOException("it ended"));
                },
                "chromium-messages");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a page and waits until it is there. What was seen of the page before is forgotten. */
    void open(URI page) {
        events.clear();
        send("Page.navigate", Map.of("url", page.toString()));
        await("the page is loaded", () -> !named("Page.loadEventFired").isEmpty());
    }

    /** A window of this many pixels, with a light or dark system around it. */
    void resize(int width, int height, boolean dark) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** The value of an expression of JavaScript. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(answer.path("exceptionDetails").isMissingNode())
                .as("%s: %s", expression, answer)
                .isTrue();
        return answer.path("result").path("value");
    }

    String text(String expression) {
        return evaluate(expression).asString();
    }

    /** Presses a key by its name, such as {@code ArrowDown}. */
    void press(String key) {
        Map<String, Object> down = key.length() == 1
                ? Map.of("type", "keyDown", "key", key, "text", key)
                : key.equals("Enter")
                        ? Map.of("type", "keyDown", "key", key, "text", "\r", "windowsVirtualKeyCode", 13)
                        : Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", code(key));
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    private static int code(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Escape" -> 27;
            case "ArrowUp" -> 38;
            case "ArrowDown" -> 40;
            default -> throw new IllegalArgumentException(key);
        };
    }

    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** What the page said on its console, complaints of the browser included. */
    List<String> complaints() {
        return events.stream()
                .filter(event -> List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                        .contains(event.path("method").asString()))
                .map(JsonNode::toString)
                .toList();
    }

    /** The addresses that were asked for. */
    List<String> requests() {
        return named("Network.requestWillBeSent").stream()
                .map(event -> event.at("/params/request/url").asString())
                .toList();
    }

    /** Keeps what the window shows, or the page as it prints. */
    void screenshot(Path file) throws IOException {
        keep(file, send("Page.captureScreenshot", Map.of("format", "png")));
    }

    void print(Path file) throws IOException {
        keep(file, send("Page.printToPDF", Map.of("printBackground", true)));
    }

    private static void keep(Path file, JsonNode answer) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asString()));
    }

    private List<JsonNode> named(String method) {
        Predicate<JsonNode> ours = event -> event.path("method").asString().equals(method);
        return events.stream().filter(ours).toList();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return send(session, method, parameters);
    }

    private JsonNode send(String to, String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> call = to.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", to);
        socket.sendText(JSON.writeValueAsString(call), true).join();
        try {
            JsonNode got = answer.get(SECONDS, TimeUnit.SECONDS);
            assertThat(got.path("error").isMissingNode())
                    .as("%s: %s", method, got)
                    .isTrue();
            return got.path("result");
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(method, e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
            message.append(part);
            if (end) {
                JsonNode read = JSON.readTree(message.toString());
                message.setLength(0);
                if (read.has("id")) {
                    answers.remove(read.path("id").asInt()).complete(read);
                } else {
                    events.add(read);
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            children.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
