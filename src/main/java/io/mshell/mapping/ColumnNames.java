package io.mshell.mapping;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.NameRules;
import io.mshell.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names columns exactly as they are titled, but where SQL Server cannot have it so. Every change is a function of the
 * titles and ids alone, never of the order of the columns:
 *
 * <ul>
 *   <li>a blank title becomes the column id;
 *   <li>characters no name can hold (U+0000, U+FFFF, half a surrogate pair, what the engine forbids) become {@code _};
 *   <li>a title over 128 UTF-16 units is cut and ends in {@code (column_id)};
 *   <li>of titles the engine takes for the same, the column with the shortest id, then the first in the alphabet,
 *       keeps the name and the others end in {@code (column_id)}. monday's older ids are the shorter ones, so that a
 *       column added later seldom takes a name away.
 * </ul>
 *
 * Columns of the board come first: an extra or an item's own column gives way to them.
 */
final class ColumnNames {

    private static final int LONGEST_ID = 60;
    private static final int MOST_ROUNDS = 10_000;

    private final NameRules rules;
    private final List<Wanted> wanted;
    private final Map<Wanted, Integer> order = new HashMap<>();
    private final Map<Wanted, Integer> levels = new HashMap<>();
    private final Set<String> taken;

    /**
     * A column in need of a name.
     *
     * @param columnId its monday column id
     * @param title what it would be named
     * @param suffix follows the title after a space; empty for a main column
     */
    record Wanted(String columnId, String title, String suffix) {}

    /** A name, and why it is not the title, or an empty text. */
    record Named(String name, String changed) {}

    private ColumnNames(NameRules rules, Collection<Wanted> wanted, Set<String> taken) {
        this.rules = rules;
        this.wanted = wanted.stream()
                .sorted(Comparator.comparingInt(
                                (Wanted column) -> column.columnId().length())
                        .thenComparing(Wanted::columnId)
                        .thenComparing(Wanted::suffix))
                .toList();
        this.taken = taken;
        this.wanted.forEach(column -> {
            order.put(column, order.size());
            levels.put(column, 0);
        });
    }

    /**
     * A name for each. The names are unique under the rules, among themselves and with those taken, and at most 128
     * UTF-16 units long.
     */
    static Map<Wanted, Named> of(Collection<Wanted> wanted, NameRules rules, Set<String> taken) {
        return new ColumnNames(rules, wanted, taken).settled();
    }

    private Map<Wanted, Named> settled() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!separated()) {
                Map<Wanted, Named> names = new LinkedHashMap<>();
                wanted.forEach(column -> names.put(column, new Named(name(column), whyChanged(column))));
                return names;
            }
        }
        throw new MshellException(
                ErrorCode.TABLE_UNSUITABLE,
                "the database takes the column names for the same, whatever is added to them",
                "use a database with another collation");
    }

    /** One round: whoever lost a name tries the next. False if nobody did. */
    private boolean separated() {
        Map<String, List<Wanted>> byName = new LinkedHashMap<>();
        wanted.forEach(column ->
                byName.computeIfAbsent(name(column), name -> new ArrayList<>()).add(column));
        List<String> all = new ArrayList<>(taken);
        byName.forEach((name, columns) -> columns.forEach(column -> all.add(name)));
        List<List<String>> groups = rules.collisions(all);
        Map<Wanted, Integer> before = Map.copyOf(levels);
        groups.forEach(group -> moveAllButOne(new HashSet<>(group), byName));
        return !levels.equals(before);
    }

    private void moveAllButOne(Set<String> group, Map<String, List<Wanted>> byName) {
        List<Wanted> members = group.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .sorted(Comparator.comparing(levels::get).thenComparing(order::get))
                .collect(Collectors.toCollection(ArrayList::new));
        if (group.stream().noneMatch(taken::contains) && !members.isEmpty()) {
            members.remove(0);
        }
        members.forEach(column -> levels.merge(column, 1, Integer::sum));
    }

    private String name(Wanted column) {
        int level = levels.getOrDefault(column, 0);
        String title = clean(column.title());
        String tail = column.suffix().isEmpty() ? "" : " " + clean(column.suffix());
        String base = title.isBlank() ? clean(column.columnId()) : title;
        boolean tooLong = isTooLong(base + tail);
        if (level > 0 || tooLong) {
            tail += " (" + id(column) + (level > 1 ? " " + level : "") + ")";
        }
        String cut = CleanText.cut(base, Math.max(0, TableName.LONGEST - tail.length()));
        while (!cut.isEmpty() && isTooLong(cut + tail)) {
            cut = CleanText.cut(cut, cut.length() - 1);
        }
        return cut + tail;
    }

    private boolean isTooLong(String name) {
        return name.length() > TableName.LONGEST || name.getBytes(StandardCharsets.UTF_8).length > rules.longestBytes();
    }

    private String whyChanged(Wanted column) {
        if (levels.getOrDefault(column, 0) > 0) {
            return "the database takes it for the same as another column's name";
        }
        if (column.title().isBlank()) {
            return "the title is blank";
        }
        String plain = column.suffix().isEmpty() ? column.title() : column.title() + " " + column.suffix();
        if (isTooLong(plain)) {
            return plain.length() > TableName.LONGEST
                    ? "the title is longer than " + TableName.LONGEST + " characters"
                    : "the title is longer than the " + rules.longestBytes() + " bytes this engine allows";
        }
        return name(column).equals(plain) ? "" : "the title holds characters no name can hold";
    }

    private String id(Wanted column) {
        String id = clean(column.columnId());
        return id.length() <= LONGEST_ID
                ? id
                : CleanText.cut(id, LONGEST_ID - 9) + "~" + Integer.toHexString(id.hashCode());
    }

    private String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean pair = Character.isSurrogate(character) && !CleanText.isLone(text, i);
            if (pair) {
                i++;
                clean.append(rules.forbidsSupplementary() ? "_" : text.substring(i - 1, i + 1));
            } else {
                clean.append(isPossible(character) ? character : '_');
            }
        }
        return clean.toString();
    }

    private boolean isPossible(char character) {
        return character != 0
                && character != '\uFFFF'
                && !Character.isSurrogate(character)
                && rules.forbidden().indexOf(character) < 0;
    }
}
