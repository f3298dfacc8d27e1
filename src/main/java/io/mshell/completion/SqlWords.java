package io.mshell.completion;

import io.mshell.console.Suggestion;
import io.mshell.schema.TableName;
import io.mshell.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SQL's own words, and how a name has to be written among them. */
final class SqlWords {

    /** The schema that needs no naming, on both engines. */
    static final String DEFAULT_SCHEMA = "dbo";

    /** What both engines can begin a statement with. */
    private static final List<String> FIRST = List.of(
            "SELECT",
            "WITH",
            "INSERT INTO",
            "UPDATE",
            "DELETE FROM",
            "CREATE TABLE",
            "CREATE VIEW",
            "ALTER TABLE",
            "DROP TABLE",
            "TRUNCATE TABLE",
            "MERGE INTO",
            "EXPLAIN");

    private static final List<String> MORE = List.of(
            "FROM",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "HAVING",
            "JOIN",
            "LEFT JOIN",
            "INNER JOIN",
            "CROSS JOIN",
            "FULL JOIN",
            "RIGHT JOIN",
            "ON",
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "BETWEEN",
            "IS NULL",
            "IS NOT NULL",
            "EXISTS",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "AS",
            "DISTINCT",
            "UNION",
            "UNION ALL",
            "EXCEPT",
            "INTERSECT",
            "VALUES",
            "SET",
            "ASC",
            "DESC",
            "OVER",
            "PARTITION BY",
            "NULL",
            "TOP",
            "LIMIT",
            "OFFSET",
            "INTO",
            "SELECT");

    private static final List<String> FUNCTIONS = List.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "coalesce",
            "cast",
            "nullif",
            "round",
            "abs",
            "lower",
            "upper",
            "trim",
            "substring",
            "replace",
            "concat",
            "row_number",
            "rank",
            "lag",
            "lead",
            "string_agg");

    /** Words that cannot be names without quotes, in either engine, and would be taken for something else. */
    private static final Set<String> RESERVED = Set.copyOf(Stream.of(
                    FIRST.stream(),
                    MORE.stream(),
                    Stream.of(
                            "TABLE",
                            "VIEW",
                            "INDEX",
                            "KEY",
                            "PRIMARY",
                            "FOREIGN",
                            "REFERENCES",
                            "CHECK",
                            "CONSTRAINT",
                            "DEFAULT",
                            "UNIQUE",
                            "COLUMN",
                            "USER",
                            "PLAN",
                            "PERCENT",
                            "FILE",
                            "PUBLIC",
                            "SCHEMA",
                            "DATABASE",
                            "PROC",
                            "PROCEDURE",
                            "FUNCTION",
                            "TRIGGER",
                            "TO",
                            "BY",
                            "FOR",
                            "WITH",
                            "USING",
                            "ALL",
                            "ANY",
                            "SOME",
                            "OPEN",
                            "CLOSE",
                            "READ",
                            "RULE",
                            "SAVE",
                            "GRANT",
                            "DENY",
                            "REVOKE",
                            "EXEC",
                            "OPTION",
                            "PIVOT",
                            "UNPIVOT",
                            "QUALIFY",
                            "WINDOW",
                            "LATERAL",
                            "ARRAY",
                            "RETURNING",
                            "APPLY",
                            "OUTER",
                            "OUTPUT",
                            "NATURAL",
                            "TRUE",
                            "FALSE",
                            "CURRENT_DATE",
                            "CURRENT_USER"))
            .flatMap(words -> words)
            .flatMap(words -> Stream.of(words.split(" ", -1)))
            .toList());

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SqlWords() {}

    static boolean isKeyword(SqlToken token) {
        return token.kind() == SqlToken.Kind.WORD && RESERVED.contains(token.upper());
    }

    static Stream<Suggestion> first(String typed) {
        return words(FIRST, typed);
    }

    static Stream<Suggestion> more(String typed) {
        return words(MORE, typed);
    }

    static Stream<Suggestion> functions() {
        return FUNCTIONS.stream()
                .map(name -> Suggestion.of(name, "")
                        .in("functions")
                        .written(name + "(")
                        .goingOn());
    }

    /** In capitals unless small letters are being typed. */
    private static Stream<Suggestion> words(List<String> words, String typed) {
        boolean small = !typed.isEmpty() && typed.equals(typed.toLowerCase(Locale.ROOT));
        return words.stream()
                .map(word -> small ? word.toLowerCase(Locale.ROOT) : word)
                .map(word -> Suggestion.of(word, "").in("keywords"));
    }

    /** A name as it has to be written; in quotes that the shell reads too where it would misread brackets. */
    static String written(String name, Dialect dialect) {
        if (PLAIN.matcher(name).matches() && !RESERVED.contains(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        boolean misread = name.chars().anyMatch(c -> ";'\"#".indexOf(c) >= 0);
        return misread ? '"' + name.replace("\"", "\"\"") + '"' : dialect.quote(name);
    }

    /** A table behind the dot of its schema, or on its own, which may need the schema's name. */
    static Suggestion table(TableName table, String schema, Dialect dialect) {
        String name = written(table.name(), dialect);
        boolean bare = !schema.isEmpty() || table.schema().equals(DEFAULT_SCHEMA);
        return Suggestion.of(table.name(), table.schema())
                .in("tables")
                .written(bare ? name : written(table.schema(), dialect) + "." + name);
    }
}
