package io.mshell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Help in words: all commands by group, or one command whole. */
final class HelpText {

    private static final int WIDTH = 88;

    private HelpText() {}

    /** What {@code help COMMAND} shows. */
    static String of(CommandSpec spec) {
        List<String> parts = new ArrayList<>();
        parts.add(spec.name() + " - " + spec.description());
        parts.add("Usage\n  " + spec.usage());
        if (!spec.help().isEmpty()) {
            parts.add(wrapped(spec.help()));
        }
        addRows(parts, "Arguments", spec.arguments().stream().map(each -> new Row(each.name(), each.description())));
        addRows(parts, "Options", spec.options().stream().map(HelpText::row));
        if (!spec.examples().isEmpty()) {
            parts.add("Examples\n  " + String.join("\n  ", spec.examples()));
        }
        return String.join("\n\n", parts);
    }

    /** What {@code help} shows. */
    static String of(CommandIndex index) {
        List<String> parts = new ArrayList<>();
        parts.add("mshell [global options] [COMMAND ...]    without a command: the prompt");
        addGroups(parts, index);
        addRows(parts, "Global options", Stream.of(GlobalOption.values()).map(option -> row(option.spec())));
        parts.add(
                "At the end of a command > FILE, >> FILE and | PROGRAM send its answer there; FILE's ending (.csv, .tsv,\n"
                        + ".json, .jsonl, .md) is the format. An answer longer than the screen goes through a pager at the prompt.");
        parts.add("help COMMAND explains a command with examples.");
        return String.join("\n\n", parts);
    }

    /** What {@code help} shows of commands that begin with the same word. */
    static String family(CommandIndex members) {
        List<String> parts = new ArrayList<>();
        addGroups(parts, members);
        return String.join("\n\n", parts);
    }

    private static void addGroups(List<String> parts, CommandIndex index) {
        for (CommandGroup group : CommandGroup.values()) {
            addRows(
                    parts,
                    group.title(),
                    index.all().stream()
                            .filter(spec -> spec.group() == group)
                            .map(spec -> new Row(spec.name(), spec.description())));
        }
    }

    /** The text in lines that fit most terminals; paragraphs and indented lines stay. */
    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            int lineBreak = word.lastIndexOf('\n');
            column = lineBreak < 0 ? column + word.length() : word.length() - lineBreak - 1;
        }
        return lines.toString();
    }

    private static Row row(OptionSpec option) {
        String fallback = option.defaultValue();
        return new Row(
                option.label(),
                fallback == null ? option.description() : option.description() + " (default " + fallback + ")");
    }

    private static void addRows(List<String> parts, String title, Stream<Row> rows) {
        List<Row> all = rows.toList();
        if (all.isEmpty()) {
            return;
        }
        int width = all.stream().mapToInt(row -> row.left().length()).max().orElse(0);
        StringBuilder text = new StringBuilder(title);
        all.forEach(row -> text.append("\n  ")
                .append(row.left())
                .append(" ".repeat(width - row.left().length() + 2))
                .append(row.right()));
        parts.add(text.toString());
    }

    private record Row(String left, String right) {}
}
