package io.mshell.kestra;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The flows of one tenant of a Kestra server. Nothing is sent before the first call. Thread-safe. */
public final class KestraServer {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private static final int ATTEMPTS = 3;

    /** Failures that do not say whether a flow was stored. */
    private static final Set<ErrorCode> UNCLEAR = Set.of(ErrorCode.KESTRA_UNREACHABLE, ErrorCode.KESTRA_UNAVAILABLE);

    private final Duration firstWait;
    private final KestraHttp http;
    private final String tenant;
    private final String flows;

    public KestraServer(KestraConfig config) {
        this(config, FIRST_WAIT);
    }

    /** @param firstWait before a request that failed for now is sent again; the next wait is twice as long */
    KestraServer(KestraConfig config, Duration firstWait) {
        this.firstWait = firstWait;
        this.http = new KestraHttp(config, firstWait);
        this.tenant = config.tenant();
        this.flows = "/api/v1/" + encoded(config.tenant()) + "/flows";
    }

    /**
     * Makes sure that the server, the tenant and the login are right.
     *
     * @return the server's version; empty if it does not tell
     * @throws MshellException KESTRA_UNREACHABLE, KESTRA_UNAUTHORIZED, KESTRA_FORBIDDEN, KESTRA_UNAVAILABLE, or
     *     KESTRA_NOT_FOUND if something else answers or there is no such tenant
     */
    public String check(CancelToken cancel) {
        KestraAnswer found = http.get(flows + "/search?page=1&size=1", cancel);
        if (found.status() == KestraAnswer.NOT_FOUND) {
            throw new MshellException(
                    ErrorCode.KESTRA_NOT_FOUND,
                    http.place() + " has no " + flows,
                    "check kestra.url, which ends before /ui and /api, and kestra.tenant, which is 'main' in the"
                            + " open-source edition; Kestra before 1.3 is not supported");
        }
        found.json();
        return version(cancel);
    }

    /** What and where it is, without anything secret that may stand in its address. */
    public String place() {
        return http.place() + ", tenant " + tenant;
    }

    private String version(CancelToken cancel) {
        KestraAnswer configs = http.get("/api/v1/configs", cancel);
        return configs.isOk() ? configs.json().path("version").asString("") : "";
    }

    /** The flow as it is stored. */
    public Optional<StoredFlow> find(FlowSource flow, CancelToken cancel) {
        KestraAnswer found = http.get(path(flow) + "?source=true", cancel);
        return found.status() == KestraAnswer.NOT_FOUND ? Optional.empty() : Optional.of(stored(found));
    }

    /**
     * Stores a flow that is not there.
     *
     * @throws MshellException KESTRA_REFUSED with the server's reason, among others for one that is there already
     */
    StoredFlow create(FlowSource flow, CancelToken cancel) {
        for (int attempt = 1; ; attempt++) {
            try {
                return stored(http.postOnce(flows, flow.text(), cancel));
            } catch (MshellException e) {
                if (!UNCLEAR.contains(e.code()) || attempt == ATTEMPTS) {
                    throw e;
                }
                cancel.pause(firstWait.multipliedBy(attempt));
            }
            // A request that broke off may have been done all the same.
            Optional<StoredFlow> there = find(flow, cancel).filter(found -> found.isSameAs(flow.text()));
            if (there.isPresent()) {
                return there.get();
            }
        }
    }

    /** Stores a flow in place of the one that is there. */
    StoredFlow update(FlowSource flow, CancelToken cancel) {
        return stored(http.put(path(flow), flow.text(), cancel));
    }

    /** Has the server look at a flow without storing it. */
    public FlowCheck validate(FlowSource flow, CancelToken cancel) {
        List<String> errors = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<String> deprecations = new ArrayList<>();
        for (JsonNode each : http.post(flows + "/validate", flow.text(), cancel).json()) {
            each.path("constraints")
                    .asString("")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(errors::add);
            each.path("warnings").forEach(warning -> warnings.add(warning.asString("")));
            each.path("deprecationPaths").forEach(path -> deprecations.add(path.asString("")));
        }
        return new FlowCheck(errors, warnings, deprecations);
    }

    private String path(FlowSource flow) {
        return flows + "/" + encoded(flow.namespace()) + "/" + encoded(flow.id());
    }

    private static String encoded(String step) {
        return URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static StoredFlow stored(KestraAnswer answer) {
        JsonNode flow = answer.succeeded().json();
        return new StoredFlow(
                flow.path("revision").asInt(0), flow.path("source").asString(""));
    }
}
