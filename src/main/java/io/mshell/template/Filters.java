package io.mshell.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a text is written so that another language reads it as this text and nothing else. */
final class Filters extends AbstractExtension {

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "quote", of(Filters::word),
                "yaml", of(Filters::yaml),
                "json", of(Filters::yaml),
                "kestra", of(Filters::kestra),
                "comment", of(Filters::comment),
                "sqlcomment", of(text -> comment(text).replace("$(", "$ (")),
                "markdown", of(Filters::markdown),
                "sqlname", of(text -> '"' + text.replace("\"", "\"\"") + '"'),
                "sqltext", of(text -> '\'' + text.replace("'", "''") + '\''));
    }

    /** One word of the .mshell language. */
    private static String word(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
    }

    /** A double-quoted YAML scalar, on one line whatever is in it; a string of JSON and JavaScript too. */
    private static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** A text in a place where Kestra replaces expressions: no brace of it begins one. */
    private static String kestra(String text) {
        return text.replace("{", "{{ '{' }}");
    }

    /** A text on the one line a comment has. */
    private static String comment(String text) {
        return text.replaceAll("\\R|\\p{Cntrl}", " ");
    }

    /** A text on one line of Markdown, in a cell of a table too, that marks nothing up and holds no HTML. */
    private static String markdown(String text) {
        return comment(text)
                .strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("[\\\\`*\\[\\]#|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\$0");
    }

    private static Filter of(UnaryOperator<String> change) {
        return new Filter() {

            @Override
            public @Nullable List<String> getArgumentNames() {
                return null;
            }

            @Override
            public Object apply(
                    @Nullable Object input,
                    Map<String, Object> arguments,
                    PebbleTemplate self,
                    EvaluationContext context,
                    int line) {
                return change.apply(input == null ? "" : input.toString());
            }
        };
    }
}
