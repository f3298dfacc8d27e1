package io.mshell.generate;

import io.pebbletemplates.pebble.error.PebbleException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What Kestra 1.3 and 2.0 both take, without a deprecation, as far as it can be said without Kestra: the properties of each
 * type, ids, durations, schedules, and expressions that parse. Anything not listed here is a mistake.
 */
final class FlowRules {

    private static final Set<String> FLOW = Set.of(
            "id",
            "namespace",
            "description",
            "labels",
            "inputs",
            "variables",
            "concurrency",
            "sla",
            "tasks",
            "outputs",
            "errors",
            "finally",
            "afterExecution",
            "triggers");
    private static final Set<String> ANY_TASK =
            Set.of("id", "type", "description", "timeout", "retry", "allowFailure", "disabled");
    private static final Map<String, Set<String>> TYPES = Map.of(
            "io.kestra.plugin.scripts.shell.Commands", Set.of("taskRunner", "containerImage", "env", "commands", "runIf"),
            "io.kestra.plugin.core.log.Log", Set.of("level", "message"),
            "io.kestra.plugin.core.flow.Parallel", Set.of("concurrent", "tasks"),
            "io.kestra.plugin.core.flow.Subflow",
                    Set.of("namespace", "flowId", "wait", "transmitFailed", "inheritLabels", "inputs"),
            "io.kestra.plugin.core.trigger.Schedule",
                    Set.of("cron", "timezone", "lateMaximumDelay", "recoverMissedSchedules", "inputs"));
    private static final Map<String, Set<String>> PARTS = Map.of(
            "concurrency", Set.of("limit", "behavior"),
            "retry", Set.of("type", "interval", "maxInterval", "delayFactor", "maxAttempts", "warningOnRetry"),
            "taskRunner", Set.of("type"));
    private static final Set<String> INPUT_TYPES = Set.of("SELECT", "BOOL", "INT", "STRING");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}");
    private static final Pattern TASK_ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]*");
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private FlowRules() {}

    /** A flow's tree; keys given twice are no YAML. */
    static JsonNode parse(String yaml) {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(yaml);
    }

    /** What is wrong with a flow. */
    static List<String> mistakes(String yaml) {
        FlowRules rules = new FlowRules();
        rules.flow(parse(yaml));
        return rules.mistakes;
    }

    private void flow(JsonNode flow) {
        only("flow", flow, FLOW);
        matches("id", flow.path("id"), ID);
        matches("namespace", flow.path("namespace"), NAMESPACE);
        flow.path("labels").properties().forEach(label -> {
            check(!label.getKey().startsWith("system."), "label " + label.getKey() + " is Kestra's own");
            check(label.getValue().isString(), "label " + label.getKey() + " is no text");
        });
        part("concurrency", flow);
        check(flow.path("concurrency").path("limit").asInt(1) > 0, "concurrency limit below 1");
        flow.path("inputs").forEach(input -> {
            only("input", input, Set.of("id", "type", "defaults", "values", "min", "max", "description"));
            matches("input id", input.path("id"), TASK_ID);
            check(INPUT_TYPES.contains(input.path("type").asString()), "input type " + input.path("type"));
        });
        flow.path("outputs").forEach(output -> {
            only("output", output, Set.of("id", "type", "value"));
            check(
                    !output.path("type").isString()
                            || output.path("value").asString().contains("??"),
                    "output without ??");
        });
        check(!flow.path("tasks").isEmpty(), "no tasks");
        List.of("tasks", "errors", "triggers").forEach(list -> flow.path(list).forEach(this::typed));
        // Kestra shows a description as it stands.
        flow.properties().stream()
                .filter(field -> !field.getKey().equals("description"))
                .forEach(field -> expressions(field.getValue()));
    }

    private void typed(JsonNode task) {
        String type = task.path("type").asString();
        Set<String> allowed = new HashSet<>(TYPES.getOrDefault(type, Set.of()));
        check(!allowed.isEmpty(), "type " + type);
        allowed.addAll(ANY_TASK);
        only(type, task, allowed);
        matches("task id", task.path("id"), TASK_ID);
        check(ids.add(task.path("id").asString()), "id " + task.path("id") + " is given twice");
        part("retry", task);
        part("taskRunner", task);
        duration(task.path("timeout"));
        duration(task.path("retry").path("interval"));
        duration(task.path("retry").path("maxInterval"));
        if (type.endsWith("Commands")) {
            check(
                    task.path("taskRunner").path("type").asString().equals("io.kestra.plugin.core.runner.Process"),
                    "the default runner is Docker");
            check(!task.path("commands").isEmpty(), "no commands");
            check(!task.path("commands").toString().contains("secret("), "a secret in a command is logged");
            task.path("env").forEach(value -> check(value.isString(), "env " + value + " is no text"));
        }
        if (type.endsWith("Schedule")) {
            check(task.path("cron").asString().split(" ").length == 5, "cron " + task.path("cron"));
            zone(task.path("timezone").asString());
        }
        task.path("tasks").forEach(this::typed);
    }

    private void part(String name, JsonNode owner) {
        if (owner.has(name)) {
            only(name, owner.path(name), PARTS.get(name));
        }
    }

    private void only(String what, JsonNode node, Set<String> allowed) {
        node.propertyNames().forEach(name -> check(allowed.contains(name), what + " has no property " + name));
    }

    private void matches(String what, JsonNode text, Pattern pattern) {
        check(text.isString() && pattern.matcher(text.asString()).matches(), what + " " + text);
    }

    private void duration(JsonNode text) {
        try {
            check(text.isMissingNode() || !Duration.parse(text.asString()).isNegative(), "duration " + text);
        } catch (DateTimeException e) {
            mistakes.add("duration " + text);
        }
    }

    private void zone(String name) {
        try {
            ZoneId.of(name);
        } catch (DateTimeException e) {
            mistakes.add("timezone " + name);
        }
    }

    /** Kestra validates no expression; a misspelt one shows at run time only. */
    private void expressions(JsonNode node) {
        if (node.isString()) {
            try {
                Kestra.parse(node.asString());
            } catch (PebbleException e) {
                mistakes.add(e.getMessage());
            }
        }
        node.forEach(this::expressions);
    }

    private void check(boolean holds, String mistake) {
        if (!holds) {
            mistakes.add(mistake);
        }
    }
}
