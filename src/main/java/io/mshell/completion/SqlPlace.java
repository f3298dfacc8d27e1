package io.mshell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a statement the cursor stands.
 *
 * @param offset where what is being typed begins
 * @param typed what has been typed of it, without its quotes
 * @param qualifiers the names before it that dots join to it
 * @param expects what belongs there
 * @param tables the tables the statement names
 */
record SqlPlace(int offset, String typed, List<String> qualifiers, Expects expects, List<Named> tables) {

    private static final Set<String> BEFORE_TABLES =
            Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "DESCRIBE", "APPLY", "VIEW", "TRUNCATE");
    private static final Set<String> BEFORE_VALUES = Set.of(
            "SELECT",
            "WHERE",
            "ON",
            "BY",
            "HAVING",
            "SET",
            "AND",
            "OR",
            "WHEN",
            "THEN",
            "ELSE",
            "NOT",
            "CASE",
            "DISTINCT",
            "IN",
            "LIKE",
            "BETWEEN",
            "QUALIFY",
            "USING",
            "VALUES",
            "IS",
            "TOP",
            "LIMIT",
            "OUTPUT",
            "RETURNING");

    /** What can stand at a place. */
    enum Expects {
        TABLE,
        /** A column, a function, or the keyword that goes on. */
        EXPRESSION,
        /** The first word of a statement. */
        STATEMENT,
        /** Inside a text or a comment: nothing. */
        NOTHING
    }

    /**
     * A table as the statement names it.
     *
     * @param schema empty if it is not there
     * @param alias its own name if it has no other
     */
    record Named(String schema, String name, String alias) {}

    static SqlPlace at(String sql, int cursor) {
        List<SqlToken> all = statement(sql, cursor);
        List<SqlToken> before = new ArrayList<>(
                all.stream().filter(token -> token.start() < cursor).toList());
        SqlToken last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean touches = last != null && last.end() >= cursor;
        if (isInsideValue(sql, cursor, last)) {
            return new SqlPlace(cursor, "", List.of(), Expects.NOTHING, List.of());
        }
        int offset = cursor;
        String typed = "";
        if (last != null && touches && last.isName()) {
            before.remove(before.size() - 1);
            offset = last.start();
            typed = SqlToken.of(sql.substring(offset, cursor)).get(0).text();
        }
        List<String> qualifiers = qualifiers(before);
        Expects expects = qualifiers.isEmpty() || !before.isEmpty() ? expects(before) : Expects.EXPRESSION;
        return new SqlPlace(offset, typed, qualifiers, expects, tables(all, offset));
    }

    /** The tokens of the statement at the cursor, which semicolons part from others. */
    private static List<SqlToken> statement(String sql, int cursor) {
        List<SqlToken> tokens = new ArrayList<>();
        for (SqlToken token : SqlToken.of(sql)) {
            if (!token.is(";")) {
                tokens.add(token);
            } else if (token.start() < cursor) {
                tokens.clear();
            } else {
                break;
            }
        }
        return tokens;
    }

    /** Whether the cursor is in a text, a number or a comment. */
    private static boolean isInsideValue(String sql, int cursor, @Nullable SqlToken last) {
        if (last != null && last.end() >= cursor) {
            return last.kind() == SqlToken.Kind.VALUE;
        }
        String gap = sql.substring(last == null ? 0 : last.end(), cursor);
        boolean inLine = gap.lastIndexOf("--") > gap.lastIndexOf('\n');
        return inLine || gap.lastIndexOf("/*") > gap.lastIndexOf("*/");
    }

    /** Takes the names that dots join to what is being typed off the end. */
    private static List<String> qualifiers(List<SqlToken> before) {
        List<String> names = new ArrayList<>();
        while (before.size() > 1
                && before.get(before.size() - 1).is(".")
                && before.get(before.size() - 2).isName()) {
            before.remove(before.size() - 1);
            names.add(0, before.remove(before.size() - 1).text());
        }
        return names;
    }

    private static Expects expects(List<SqlToken> before) {
        if (before.isEmpty()) {
            return Expects.STATEMENT;
        }
        int depth = 0;
        boolean first = true;
        boolean afterComma = before.get(before.size() - 1).is(",");
        for (int i = before.size() - 1; i >= 0; i--) {
            String word = before.get(i).upper();
            depth += word.equals(")") ? 1 : word.equals("(") ? -1 : 0;
            if (depth < 0) {
                return first && before.size() > 1 && i == before.size() - 1 ? afterOpen(before, i) : Expects.EXPRESSION;
            }
            boolean tables = BEFORE_TABLES.contains(word);
            if (depth == 0 && (tables || BEFORE_VALUES.contains(word))) {
                return tables && (first || afterComma) ? Expects.TABLE : Expects.EXPRESSION;
            }
            first = false;
        }
        return Expects.EXPRESSION;
    }

    /** In brackets that have just been opened: a subquery or an expression. */
    private static Expects afterOpen(List<SqlToken> before, int open) {
        SqlToken opener = before.get(open - 1);
        boolean query = BEFORE_TABLES.contains(opener.upper()) || opener.is("AS");
        return query ? Expects.STATEMENT : Expects.EXPRESSION;
    }

    private static List<Named> tables(List<SqlToken> all, int typedAt) {
        List<Named> tables = new ArrayList<>();
        boolean listed = false;
        for (int i = 0; i < all.size(); i++) {
            SqlToken token = all.get(i);
            boolean opens = BEFORE_TABLES.contains(token.upper());
            boolean next = listed && token.is(",");
            listed = (listed && !BEFORE_VALUES.contains(token.upper()) && !token.is("(")) || token.is("FROM");
            if (opens || next) {
                named(all, i + 1, typedAt).ifPresent(tables::add);
            }
        }
        return tables;
    }

    /** The table named from here on, unless it is what is being typed. */
    private static Optional<Named> named(List<SqlToken> all, int from, int typedAt) {
        List<String> parts = new ArrayList<>();
        int at = from;
        while (at < all.size() && all.get(at).isName() && all.get(at).start() != typedAt) {
            parts.add(all.get(at).text());
            boolean goesOn = at + 1 < all.size() && all.get(at + 1).is(".");
            at += goesOn ? 2 : 1;
            if (!goesOn) {
                break;
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String name = parts.get(parts.size() - 1);
        String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
        if (at < all.size() && all.get(at).is("AS")) {
            at++;
        }
        boolean aliased = at < all.size()
                && all.get(at).isName()
                && all.get(at).start() != typedAt
                && !SqlWords.isKeyword(all.get(at));
        return Optional.of(new Named(schema, name, aliased ? all.get(at).text() : name));
    }

    /** The table that a name before a dot means. */
    Optional<Named> tableOf(String qualifier) {
        return tables.stream()
                .filter(table -> table.alias().equalsIgnoreCase(qualifier)
                        || table.name().toLowerCase(Locale.ROOT).equals(qualifier.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
