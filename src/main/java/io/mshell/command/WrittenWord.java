package io.mshell.command;

import io.mshell.console.Suggestion;

/** How a word has to be written so that it is read as this word and nothing else. */
final class WrittenWord {

    private static final String SPECIAL = "\"'\\$#;<>|&`";

    private WrittenWord() {}

    /** In double quotes where it needs them. */
    static String of(String word) {
        return isPlain(word) ? word : quoted(word);
    }

    /** The suggestion, written as one word; in quotes if {@code quoted}. What goes on leaves its quotes open. */
    static Suggestion of(Suggestion suggestion, boolean quoted) {
        String text = quoted ? quoted(suggestion.text()) : of(suggestion.text());
        boolean open = !suggestion.whole() && text.startsWith("\"");
        return suggestion.written(open ? text.substring(0, text.length() - 1) : text);
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && word.charAt(0) != '-'
                && word.chars().noneMatch(c -> Character.isWhitespace(c) || SPECIAL.indexOf(c) >= 0);
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
    }
}
