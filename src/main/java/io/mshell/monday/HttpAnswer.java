package io.mshell.monday;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** An answer as it came over the wire. */
final class HttpAnswer {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    HttpAnswer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    boolean isEmpty() {
        return body.length == 0;
    }

    /** The body, unpacked while it is read. */
    InputStream open() throws IOException {
        InputStream raw = new ByteArrayInputStream(body);
        boolean packed = header("Content-Encoding").toLowerCase(Locale.ROOT).contains("gzip");
        return packed ? new GZIPInputStream(raw, 1 << 14) : raw;
    }

    /** A header, or an empty text. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    RateLimitHeaders rateLimits(String name) {
        return RateLimitHeaders.parse(String.join(",", headers.allValues(name)));
    }

    /** The {@code Retry-After} header if it counts seconds. */
    @Nullable
    Long retryAfterSeconds() {
        String text = header("Retry-After").trim();
        return text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
    }

    /** Whether the body can be an answer of the API: a page of HTML from something on the way cannot. */
    boolean looksLikeJson() throws IOException {
        try (InputStream in = open()) {
            int first = in.read();
            while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
                first = in.read();
            }
            return first == '{';
        }
    }
}
