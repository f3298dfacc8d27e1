package io.mshell.template;

import io.mshell.error.MshellException;
import io.pebbletemplates.pebble.PebbleEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts from templates. A template's name is that of its file without {@code .peb}, such as {@code flow.yaml}; those
 * whose name ends in {@code .html} escape what they print, and have U+FFFD for control characters. The same model always
 * gives the same text. Files are read anew each time, for people edit them.
 */
public final class Templates {

    /** What {@code loop.last} and its like are asked of: the only thing in a template that is not plain data. */
    private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

    private final TemplateFiles files;
    private @Nullable PebbleEngine text;
    private @Nullable PebbleEngine html;

    private Templates(@Nullable Path folder) {
        this.files = new TemplateFiles(folder);
    }

    /** Those of the program alone. */
    public static Templates builtIn() {
        return new Templates(null);
    }

    /** Those of a folder, which need not exist, and those of the program where it has none of that name. */
    public static Templates of(Path folder) {
        return new Templates(folder);
    }

    /**
     * The text of a template for a model.
     *
     * @throws MshellException TEMPLATE_INVALID naming file, line, what is wrong and what is there instead
     */
    public String render(String name, Record model) {
        return named(name).render(model);
    }

    /**
     * A template as it is now, for many models.
     *
     * @throws MshellException TEMPLATE_INVALID naming file, line and what is wrong
     */
    public synchronized Template named(String name) {
        try {
            return new Template(files, name, engine(name).getTemplate(name));
        } catch (RuntimeException e) {
            throw new Flaw(files, name, Map.of()).of(e);
        }
    }

    /** The project's own file of that name. */
    public Optional<Path> ownFile(String name) {
        return files.ownFile(name);
    }

    /** The names of the project's own templates, sorted. */
    public List<String> ownNames() {
        return files.ownNames();
    }

    /** The text of the project's own template. */
    public Optional<String> own(String name) {
        return files.own(name);
    }

    /** The text of the template that comes with the program. */
    public Optional<String> builtIn(String name) {
        return files.builtIn(name);
    }

    static boolean isHtml(String name) {
        return name.endsWith(".html");
    }

    private PebbleEngine engine(String name) {
        if (isHtml(name)) {
            html = html == null ? engine(true) : html;
            return html;
        }
        text = text == null ? engine(false) : text;
        return text;
    }

    private PebbleEngine engine(boolean escaping) {
        return new PebbleEngine.Builder()
                .loader(new TidyLoader(files))
                .extension(new Filters())
                .strictVariables(true)
                .autoEscaping(escaping)
                .newLineTrimming(false)
                .cacheActive(false)
                .defaultLocale(Locale.ROOT)
                .methodAccessValidator(
                        (object, method) -> method.getDeclaringClass().getName().equals(LOOP))
                .build();
    }
}
