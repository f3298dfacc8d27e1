package io.mshell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Help in words: all commands by group, or one command whole. */
final class HelpText {

    private static final int WIDEST_LEFT = 32;

    private HelpText() {}

    /** What {@code help COMMAND} shows. */
    static String of(CommandSpec spec) {
        List<String> parts = new ArrayList<>();
        parts.add(spec.name() + " - " + spec.description());
        parts.add("Usage\n  " + String.join("\n    ", Wrapped.lines(spec.usage(), 4)));
        if (!spec.help().isEmpty()) {
            parts.add(String.join("\n", Wrapped.lines(spec.help(), 0)));
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
        addRows(
                parts,
                "More",
                Stream.of(
                        new Row("help COMMAND", "a command with examples"),
                        new Row(
                                "help TOPIC",
                                Stream.of(HelpTopic.values())
                                        .map(HelpTopic::word)
                                        .collect(Collectors.joining(", "))),
                        new Row("tour", "ten steps through the sandbox")));
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

    private static Row row(OptionSpec option) {
        return new Row(option.label(), option.explained());
    }

    private static void addRows(List<String> parts, String title, Stream<Row> rows) {
        List<Row> all = rows.toList();
        if (all.isEmpty()) {
            return;
        }
        int width = all.stream()
                .mapToInt(row -> row.left().length())
                .filter(length -> length <= WIDEST_LEFT)
                .max()
                .orElse(WIDEST_LEFT);
        StringBuilder text = new StringBuilder(title);
        all.forEach(row -> append(row, width, text));
        parts.add(text.toString());
    }

    /** The right side beside the left one, its further lines below; on a line of its own if the left one is long. */
    private static void append(Row row, int width, StringBuilder text) {
        String margin = "\n" + " ".repeat(width + 4);
        String right = String.join(margin, Wrapped.lines(row.right(), width + 4));
        text.append("\n  ").append(row.left());
        text.append(
                row.left().length() > width
                        ? margin
                        : " ".repeat(width - row.left().length() + 2));
        text.append(right);
    }

    private record Row(String left, String right) {}
}
