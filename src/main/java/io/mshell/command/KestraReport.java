package io.mshell.command;

import io.mshell.sync.RefreshReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The line from which Kestra takes a task's outputs and metrics. */
final class KestraReport {

    private KestraReport() {}

    /** What Kestra draws over time. A timer counts seconds. */
    private record Metric(String name, String type, double value, Map<String, String> tags) {}

    static String of(RefreshReport report) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("board", report.load().name());
        outputs.put("run", report.load().runId());
        outputs.put("table", report.swap().table());
        outputs.put("rows", report.load().rows());
        outputs.put("rejects", report.load().rejects());
        outputs.put("calls", report.load().calls());
        outputs.put("loadMillis", report.load().took().toMillis());
        outputs.put("swapMillis", report.swap().window().toMillis());
        Map<String, String> tags = Map.of("board", report.load().name());
        List<Metric> metrics = List.of(
                new Metric("rows", "counter", report.load().rows(), tags),
                new Metric("rejects", "counter", report.load().rejects(), tags),
                new Metric("calls", "counter", report.load().calls(), tags),
                new Metric("load", "timer", seconds(report.load().took()), tags),
                new Metric("swap", "timer", seconds(report.swap().window()), tags));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("outputs", outputs);
        line.put("metrics", metrics);
        return "::" + new JsonMapper().writeValueAsString(line) + "::";
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
