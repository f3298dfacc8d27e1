package io.mshell.kestra;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A flow as YAML, which says itself what it is called.
 *
 * @param calls the names of the flows it runs, as far as they are written out
 */
public record FlowSource(String namespace, String id, Set<String> calls, String text) {

    public FlowSource {
        calls = Set.copyOf(calls);
    }

    /**
     * Reads what a flow is called and which it calls.
     *
     * @param file where it stands, for messages
     * @throws MshellException TEMPLATE_INVALID if it is no YAML, or says no id or namespace
     */
    public static FlowSource of(String file, String text) {
        JsonNode flow;
        try {
            flow = YAMLMapper.shared().readTree(text);
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ", near line " + e.getLocation().getLineNr();
            throw new MshellException(
                    ErrorCode.TEMPLATE_INVALID,
                    file + " is not valid YAML" + place,
                    "correct what is yours in it, or its template",
                    e);
        }
        Set<String> calls = new TreeSet<>();
        collect(flow, calls);
        return new FlowSource(word(file, flow, "namespace"), word(file, flow, "id"), calls, text);
    }

    private static String word(String file, JsonNode flow, String key) {
        String word = flow.path(key).asString("");
        if (word.isEmpty()) {
            throw new MshellException(
                    ErrorCode.TEMPLATE_INVALID,
                    file + " has no '" + key + "'",
                    "a flow needs an id and a namespace; 'template diff' shows what was changed in its template");
        }
        return word;
    }

    /** Every task that names another flow, however deep it stands. */
    private static void collect(JsonNode node, Set<String> calls) {
        String flow = node.path("flowId").asString("");
        String namespace = node.path("namespace").asString("");
        if (!flow.isEmpty() && !namespace.isEmpty()) {
            calls.add(namespace + "." + flow);
        }
        node.forEach(inner -> collect(inner, calls));
    }

    /** Namespace and id, with a point between. */
    public String name() {
        return namespace + "." + id;
    }
}
