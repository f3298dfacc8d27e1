package io.mshell.console;

import io.mshell.console.Theme.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages of queries and code: comments, strings, numbers and key words, found by their looks alone. */
public enum CodeSyntax implements Syntax {
    /** Transact-SQL as far as it is common with the embedded engine's. Names in brackets or double quotes are names. */
    SQL(
            "(?<comment>--[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))|(?<string>N?'(?:[^']|'')*'?)"
                    + "|(?<name>\\[(?:[^\\]]|\\]\\])*\\]?|\"(?:[^\"]|\"\")*\"?)",
            true,
            """
            add all alter and any apply as asc begin between by case cast check collate column commit constraint
            convert create cross cube cursor database declare default delete desc describe distinct drop else end except
            exec execute exists explain false fetch first for foreign from full function go grant group having identity
            if in index inner insert intersect into is join key last left like limit merge next not null nulls of offset
            on only or order outer output over partition percent pivot primary print procedure references return right
            rollback rollup row rows schema select set show some table then ties to top transaction true truncate try
            union unique unpivot update use using values view when where while with\
            """),
    GRAPHQL(
            "(?<comment>#[^\\n]*)|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*\"?)"
                    + "|(?<name>\\$\\w+|@\\w+)",
            false,
            "query mutation subscription fragment on true false null"),
    JAVASCRIPT(
            "(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
                    + "|(?<string>'(?:[^'\\\\\\n]|\\\\.)*'?|\"(?:[^\"\\\\\\n]|\\\\.)*\"?|`(?s:(?:[^`\\\\]|\\\\.)*)`?)"
                    + "|(?<name>\\.\\s*[\\p{L}_$][\\p{L}\\p{N}_$]*)",
            false,
            """
            async await break case catch class const continue debugger default delete do else export extends false
            finally for function if import in instanceof let new null of return static super switch this throw true try
            typeof undefined var void while with yield\
            """);

    private static final String COMMON = "|(?<number>(?<![\\p{L}\\p{N}_])\\d[\\d_]*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)"
            + "|(?<word>[\\p{L}_@#$][\\p{L}\\p{N}_@#$]*)";

    private final Pattern tokens;
    private final Pattern keywords;

    CodeSyntax(String own, boolean anyCase, String keywords) {
        this.tokens = Pattern.compile(own + COMMON);
        this.keywords =
                Pattern.compile(keywords.strip().replaceAll("\\s+", "|"), anyCase ? Pattern.CASE_INSENSITIVE : 0);
    }

    @Override
    public List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher token = tokens.matcher(text);
        while (token.find()) {
            Role role = role(token);
            if (role != null) {
                spans.add(new Span(token.start(), token.end(), role));
            }
        }
        return spans;
    }

    private @Nullable Role role(Matcher token) {
        if (token.group("comment") != null) {
            return Role.COMMENT;
        }
        if (token.group("string") != null) {
            return Role.STRING;
        }
        if (token.group("number") != null) {
            return Role.NUMBER;
        }
        String word = token.group("word");
        return word != null && keywords.matcher(word).matches() ? Role.KEYWORD : null;
    }
}
