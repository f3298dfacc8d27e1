package io.mshell.template;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a mistake in a template is told. */
final class Flaw {

    private final TemplateFiles files;
    private final String name;
    private final Map<String, Object> model;

    Flaw(TemplateFiles files, String name, Map<String, Object> model) {
        this.files = files;
        this.name = name;
        this.model = model;
    }

    MshellException of(RuntimeException cause) {
        if (cause instanceof MshellException told) {
            return told;
        }
        return cause instanceof PebbleException flaw
                ? of(flaw)
                : new MshellException(
                        ErrorCode.TEMPLATE_INVALID,
                        files.shown(name) + ": " + cause.getMessage(),
                        "'template show " + name + " --built-in' shows how it came",
                        cause);
    }

    private MshellException of(PebbleException cause) {
        String file = cause.getFileName() == null ? name : cause.getFileName();
        Integer line = cause.getLineNumber();
        String place = files.shown(file) + (line == null ? "" : ":" + line);
        if (cause instanceof AttributeNotFoundException missing) {
            return missing(place, missing);
        }
        return new MshellException(
                ErrorCode.TEMPLATE_INVALID,
                place + ": " + cause.getPebbleMessage(),
                "correct the template; 'template check' tries all of them",
                cause);
    }

    private MshellException missing(String place, AttributeNotFoundException cause) {
        String wanted = String.valueOf(cause.getAttributeName());
        Set<String> there = new TreeSet<>(model.keySet());
        if (!(cause instanceof RootAttributeNotFoundException)) {
            there.clear();
            model.values().forEach(value -> collect(value, there));
        }
        String guess = Nearest.to(wanted, there)
                .map(near -> "did you mean '" + near + "'? ")
                .orElse("");
        return new MshellException(
                ErrorCode.TEMPLATE_INVALID,
                place + ": there is no '" + wanted + "'",
                guess + "there are: " + String.join(", ", there),
                cause);
    }

    /** The names inside a value. */
    private static void collect(Object value, Collection<String> names) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((key, nested) -> {
                names.add(String.valueOf(key));
                collect(nested, names);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, names));
        }
    }
}
