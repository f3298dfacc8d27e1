package io.mshell.sql.sqlserver;

import io.mshell.sql.RunMark;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A run mark as the one line kept on a table, so that it is written whole or not at all: {@code {"board":"1",...}}. */
final class RunMarks {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private RunMarks() {}

    static String write(RunMark mark) {
        StringBuilder text = new StringBuilder("{");
        field(text, "board", mark.boardId());
        field(text, "run", mark.runId());
        field(text, "state", mark.state().name());
        if (mark.rows() != null) {
            field(text, "rows", Long.toString(mark.rows()));
        }
        field(text, "at", mark.at().toString());
        return text.append('}').toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(text.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    /** The mark, or null if the text is none of ours. */
    static @Nullable RunMark read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(text);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2).replaceAll("\\\\(.)", "$1"));
        }
        String board = fields.get("board");
        String run = fields.get("run");
        String state = fields.get("state");
        String at = fields.get("at");
        if (board == null || run == null || state == null || at == null) {
            return null;
        }
        try {
            String rows = fields.get("rows");
            return new RunMark(
                    board,
                    run,
                    RunMark.State.valueOf(state),
                    rows == null ? null : Long.valueOf(rows),
                    Instant.parse(at));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }
}
