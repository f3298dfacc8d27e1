package io.mshell.sql;

import io.mshell.template.Template;
import io.mshell.template.Templates;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of a dialect that make tables. What they give is executed as it is, whoever wrote them. They are read when
 * statements are made, not before, for people edit them.
 */
public final class TableTemplates {

    private final Templates templates;
    private final String dialect;

    /** Those for {@code ddl/DIALECT/}. */
    public TableTemplates(Templates templates, String dialect) {
        this.templates = templates;
        this.dialect = dialect;
    }

    /** The full name of a dialect's template. */
    public static String name(String dialect, String template) {
        return "ddl/" + dialect + "/" + template;
    }

    /** The project's own template of that name, if it has one. */
    public Optional<Path> own(String template) {
        return templates.ownFile(name(dialect, template));
    }

    /**
     * A statement.
     *
     * @throws io.mshell.error.MshellException TEMPLATE_INVALID as {@link Template#render} says
     */
    public String statement(TableModel model) {
        return statements(List.of(model)).get(0);
    }

    /** Statements, each template read once for all of them. */
    public List<String> statements(List<? extends TableModel> models) {
        Map<String, Template> read = new HashMap<>();
        return models.stream()
                .map(model -> read.computeIfAbsent(model.template(), name -> templates.named(name(dialect, name)))
                        .render((Record) model)
                        .stripTrailing())
                .toList();
    }
}
