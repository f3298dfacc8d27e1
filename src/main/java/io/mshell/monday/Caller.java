package io.mshell.monday;

import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends a query until it is answered: waits as the limits demand, tries again what may pass, and gives up with a reason.
 * Reading twice changes nothing, so any query may be sent again.
 */
final class Caller {

    private static final int MOST_ATTEMPTS = 6;
    /** A server error that repeats is mostly the query's own fault. */
    private static final int MOST_SERVER_ERRORS = 3;

    private static final int MOST_WAITS = 30;
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);

    private final MondayConfig config;
    private final JsonMapper json;
    private final Transport transport;
    private final ReplyReader reader;
    private final Limits limits;
    private final Gate gate;
    private final Notices notices;
    private final AtomicLong calls = new AtomicLong();
    private final Map<String, Long> costs = new ConcurrentHashMap<>();

    Caller(MondayConfig config, JsonMapper json, Limits limits, Gate gate, Notices notices) {
        this.config = config;
        this.json = json;
        this.transport = new Transport(config);
        this.reader = new ReplyReader(json, config.url());
        this.limits = limits;
        this.gate = gate;
        this.notices = notices;
    }

    long calls() {
        return calls.get();
    }

    /**
     * The data of the answer.
     *
     * @throws MshellException when it cannot be had
     * @throws CursorExpired when the cursor in the query is too old
     * @throws TooLarge when the query asks for too much at once, or takes the server too long
     */
    JsonNode call(Query query, CancelToken cancel) {
        int attempts = 0;
        int waits = 0;
        while (true) {
            Outcome outcome = send(query, cancel);
            if (outcome instanceof Outcome.Data data) {
                return data.data();
            }
            if (outcome instanceof Outcome.Fatal fatal) {
                throw fatal.failure();
            }
            if (outcome instanceof Outcome.CursorExpired expired) {
                throw new CursorExpired(expired.reason());
            }
            if (outcome instanceof Outcome.TooLarge large) {
                throw new TooLarge(large.reason());
            }
            if (outcome instanceof Outcome.Throttled throttled) {
                refuseEndlessWait(++waits, throttled);
                Duration pause = throttled.pause() == null ? backOff(waits) : throttled.pause();
                gate.waitFor(jittered(pause), cancel);
            }
            if (outcome instanceof Outcome.Broken broken) {
                attempts++;
                refuseEndlessRetry(attempts, broken);
                gate.waitFor(jittered(backOff(attempts)), cancel);
            }
        }
    }

    private Outcome send(Query query, CancelToken cancel) {
        ObjectNode body = json.createObjectNode();
        body.put("query", query.text());
        body.set("variables", query.variables());
        byte[] bytes = json.writeValueAsBytes(body);
        long expected = costs.getOrDefault(query.kind(), 0L);
        try (Gate.Pass pass = gate.enter(expected, cancel)) {
            calls.incrementAndGet();
            Reply reply = transport.post(bytes, cancel);
            limits.heard(reply);
            notices.heard(reply);
            Outcome outcome = reader.read(reply);
            if (outcome instanceof Outcome.Data data && data.data().has("complexity")) {
                JsonNode complexity = data.data().path("complexity");
                limits.heard(complexity);
                costs.put(query.kind(), complexity.path("query").asLong(0));
            }
            return outcome;
        } catch (IOException e) {
            cancel.throwIfCancelled();
            MshellException unreachable = unreachable(e);
            return unreachable == null
                    ? new Outcome.Broken("the connection broke: " + e.getMessage(), false)
                    : new Outcome.Fatal(unreachable);
        }
    }

    /** What no retry mends: a host that is not there, or a certificate that is not trusted. */
    private @Nullable MshellException unreachable(IOException failure) {
        boolean nobody = failure instanceof ConnectException || failure.getCause() instanceof UnknownHostException;
        if (nobody && calls.get() == 1) {
            return new MshellException(
                    ErrorCode.MONDAY_UNREACHABLE,
                    "nothing answers at " + config.url(),
                    "check MONDAY_API_URL and the network; '--sandbox' works without either",
                    failure);
        }
        if (failure instanceof SSLException) {
            return new MshellException(
                    ErrorCode.MONDAY_UNREACHABLE,
                    "no secure connection to " + config.url() + ": " + failure.getMessage(),
                    "a proxy that inspects TLS needs its certificate in the JDK's trust store",
                    failure);
        }
        return null;
    }

    private static void refuseEndlessWait(int waits, Outcome.Throttled throttled) {
        if (waits > MOST_WAITS) {
            throw new MshellException(
                    ErrorCode.MONDAY_RATE_LIMITED,
                    "monday.com kept refusing for its limits: " + throttled.reason(),
                    "another program may be using up the account's budget; try again later");
        }
    }

    private static void refuseEndlessRetry(int attempts, Outcome.Broken broken) {
        if (attempts >= (broken.likelyTheQuery() ? MOST_SERVER_ERRORS : MOST_ATTEMPTS)) {
            throw new MshellException(
                    ErrorCode.MONDAY_UNAVAILABLE,
                    "monday.com failed " + attempts + " times in a row: " + broken.reason(),
                    "try again later; https://status.monday.com tells of known troubles");
        }
    }

    private static Duration backOff(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, 6));
        return doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    }

    /** Up to a fifth more, so that the requests that were refused together do not come back together. */
    private static Duration jittered(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
    }

    /** The cursor in the query is too old. */
    static final class CursorExpired extends RuntimeException {
        CursorExpired(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The query asks for too much at once. */
    static final class TooLarge extends RuntimeException {
        TooLarge(String reason) {
            super(reason, null, false, false);
        }
    }
}
