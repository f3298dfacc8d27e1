package io.mshell.template;

import io.mshell.error.MshellException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A template as its file was when {@link Templates#named} read it, compiled once for any number of models. */
public final class Template {

    /** What no page can hold, escaped or not. */
    private static final Pattern UNFIT_FOR_HTML = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

    private final TemplateFiles files;
    private final String name;
    private final PebbleTemplate compiled;

    Template(TemplateFiles files, String name, PebbleTemplate compiled) {
        this.files = files;
        this.name = name;
        this.compiled = compiled;
    }

    /**
     * The text for a model.
     *
     * @throws MshellException TEMPLATE_INVALID naming file, line, what is wrong and what is there instead
     */
    public String render(Record model) {
        Map<String, Object> fields = Model.of(model);
        StringWriter written = new StringWriter();
        try {
            compiled.evaluate(written, fields, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new Flaw(files, name, fields).of(e);
        }
        return Templates.isHtml(name)
                ? UNFIT_FOR_HTML.matcher(written.toString()).replaceAll("\uFFFD")
                : written.toString();
    }
}
