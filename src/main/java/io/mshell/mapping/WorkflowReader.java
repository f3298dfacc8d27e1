package io.mshell.mapping;

import io.mshell.error.Nearest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code workflow:} over what holds where it says nothing. */
final class WorkflowReader {

    private static final Set<String> OF_A_BOARD = Set.of(
            "namespace",
            "schedule",
            "timezone",
            "batch_size",
            "threads",
            "retries",
            "timeout",
            "runner",
            "image",
            "command",
            "project",
            "secrets");
    private static final Set<String> OF_ALL = Set.of("parallel", "all_schedule", "boards");

    /** Kestra's own rule. */
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,149}");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String PROCESS = "process";
    private static final String DOCKER = "docker";
    private static final List<String> RUNNERS = List.of(PROCESS, DOCKER);
    private static final int LARGEST_PAGE = 500;
    private static final int MOST = 1_000;

    private WorkflowReader() {}

    static Workflows read(YamlNode node, Workflows old) {
        Set<String> keys = new TreeSet<>(OF_A_BOARD);
        keys.addAll(OF_ALL);
        YamlSection section = YamlSection.of("'workflow'", node, keys);
        WorkflowSettings every = settings(section, old.every());
        Map<String, WorkflowSettings> boards = new LinkedHashMap<>();
        YamlNode single = section.get("boards");
        if (single != null) {
            YamlSection.ofAnyKeys("'boards'", single)
                    .entries()
                    .forEach((name, entry) -> boards.put(
                            name, settings(YamlSection.of("a board's workflow", entry.value(), OF_A_BOARD), every)));
        }
        return new Workflows(
                every,
                boards,
                (int) section.whole("parallel", old.parallel(), MOST),
                schedule(section, "all_schedule", old.allSchedule()));
    }

    private static WorkflowSettings settings(YamlSection section, WorkflowSettings old) {
        String project = section.text("project");
        return new WorkflowSettings(
                namespace(section, old.namespace()),
                schedule(section, "schedule", old.schedule()),
                timezone(section, old.timezone()),
                (int) section.whole("batch_size", old.batchSize(), LARGEST_PAGE),
                (int) section.whole("threads", old.threads(), LoadSettings.MOST_THREADS),
                retries(section.get("retries"), old.retries()),
                duration(section, "timeout", old.timeout()),
                image(section, old.image()),
                text(section, "command", old.command()),
                project == null ? old.project() : project,
                secrets(section, old.secrets()));
    }

    private static String text(YamlSection section, String key, String otherwise) {
        String text = section.text(key);
        return text == null ? otherwise : text;
    }

    private static String namespace(YamlSection section, String otherwise) {
        String namespace = text(section, "namespace", otherwise);
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw Mistake.at(
                    section.require("namespace").place(),
                    "'" + namespace
                            + "' is no namespace: small letters, digits, points, - and _, a letter or digit first");
        }
        return namespace;
    }

    private static @Nullable String schedule(YamlSection section, String key, @Nullable String otherwise) {
        String schedule = section.text(key);
        if (schedule == null || schedule.equals("false")) {
            return schedule == null ? otherwise : null;
        }
        Cron.mistake(schedule).ifPresent(mistake -> {
            throw Mistake.at(section.require(key).place(), "'" + key + "': " + mistake);
        });
        return schedule;
    }

    private static String timezone(YamlSection section, String otherwise) {
        String timezone = text(section, "timezone", otherwise);
        try {
            return ZoneId.of(timezone).getId();
        } catch (DateTimeException e) {
            throw Mistake.at(
                    section.require("timezone").place(),
                    "there is no timezone '" + timezone + "'",
                    Nearest.hint(timezone, ZoneId.getAvailableZoneIds(), "such as Europe/Berlin or UTC"));
        }
    }

    private static WorkflowSettings.Retries retries(@Nullable YamlNode node, WorkflowSettings.Retries old) {
        if (node == null) {
            return old;
        }
        YamlSection section = YamlSection.of("'retries'", node, Set.of("attempts", "interval", "max_interval"));
        int attempts = (int) section.whole("attempts", old.attempts(), MOST);
        if (attempts == 0) {
            throw Mistake.at(
                    section.require("attempts").place(), "'attempts' must be 1 at least: the first counts too");
        }
        String interval = duration(section, "interval", old.interval());
        String maxInterval = duration(section, "max_interval", old.maxInterval());
        // Kestra fails a task whose waits could not grow.
        if (Duration.parse(interval).compareTo(Duration.parse(maxInterval)) >= 0) {
            throw Mistake.at(
                    section.place(),
                    "'max_interval', " + maxInterval + ", must be longer than 'interval', " + interval);
        }
        return new WorkflowSettings.Retries(attempts, interval, maxInterval);
    }

    private static String duration(YamlSection section, String key, String otherwise) {
        String text = text(section, key, otherwise);
        try {
            if (Duration.parse(text).isNegative() || Duration.parse(text).isZero()) {
                throw Mistake.at(section.require(key).place(), "'" + key + "' must be longer than nothing");
            }
            return text;
        } catch (DateTimeParseException e) {
            throw Mistake.at(
                    section.require(key).place(),
                    "'" + key + "' must be a duration such as PT30S, PT10M or PT1H, not '" + text + "'");
        }
    }

    /** Two keys, one fact: an image is what tells a container from a process. */
    private static @Nullable String image(YamlSection section, @Nullable String otherwise) {
        String runner = text(section, "runner", otherwise == null ? PROCESS : DOCKER);
        if (!RUNNERS.contains(runner)) {
            throw Mistake.at(
                    section.require("runner").place(),
                    "there is no runner '" + runner + "'",
                    Nearest.hint(runner, RUNNERS, "process, or docker with an image"));
        }
        String image = section.text("image");
        if (runner.equals(PROCESS)) {
            if (image != null) {
                throw Mistake.at(section.require("image").place(), "'image' is for 'runner: docker'");
            }
            return null;
        }
        if (image == null && otherwise == null) {
            throw Mistake.at(section.require("runner").place(), "'runner: docker' needs an 'image' that has mshell");
        }
        return image == null ? otherwise : image;
    }

    private static List<String> secrets(YamlSection section, List<String> otherwise) {
        List<String> secrets = section.has("secrets") ? section.texts("secrets") : otherwise;
        secrets.stream()
                .filter(name -> !VARIABLE.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw Mistake.at(
                            section.require("secrets").place(),
                            "'" + name + "' is no environment variable: letters, digits, _");
                });
        return secrets;
    }
}
