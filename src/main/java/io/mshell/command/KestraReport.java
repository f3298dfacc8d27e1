package io.mshell.command;

import io.mshell.sync.LoadReport;
import io.mshell.sync.RefreshReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The line from which Kestra takes a task's outputs and metrics. */
final class KestraReport {

    static final OptionSpec OPTION = OptionSpec.choice(
            "report", "FOR", List.of("kestra"), "tell a workflow its rows, times and calls, on one line");

    private final Map<String, Object> outputs = new LinkedHashMap<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final Map<String, String> tags;

    private KestraReport(String board) {
        outputs.put("board", board);
        tags = Map.of("board", board);
    }

    /** What Kestra draws over time. A timer counts seconds. */
    private record Metric(String name, String type, double value, Map<String, String> tags) {}

    static String of(LoadReport load) {
        return new KestraReport(load.name()).loaded(load).line();
    }

    static String of(RefreshReport report) {
        KestraReport told = new KestraReport(report.load().name()).loaded(report.load());
        told.outputs.put("table", report.swap().table());
        told.timer("swap", report.swap().window());
        return told.line();
    }

    private KestraReport loaded(LoadReport load) {
        outputs.put("run", load.runId());
        outputs.put("table", load.table());
        counter("rows", load.rows());
        counter("rejects", load.rejects());
        counter("calls", load.calls());
        timer("load", load.took());
        return this;
    }

    private void counter(String name, long count) {
        outputs.put(name, count);
        metrics.add(new Metric(name, "counter", count, tags));
    }

    private void timer(String name, Duration took) {
        outputs.put(name + "Millis", took.toMillis());
        metrics.add(new Metric(name, "timer", took.toMillis() / 1000.0, tags));
    }

    private String line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("outputs", outputs);
        line.put("metrics", metrics);
        return "::" + new JsonMapper().writeValueAsString(line) + "::";
    }
}
