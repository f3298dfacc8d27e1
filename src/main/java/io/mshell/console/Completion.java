package io.mshell.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Language} suggests as JLine's candidates. The language has chosen and ordered them already: all of them
 * match, and their order stays.
 */
final class Completion implements Completer, CompletionMatcher {

    private Suggestions suggestions = Suggestions.none(0);
    private String asked = "";
    private String word = "";

    @Override
    public void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
        suggestions = parsed instanceof LineParser.Line line ? line.suggestions() : Suggestions.none(parsed.cursor());
        asked = parsed.word();
        int place = 1;
        for (Suggestion each : suggestions.best()) {
            candidates.add(new Candidate(
                    each.text(),
                    shown(each.value()),
                    orNull(each.group()),
                    orNull(shown(each.description())),
                    null,
                    null,
                    each.whole(),
                    place++));
        }
    }

    /** On one line, and without anything a terminal would obey. */
    private static String shown(String text) {
        return TerminalText.oneLine(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        word = line.word();
    }

    /** All of them; while a list is shown and more is typed, those that still go with it. */
    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        return word.equals(asked)
                ? candidates
                : candidates.stream()
                        .filter(each -> contains(each.value()) || contains(each.displ()))
                        .toList();
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    /** What can be written without choosing: it goes on from what has been typed, whose letters stay as they are. */
    @Override
    public String getCommonPrefix() {
        List<Suggestion> best = suggestions.best();
        if (best.isEmpty() || suggestions.more()) {
            return word;
        }
        String common = best.get(0).text();
        for (Suggestion each : best) {
            common = common.substring(0, commonLength(common, each.text()));
        }
        boolean goesOn = common.length() > word.length() && commonLength(common, word) == word.length();
        return goesOn ? word + common.substring(word.length()) : word;
    }

    private static int commonLength(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && Character.toLowerCase(one.charAt(length)) == Character.toLowerCase(other.charAt(length))) {
            length++;
        }
        boolean split = length > 0 && Character.isHighSurrogate(one.charAt(length - 1));
        return split ? length - 1 : length;
    }
}
