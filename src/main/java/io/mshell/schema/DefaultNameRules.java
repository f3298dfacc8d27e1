package io.mshell.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The name rules of SQL Server's default collation, {@code SQL_Latin1_General_CP1_CI_AS}, for engines that must behave
 * like it without one to ask. Case, width, kana and trailing spaces do not count; accents do. Characters that the
 * collation gives no weight, such as emoji and joiners, do not count either, so two emoji are the same name.
 *
 * <p>Where the collation's tables are not public it errs on the side of a collision: a name that is changed for no
 * need is a smaller harm than a table that cannot be created.
 */
public final class DefaultNameRules implements NameRules {

    @Override
    public String forbidden() {
        return "";
    }

    @Override
    public List<List<String>> collisions(Collection<String> names) {
        Map<String, List<String>> byWeight = new LinkedHashMap<>();
        for (String name : names) {
            byWeight.computeIfAbsent(weightOf(name), key -> new ArrayList<>()).add(name);
        }
        return byWeight.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** What is left of a name when all that does not count is taken away. */
    static String weightOf(String name) {
        // NFKC folds width, half-width kana, superscripts and ligatures, and composes accents.
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder weight = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            append(folded.charAt(i), weight);
        }
        int end = weight.length();
        while (end > 0 && weight.charAt(end - 1) == ' ') {
            end--;
        }
        return weight.substring(0, end);
    }

    private static void append(char character, StringBuilder weight) {
        char lower = Character.toLowerCase(character);
        switch (lower) {
            case 'ß' -> weight.append("ss");
            case 'æ' -> weight.append("ae");
            case 'œ' -> weight.append("oe");
            case 'þ' -> weight.append("th");
            case 'ς' -> weight.append('σ');
            default -> {
                if (!isWeightless(lower)) {
                    weight.append(isKatakana(lower) ? (char) (lower - 'ァ' + 'ぁ') : lower);
                }
            }
        }
    }

    private static boolean isKatakana(char character) {
        return character >= 'ァ' && character <= 'ヶ';
    }

    /** Supplementary characters arrive here as surrogates. Tab to carriage return have a weight, other controls none. */
    private static boolean isWeightless(char character) {
        if (character >= '\t' && character <= '\r') {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.SURROGATE,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> character >= '\uFE00' && character <= '\uFE0F';
        };
    }
}
