package io.mshell.sql.embedded;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.sql.RunMark;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    private TableNotes() {}

    static String ofColumn(ColumnSpec column) {
        Origin origin = column.origin();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("column", origin.columnId());
        facts.put("part", origin.part());
        facts.put("title", origin.title());
        facts.put("type", origin.type());
        facts.put("source", origin.source());
        facts.put("sql", column.type().toString());
        String people = "monday column '" + origin.title() + "' (" + origin.columnId() + ", " + origin.type() + ")";
        return text(people, facts);
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

    static Optional<SqlType> type(@Nullable String comment) {
        return Optional.ofNullable(facts(comment).get("sql")).map(SqlType::parse);
    }

    static String ofTable(String description, @Nullable RunMark mark) {
        if (mark == null) {
            return description;
        }
        Map<String, String> facts = new LinkedHashMap<>();
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
        int line = comment.lastIndexOf("\n" + MARK);
        return line < 0 ? comment : comment.substring(0, line);
    }

    static @Nullable RunMark mark(@Nullable String comment) {
        Map<String, String> facts = facts(comment);
        String board = facts.get("board");
        if (board == null) {
            return null;
        }
        String rows = facts.getOrDefault("rows", "");
        return new RunMark(
                board,
                facts.getOrDefault("run", ""),
                RunMark.State.valueOf(facts.getOrDefault("state", "LOADING")),
                rows.isEmpty() ? null : Long.valueOf(rows),
                Instant.parse(facts.getOrDefault("at", Instant.EPOCH.toString())));
    }

    private static String text(String people, Map<String, String> facts) {
        StringBuilder text = new StringBuilder(people).append('\n').append(MARK);
        facts.forEach((name, value) -> text.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        text.setLength(text.length() - 1);
        return text.toString();
    }

    private static Map<String, String> facts(@Nullable String comment) {
        Map<String, String> facts = new LinkedHashMap<>();
        int line = comment == null ? -1 : comment.lastIndexOf("\n" + MARK);
        if (comment == null || line < 0) {
            return facts;
        }
        for (String fact : comment.substring(line + 1 + MARK.length()).split("&", -1)) {
            int equals = fact.indexOf('=');
            if (equals > 0) {
                facts.put(
                        fact.substring(0, equals),
                        URLDecoder.decode(fact.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return facts;
    }
}
