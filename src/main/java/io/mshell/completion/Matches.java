package io.mshell.completion;

import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses among suggestions by what has been typed, ignoring case: what begins with it before what has it at the
 * beginnings of its words ({@code ord his} or {@code oh} for Order History), then what contains it; where there is none of
 * these, what has its letters in this order. What is equally good stays in order.
 */
public final class Matches {

    /** As many as can be looked over; who types one more letter sees others. */
    static final int MOST = 60;

    private Matches() {}

    /** How well something fits, best first. */
    private enum Fit {
        WHOLE,
        BEGINNING,
        WORDS,
        INSIDE,
        LETTERS,
        NONE
    }

    /** The best of these for a word typed from {@code offset} on. */
    public static Suggestions best(int offset, String typed, List<Suggestion> all) {
        return best(offset, typed, all, true);
    }

    /** The same, without those that only have the letters typed somewhere in them. */
    public static Suggestions close(int offset, String typed, List<Suggestion> all) {
        return best(offset, typed, all, false);
    }

    private static Suggestions best(int offset, String typed, List<Suggestion> all, boolean lettersDo) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        Map<Fit, List<Suggestion>> byFit = new EnumMap<>(Fit.class);
        for (Suggestion each : all) {
            Fit fit = wanted.isEmpty() ? Fit.BEGINNING : fit(wanted, each.value());
            byFit.computeIfAbsent(fit, none -> new ArrayList<>()).add(each);
        }
        byFit.remove(Fit.NONE);
        List<Suggestion> letters = byFit.remove(Fit.LETTERS);
        List<Suggestion> fitting = byFit.values().stream().flatMap(List::stream).toList();
        if (fitting.isEmpty() && letters != null && lettersDo) {
            fitting = letters;
        }
        boolean more = fitting.size() > MOST;
        return new Suggestions(offset, more ? fitting.subList(0, MOST) : fitting, more);
    }

    private static Fit fit(String wanted, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith(wanted)) {
            return lower.length() == wanted.length() ? Fit.WHOLE : Fit.BEGINNING;
        }
        if (!hasLetters(wanted, lower)) {
            return Fit.NONE;
        }
        // Some letters are longer in lower case; then the words are those of the lower case.
        String words = lower.length() == value.length() ? value : lower;
        if (beginsWords(wanted, 0, lower, words, 0)) {
            return Fit.WORDS;
        }
        return lower.contains(wanted) ? Fit.INSIDE : Fit.LETTERS;
    }

    private static boolean hasLetters(String wanted, String lower) {
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            at = lower.indexOf(wanted.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rest of what is wanted is made of beginnings of words from here on. */
    private static boolean beginsWords(String wanted, int from, String lower, String words, int start) {
        int rest = from;
        while (rest < wanted.length() && !Character.isLetterOrDigit(wanted.charAt(rest)) && rest > 0) {
            rest++;
        }
        if (rest == wanted.length()) {
            return true;
        }
        char first = wanted.charAt(rest);
        for (int at = lower.indexOf(first, start); at >= 0; at = lower.indexOf(first, at + 1)) {
            if (beginsWord(words, at)) {
                for (int taken = common(wanted, rest, lower, at); taken > 0; taken--) {
                    if (beginsWords(wanted, rest + taken, lower, words, at + taken)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int common(String wanted, int from, String lower, int at) {
        int length = 0;
        while (from + length < wanted.length()
                && at + length < lower.length()
                && wanted.charAt(from + length) == lower.charAt(at + length)) {
            length++;
        }
        return length;
    }

    private static boolean beginsWord(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isLetterOrDigit(c)) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
        return !Character.isLetterOrDigit(before) || hump;
    }
}
