package io.mshell.sql.sqlserver;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.parser.ParserException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grammar of T-SQL that others wrote: Druid's. It lacks some of what SQL Server has; each is written as something of the
 * same shape that it knows, so that everything around it is parsed.
 */
final class TSqlGrammar {

    /** A text, a comment or a name: what is in them is not T-SQL. */
    private static final Pattern OPAQUE =
            Pattern.compile("'[^']*+(?:''[^']*+)*+'|--[^\\n]*+|\\[[^\\]]*+(?:]][^\\]]*+)*+]|\"[^\"]*+\"");

    /** A batch that is executed from a text, in pieces or not, as {@link Batch} and CREATE SCHEMA need it. */
    private static final Pattern DYNAMIC =
            Pattern.compile("EXEC\\((N'(?:[^']|'')*+'(?: \\+ N'(?:[^']|'')*+')*+)\\);\\z");

    private static final List<Lack> LACKS = List.of(
            new Lack("TRY and CATCH are no blocks to it", "\\b(BEGIN|END) (?:TRY|CATCH)\\b", "$1"),
            new Lack("it does not know THROW", "\\bTHROW\\b(?! *;)", "EXEC thrown"),
            new Lack("it does not know THROW alone", "\\bTHROW *;", "RETURN;"),
            new Lack("it makes no schema", "\\bCREATE SCHEMA\\b", "CREATE DATABASE"),
            new Lack("an index has no filter", "(INDEX \\S+ ON \\S+ \\([^)]*\\)) WHERE \\S+ IS NOT NULL", "$1"),
            new Lack("only CAST takes AS", "\\bTRY_CAST\\(", "CAST("),
            new Lack("an operand of a condition has no collation", " COLLATE \\w+", ""),
            new Lack("a permission is on a table, not on an object", "\\bOBJECT::", ""),
            new Lack("a permission is granted, never denied", "\\bDENY\\b", "GRANT"),
            new Lack("a grant has no option", " WITH GRANT OPTION", ""),
            new Lack("a variable is set, not added to", " \\+= ", " = "));

    private TSqlGrammar() {}

    /** Something it lacks, and what stands in its place. */
    private record Lack(String what, Pattern text, String instead) {

        Lack(String what, String text, String instead) {
            this(what, Pattern.compile(text), instead);
        }

        String within(String batch) {
            return text.matcher(batch).replaceAll(instead);
        }
    }

    /** What is wrong with a batch; nothing if it is T-SQL. A batch executed from a text is looked at too. */
    static Optional<String> mistake(String batch) {
        Matcher dynamic = DYNAMIC.matcher(batch);
        Optional<String> mistake = outer(batch);
        return mistake.isPresent() || !dynamic.find() ? mistake : mistake(text(dynamic.group(1)));
    }

    private static Optional<String> outer(String batch) {
        try {
            SQLUtils.parseStatements(known(batch), DbType.sqlserver);
            return Optional.empty();
        } catch (ParserException e) {
            return Optional.of(e.getMessage() + "\n" + batch);
        }
    }

    /** The value of literals joined with +. */
    private static String text(String literals) {
        String joined = literals.replace("' + N'", "");
        return joined.substring(2, joined.length() - 1).replace("''", "'");
    }

    /** The batch as the grammar knows it: names and texts keep their place, not what is in them. */
    private static String known(String batch) {
        String known = OPAQUE.matcher(batch).replaceAll(TSqlGrammar::plain);
        for (Lack lack : LACKS) {
            known = lack.within(known);
        }
        return known;
    }

    private static String plain(MatchResult found) {
        char first = found.group().charAt(0);
        return first == '[' ? "[name]" : first == '"' ? "\"name\"" : first == '-' ? "" : "'text'";
    }
}
