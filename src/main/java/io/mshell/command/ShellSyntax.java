package io.mshell.command;

import io.mshell.console.CodeSyntax;
import io.mshell.console.Syntax;
import io.mshell.console.Theme.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours command lines: a command that exists, one that does not, options, strings, numbers, variables, and queries and
 * code in their own language. A word that may yet become a command is not marked as wrong.
 */
public final class ShellSyntax implements Syntax {

    private static final Map<String, CodeSyntax> LANGUAGES = Map.of(
            "sql", CodeSyntax.SQL,
            "gql", CodeSyntax.GRAPHQL,
            "js", CodeSyntax.JAVASCRIPT,
            "assert", CodeSyntax.JAVASCRIPT);

    private static final Pattern TOKEN = Pattern.compile("(?<line>\\n)|(?<end>;)|(?<comment>(?<!\\S)#[^\\n]*)"
            + "|(?<mark><<(['\"]?)(?<word>[A-Za-z_]\\w*)\\5)|(?<operator>(?<!\\S)(?:>>?|\\||&)(?=\\s|$))"
            + "|(?<word2>(?:\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?|\\\\(?s:.)|[^\\s\"';\\\\])+)");

    private static final Pattern MARK_AND_REST = Pattern.compile("<<(['\"]?)[A-Za-z_]\\w*\\1[^\\n]*(?:\\n|\\z)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final CommandIndex index;

    public ShellSyntax(CommandIndex index) {
        this.index = index;
    }

    @Override
    public List<Span> spans(String text) {
        return new Painting(text).spans();
    }

    /** One text on its way to its colours. */
    private final class Painting {

        private final String text;
        private final List<Span> spans = new ArrayList<>();
        private final Matcher token;
        private String name = "";
        private boolean named;
        private String block = "";

        Painting(String text) {
            this.text = text;
            this.token = TOKEN.matcher(text);
        }

        List<Span> spans() {
            int at = 0;
            while (at < text.length() && token.find(at)) {
                at = token.end();
                if (token.group("line") != null) {
                    at = block.isEmpty() ? lineEnded(at) : blockFrom(at);
                } else if (token.group("end") != null) {
                    begin();
                } else if (token.group("comment") != null) {
                    add(Role.COMMENT);
                } else if (token.group("mark") != null) {
                    block = token.group("word");
                    add(Role.KEYWORD);
                } else if (token.group("operator") != null) {
                    add(Role.KEYWORD);
                } else {
                    at = word(token.group());
                }
            }
            return spans;
        }

        private void begin() {
            name = "";
            named = false;
            block = "";
        }

        private void add(Role role) {
            spans.add(new Span(token.start(), token.end(), role));
        }

        /** A query begins below its command; anything else ends with its line, unless that is continued. */
        private int lineEnded(int at) {
            CodeSyntax language = LANGUAGES.get(name);
            if (language != null) {
                return code(language, at, text.length());
            }
            boolean continued = at > 1 && text.charAt(at - 2) == '\\';
            if (!continued) {
                begin();
            }
            return at;
        }

        private int blockFrom(int start) {
            Matcher last = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(block) + "[ \\t]*$")
                    .matcher(text);
            boolean ended = last.find(start);
            CodeSyntax language = LANGUAGES.get(name);
            if (language != null) {
                code(language, start, ended ? last.start() : text.length());
            }
            begin();
            if (ended) {
                spans.add(new Span(last.start(), last.end(), Role.KEYWORD));
            }
            return ended ? last.end() : text.length();
        }

        private int code(CodeSyntax language, int from, int to) {
            for (Span span : language.spans(text.substring(from, to))) {
                spans.add(new Span(from + span.start(), from + span.end(), span.role()));
            }
            return to;
        }

        /** Colours a word and returns where to go on: behind it, or behind all code that begins with it. */
        private int word(String word) {
            int end = token.end();
            boolean mayFail = !named && name.isEmpty() && word.startsWith("-") && !word.startsWith("--");
            if (mayFail) {
                // What follows the dash is read as a word of its own.
                return token.start() + 1;
            }
            if (!named && commandWord(word)) {
                return end;
            }
            if (word.startsWith("--") && word.length() > 2) {
                add(isOption(word) ? Role.OPTION : end == text.length() ? Role.OPTION : Role.ERROR);
                return end;
            }
            CodeSyntax language = LANGUAGES.get(name);
            if (language != null) {
                return query(language);
            }
            argument(word);
            return end;
        }

        /** Takes one more word into the command's name; false if it is no part of one. */
        private boolean commandWord(String word) {
            if (name.isEmpty() && word.startsWith("-")) {
                return false;
            }
            String longer = name.isEmpty() ? word : name + " " + word;
            boolean known = index.named(longer).isPresent();
            boolean begins = !index.under(longer).isEmpty();
            if (known || begins) {
                name = longer;
                named = !begins;
                add(Role.COMMAND);
                return true;
            }
            boolean typing = token.end() == text.length()
                    && index.all().stream().anyMatch(spec -> spec.name().startsWith(longer));
            named = true;
            if (name.isEmpty() || index.named(name).isEmpty()) {
                if (!typing) {
                    add(Role.ERROR);
                }
                return true;
            }
            return false;
        }

        private boolean isOption(String word) {
            int equals = word.indexOf('=');
            String option = word.substring(2, equals < 0 ? word.length() : equals);
            return GlobalOption.named(option).isPresent()
                    || index.named(name).flatMap(spec -> spec.option(option)).isPresent();
        }

        /** A query takes the rest of its line and those it goes on over; code that of its block too. */
        private int query(CodeSyntax language) {
            int start = token.start();
            Matcher mark = MARK_AND_REST.matcher(text);
            int end = mark.find(start) ? mark.start() : text.length();
            return code(language, start, end);
        }

        private void argument(String word) {
            if (word.startsWith("\"") || word.startsWith("'")) {
                add(Role.STRING);
            } else if (NUMBER.matcher(word).matches()) {
                add(Role.NUMBER);
            } else if (word.contains("${")) {
                add(Role.KEYWORD);
            }
        }
    }
}
