package io.mshell.generate;

import io.pebbletemplates.pebble.error.PebbleException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What Kestra 1.3 and 2.0 both take, without a deprecation, as far as it can be said without Kestra: the schemas of both,
 * and what no schema says of ids, labels, durations, schedules, secrets and expressions.
 */
final class FlowRules {

    private static final List<FlowSchema> SCHEMAS = FlowSchema.all();

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
        SCHEMAS.forEach(schema -> mistakes.addAll(schema.mistakes(flow)));
        flow.path("labels").properties().forEach(label -> {
            check(!label.getKey().startsWith("system."), "label " + label.getKey() + " is Kestra's own");
            check(label.getValue().isString(), "label " + label.getKey() + " is no text");
        });
        flow.path("outputs")
                .forEach(output -> check(output.path("value").asString().contains("??"), "output without ??"));
        List.of("tasks", "errors", "triggers").forEach(list -> flow.path(list).forEach(this::typed));
        // Kestra shows a description as it stands.
        flow.properties().stream()
                .filter(field -> !field.getKey().equals("description"))
                .forEach(field -> expressions(field.getValue()));
    }

    private void typed(JsonNode task) {
        String type = task.path("type").asString();
        check(ids.add(task.path("id").asString()), "id " + task.path("id") + " is given twice");
        duration(task.path("timeout"));
        retry(task.path("retry"));
        if (type.endsWith("Commands")) {
            check(task.has("taskRunner"), "the default runner is Docker");
            check(!task.path("commands").isEmpty(), "no commands");
            check(!task.path("commands").toString().contains("secret("), "a secret in a command is logged");
        }
        if (type.endsWith("Schedule")) {
            schedule(task.path("cron").asString());
            zone(task.path("timezone").asString());
        }
        task.path("tasks").forEach(this::typed);
    }

    private void retry(JsonNode retry) {
        if (!retry.isMissingNode()) {
            Duration interval = Duration.parse(retry.path("interval").asString());
            check(interval.compareTo(Duration.parse(retry.path("maxInterval").asString())) < 0, "interval " + retry);
        }
    }

    /** Spring's expressions begin with seconds. */
    private void schedule(String cron) {
        try {
            CronExpression.parse(cron.startsWith("@") ? cron : "0 " + cron);
        } catch (IllegalArgumentException e) {
            mistakes.add("cron " + cron + ": " + e.getMessage());
        }
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
