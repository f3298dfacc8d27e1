package io.mshell.command;

import io.mshell.console.TerminalText;
import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.diff.Cause;
import io.mshell.diff.Difference;
import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import io.mshell.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Differences as people read them: a symbol and a code, {@code name: before → after}, who and when, aligned; under it what
 * the rows say. {@code +} comes, {@code -} goes, {@code ~} changes, {@code !} has to be allowed.
 */
final class DiffLines {

    private static final int LONGEST_CHANGE = 72;
    private static final int LONGEST_SUBJECT = 24;
    private static final int LEAD = 12;
    private static final String ARROW = " → ";
    private static final String CUT = "…";
    private static final String INDENT = "      ";

    private final boolean full;
    private final List<View.Line> lines = new ArrayList<>();

    /** @param full with every value whole and every meaning told */
    DiffLines(boolean full) {
        this.full = full;
    }

    View.Lines view() {
        return new View.Lines(lines);
    }

    void title(String text) {
        lines.add(new View.Line(Role.TITLE, text));
    }

    void say(Role role, String text) {
        lines.add(new View.Line(role, text));
    }

    void differences(List<Difference> differences) {
        int codeWidth =
                width(differences.stream().map(each -> each.risk().name()).toList());
        int changeWidth = width(differences.stream().map(this::change).toList());
        int causeWidth = width(differences.stream().map(DiffLines::causes).toList());
        for (Difference difference : differences) {
            String line = "  " + symbol(difference) + " "
                    + padded(difference.risk().name(), codeWidth) + "  "
                    + padded(change(difference), changeWidth) + "  " + padded(causes(difference), causeWidth) + "  "
                    + difference.effect() + (difference.needsAllow() ? "  needs --allow" : "");
            lines.add(new View.Line(role(difference), line.stripTrailing()));
            String told = told(difference);
            if (!told.isEmpty()) {
                lines.add(new View.Line(Role.FRAME, INDENT + told));
            }
            if (full) {
                lines.add(new View.Line(Role.FRAME, INDENT + difference.risk().meaning()));
            }
        }
    }

    /** Statements with their reverses; what only documents is told in a word, unless everything is to be shown. */
    void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            lines.add(new View.Line(Role.COMMENT, "  -- " + statement.comment()));
            if (!full && statement.reverse() == null) {
                continue;
            }
            statement.sql().lines().forEach(line -> lines.add(new View.Line(Role.STRING, "  " + line)));
            String reverse = statement.reverse();
            if (reverse != null) {
                reverse.lines().forEach(line -> lines.add(new View.Line(Role.COMMENT, "  -- reverse: " + line)));
            }
        }
    }

    /** What the rows say, and what else there is to say. */
    static String told(Difference difference) {
        List<String> parts = new ArrayList<>();
        Evidence evidence = difference.evidence();
        if (evidence != null && evidence.rows() > 0) {
            parts.add(rows(difference, evidence));
        }
        if (!difference.note().isEmpty()) {
            parts.add(difference.note());
        }
        if (difference.conflict()) {
            parts.add(causes(difference) + " disagree");
        }
        return String.join("; ", parts);
    }

    private static String rows(Difference difference, Evidence evidence) {
        StringBuilder text = new StringBuilder();
        text.append(number(evidence.concerned()))
                .append(" of ")
                .append(number(evidence.rows()))
                .append(" rows ")
                .append(verb(difference.probe()));
        if (evidence.worst() != null) {
            text.append(", worst ").append(evidence.worst());
        }
        if (!evidence.items().isEmpty() && difference.needsAllow()) {
            text.append(", items ")
                    .append(evidence.items().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .append(evidence.concerned() > evidence.items().size() ? ", ..." : "");
        }
        return text.toString();
    }

    private static String verb(@Nullable Probe probe) {
        return probe == null
                ? ""
                : probe.accept(new Probe.Visitor<>() {
                    @Override
                    public String filled(Probe.Filled asked) {
                        return "have a value";
                    }

                    @Override
                    public String missing(Probe.Missing asked) {
                        return "have none";
                    }

                    @Override
                    public String repeated(Probe.Repeated asked) {
                        return "share their value";
                    }

                    @Override
                    public String unfit(Probe.Unfit asked) {
                        return "do not fit";
                    }

                    @Override
                    public String labelled(Probe.Labelled asked) {
                        return "have it";
                    }
                });
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String causes(Difference difference) {
        return difference.causes().stream().sorted().map(Cause::toString).collect(Collectors.joining(" and "));
    }

    private String change(Difference difference) {
        String whole = difference.subject() + difference.change();
        if (full || length(whole) <= LONGEST_CHANGE) {
            return whole;
        }
        String before = difference.before();
        String after = difference.after();
        if (before == null || after == null) {
            return cut(whole, LONGEST_CHANGE);
        }
        return shortened(cut(difference.subject(), LONGEST_SUBJECT) + ": ", before, after);
    }

    /** Both sides are told, each from shortly before they begin to differ. */
    private static String shortened(String subject, String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        String was = from(before, same);
        String is = from(after, same);
        int room = LONGEST_CHANGE - length(subject) - length(ARROW);
        int half = room / 2;
        String left = cut(was, Math.max(half, room - length(is)));
        return subject + left + ARROW + cut(is, Math.max(half, room - length(left)));
    }

    private static String from(String text, int difference) {
        int start = Math.max(0, difference - LEAD);
        boolean insidePair = start > 0 && Character.isLowSurrogate(text.charAt(start));
        return start == 0 ? text : CUT + text.substring(insidePair ? start - 1 : start);
    }

    private static String cut(String text, int longest) {
        return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + CUT;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String symbol(Difference difference) {
        if (difference.needsAllow()) {
            return "!";
        }
        if (difference.before() == null && difference.after() == null) {
            String code = difference.risk().name();
            return code.endsWith("_ADDED") ? "+" : code.endsWith("_REMOVED") || code.endsWith("_MISSING") ? "-" : "~";
        }
        return difference.before() == null ? "+" : difference.after() == null ? "-" : "~";
    }

    private static Role role(Difference difference) {
        return switch (symbol(difference)) {
            case "!" -> Role.ERROR;
            case "+" -> Role.SUCCESS;
            default -> Role.WARNING;
        };
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(TerminalText::width).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - TerminalText.width(text)));
    }
}
