package io.mshell.sql.embedded;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.sql.RunMark;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What mshell writes into a comment: a sentence for people and, on a last line, facts for itself. The engine has one
 * comment a table or column, so both share it.
 */
final class TableNotes {

    private static final String MARK = "mshell:";
    private static final String LINE = "\n" + MARK;

    private TableNotes() {}

    static String ofColumn(ColumnSpec column) {
        Origin origin = column.origin();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("column", origin.columnId());
        facts.put("part", origin.part());
        facts.put("title", origin.title());
        facts.put("type", origin.type());
        facts.put("source", origin.source());
        facts.put("sql", Declared.of(column).toString());
        return text(people(column), facts);
    }

    /** What a column says of itself to people. */
    static String people(ColumnSpec column) {
        Origin origin = column.origin();
        if (origin.isOfTemplate()) {
            return "made by the project's template";
        }
        return "monday column '" + origin.title() + "' (" + origin.columnId() + ", " + origin.type() + ")";
    }

    static Origin origin(@Nullable String comment) {
        Map<String, String> facts = facts(comment);
        return new Origin(
                facts.getOrDefault("column", ""),
                facts.getOrDefault("part", ""),
                facts.getOrDefault("title", ""),
                facts.getOrDefault("type", ""),
                facts.getOrDefault("source", ""));
    }

    /** How a column was made, if its comment says so: before nullability was noted it told the type alone. */
    static Optional<Declared> made(@Nullable String comment) {
        return Optional.ofNullable(facts(comment).get("sql")).flatMap(Declared::parse);
    }

    /** The type a column was made with, if its comment says so. */
    static Optional<SqlType> type(@Nullable String comment) {
        try {
            return made(comment)
                    .map(Declared::type)
                    .or(() -> Optional.ofNullable(facts(comment).get("sql")).map(SqlType::parse));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String ofTable(String description, @Nullable RunMark mark) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (mark == null) {
            // A description that happens to look like ours gets a line of facts, if an empty one, after it.
            return description.contains(LINE) ? text(description, facts) : description;
        }
        facts.put("board", mark.boardId());
        facts.put("run", mark.runId());
        facts.put("state", mark.state().name());
        facts.put("rows", mark.rows() == null ? "" : String.valueOf(mark.rows()));
        facts.put("at", mark.at().toString());
        return text(description, facts);
    }

    static String description(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        int line = comment.lastIndexOf(LINE);
        return line < 0 ? comment : comment.substring(0, line);
    }

    static @Nullable RunMark mark(@Nullable String comment) {
        Map<String, String> facts = facts(comment);
        String board = facts.get("board");
        if (board == null) {
            return null;
        }
        String rows = facts.getOrDefault("rows", "");
        try {
            return new RunMark(
                    board,
                    facts.getOrDefault("run", ""),
                    RunMark.State.valueOf(facts.getOrDefault("state", "")),
                    rows.isEmpty() ? null : Long.valueOf(rows),
                    Instant.parse(facts.getOrDefault("at", "")));
        } catch (IllegalArgumentException | DateTimeException e) {
            // Edited by hand: a table that does not say clearly that it is ours is not ours.
            return null;
        }
    }

    private static String text(String people, Map<String, String> facts) {
        StringBuilder text = new StringBuilder(people).append('\n').append(MARK);
        facts.forEach((name, value) -> text.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        if (!facts.isEmpty()) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static Map<String, String> facts(@Nullable String comment) {
        Map<String, String> facts = new LinkedHashMap<>();
        int line = comment == null ? -1 : comment.lastIndexOf(LINE);
        if (comment == null || line < 0) {
            return facts;
        }
        for (String fact : comment.substring(line + LINE.length()).split("&", -1)) {
            int equals = fact.indexOf('=');
            if (equals > 0) {
                facts.put(fact.substring(0, equals), decoded(fact.substring(equals + 1)));
            }
        }
        return facts;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
