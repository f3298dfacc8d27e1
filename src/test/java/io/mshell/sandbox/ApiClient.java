package io.mshell.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks a sandbox over HTTP. */
final class ApiClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final Map<String, String> headers = new HashMap<>();

    ApiClient(Sandbox sandbox) {
        url = sandbox.url();
        headers.put("Authorization", sandbox.token());
        headers.put("API-Version", "2026-01");
    }

    ApiClient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** An answer; {@code json} is missing where the body is no JSON. */
    record Reply(int status, Map<String, String> headers, String text, JsonNode json) {

        JsonNode data(String pointer) {
            return json.at("/data" + pointer);
        }

        String errorCode() {
            return json.at("/errors/0/extensions/code").asString("");
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    Reply ask(String query) {
        return ask(query, Map.of());
    }

    Reply ask(String query, Map<String, ?> variables) {
        return post(url, JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
    }

    /** A body that may be nonsense. */
    Reply raw(String body) {
        return post(url, body);
    }

    Reply faults(String body) {
        return post(url.resolve("/faults"), body);
    }

    private Reply post(URI to, String body) {
        return send(request(to).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply get(String path) {
        return send(request(url.resolve(path)).GET());
    }

    private HttpRequest.Builder request(URI to) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to);
        headers.forEach(request::header);
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> received = new HashMap<>();
            response.headers().map().forEach((name, values) -> received.put(name, values.get(0)));
            String text = new String(unzip(response), java.nio.charset.StandardCharsets.UTF_8);
            return new Reply(response.statusCode(), received, text, parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unzip(HttpResponse<byte[]> response) throws IOException {
        boolean zipped =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        InputStream in = new ByteArrayInputStream(response.body());
        try (InputStream body = zipped ? new GZIPInputStream(in) : in) {
            return body.readAllBytes();
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (tools.jackson.core.JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
