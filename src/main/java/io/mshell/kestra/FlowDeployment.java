package io.mshell.kestra;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.kestra.DeployedFlow.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings flows to a server. What is there as it should be is left alone, so that no revision is made for nothing. A flow
 * that is refused does not stop the others, but the flows that call it are not sent.
 */
public final class FlowDeployment {

    /** After these the next flow would fare no better. */
    private static final Set<ErrorCode> HOPELESS =
            Set.of(ErrorCode.KESTRA_UNREACHABLE, ErrorCode.KESTRA_UNAUTHORIZED, ErrorCode.KESTRA_UNAVAILABLE);

    private final KestraServer server;
    private final boolean dryRun;
    private final CancelToken cancel;
    private @Nullable String hopeless;

    /**
     * A deployment that nothing was sent of yet.
     *
     * @param dryRun only tells what would be done
     */
    public FlowDeployment(KestraServer server, boolean dryRun, CancelToken cancel) {
        this.server = server;
        this.dryRun = dryRun;
        this.cancel = cancel;
    }

    /**
     * Sends flows, each after those it calls.
     *
     * @return what became of each, in the order they were sent
     * @throws MshellException as {@link KestraServer#check}, before anything is sent
     */
    public List<DeployedFlow> deploy(List<FlowSource> flows) {
        server.check(cancel);
        List<DeployedFlow> all = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        for (FlowSource flow : calledFirst(flows)) {
            DeployedFlow deployed = deployed(flow, missing);
            if (!deployed.state().isThere()) {
                missing.add(flow.name());
            }
            all.add(deployed);
        }
        return all;
    }

    private static List<FlowSource> calledFirst(List<FlowSource> flows) {
        Map<String, FlowSource> byName = new LinkedHashMap<>();
        flows.forEach(flow -> byName.put(flow.name(), flow));
        Map<String, FlowSource> ordered = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        byName.keySet().forEach(name -> visit(name, byName, seen, ordered));
        return List.copyOf(ordered.values());
    }

    /** Those it calls, then itself; flows that call each other in a circle come in any order. */
    private static void visit(
            String name, Map<String, FlowSource> byName, Set<String> seen, Map<String, FlowSource> ordered) {
        FlowSource flow = byName.get(name);
        if (flow != null && seen.add(name)) {
            flow.calls().stream().sorted().forEach(called -> visit(called, byName, seen, ordered));
            ordered.put(name, flow);
        }
    }

    private DeployedFlow deployed(FlowSource flow, Set<String> missing) {
        if (hopeless != null) {
            return DeployedFlow.notSent(flow, hopeless);
        }
        Optional<String> called =
                flow.calls().stream().filter(missing::contains).sorted().findFirst();
        if (called.isPresent()) {
            return DeployedFlow.notSent(flow, "it calls " + called.get() + ", which the server did not take");
        }
        try {
            return sent(flow);
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            if (HOPELESS.contains(e.code())) {
                hopeless = "the server was lost before it";
            }
            return DeployedFlow.refused(flow, e.getMessage());
        }
    }

    private int revision(FlowSource created) {
        return server.create(created, cancel).revision();
    }

    private DeployedFlow sent(FlowSource flow) {
        Optional<StoredFlow> there = server.find(flow, cancel);
        if (there.isEmpty()) {
            return new DeployedFlow(flow, State.CREATED, dryRun ? null : revision(flow), null, null);
        }
        StoredFlow before = there.get();
        if (before.isSameAs(flow.text())) {
            return new DeployedFlow(flow, State.SAME, before.revision(), null, null);
        }
        int revision = dryRun ? before.revision() : server.update(flow, cancel).revision();
        return new DeployedFlow(flow, State.UPDATED, revision, before.source(), null);
    }
}
