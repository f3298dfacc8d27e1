package io.mshell.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A run as a line of {@code boards/NAME.history.jsonl}. */
final class RunJson {

    private RunJson() {}

    static ObjectNode write(String name, RunRecord run) {
        ObjectNode node = JsonText.object()
                .put("name", name)
                .put("runId", run.runId())
                .put("kind", spelled(run.kind()))
                .put("startedAt", run.startedAt().toString())
                .put("duration", run.duration().toString())
                .put("outcome", spelled(run.outcome()))
                .put("rows", run.rows())
                .put("calls", run.calls())
                .put("swapWindow", spelled(run.swapWindow()))
                .put("rejects", run.rejects())
                .put("error", run.error())
                .put("note", run.note());
        run.gatesPassed().forEach(node.putArray("gatesPassed")::add);
        run.gatesFailed().forEach(node.putArray("gatesFailed")::add);
        return node;
    }

    static RunRecord read(JsonFields fields) {
        return new RunRecord(
                fields.text("runId"),
                fields.parsed("kind", text -> RunRecord.Kind.valueOf(text.toUpperCase(Locale.ROOT))),
                fields.parsed("startedAt", Instant::parse),
                fields.parsed("duration", Duration::parse),
                fields.parsed("outcome", text -> RunRecord.Outcome.valueOf(text.toUpperCase(Locale.ROOT))),
                fields.number("rows"),
                fields.number("calls"),
                fields.optionalText("swapWindow").isEmpty() ? null : fields.parsed("swapWindow", Duration::parse),
                fields.texts("gatesPassed"),
                fields.texts("gatesFailed"),
                fields.number("rejects"),
                fields.optionalText("error").orElse(null),
                fields.text("note"));
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String spelled(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
