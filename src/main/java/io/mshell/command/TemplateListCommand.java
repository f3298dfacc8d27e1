package io.mshell.command;

import io.mshell.console.View;
import io.mshell.generate.KnownTemplate;
import io.mshell.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code template list}: the templates in force and where each comes from. */
final class TemplateListCommand implements ShellCommand {

    private final Workspace workspace;

    TemplateListCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("template list", CommandGroup.GENERATE, "list the templates and where each comes from")
                .help(
                        "A file of the same name in the project's templates/ folder takes the place of a built-in template. To"
                                + " begin one: template show NAME --built-in > templates/NAME.peb. The names that each can use are"
                                + " in templates/MODEL.md of the installation.")
                .example("template list")
                .build();
    }

    /**
     * A template.
     *
     * @param origin built-in, copy (yours, as it came) or yours
     * @param file yours; null for a built-in one
     */
    record Listed(String name, String origin, @Nullable String file, String about) {}

    @Override
    public Outcome run(Invocation in) {
        Templates templates = workspace.templates();
        List<Listed> all = new ArrayList<>();
        for (KnownTemplate known : KnownTemplate.all()) {
            all.add(listed(templates, known.name(), known.about()));
        }
        templates.ownNames().stream()
                .filter(name -> templates.builtIn(name).isEmpty())
                .forEach(name -> all.add(listed(templates, name, "for others to include")));
        return Outcome.of(
                all,
                new View.Table(
                        "",
                        List.of("template", "origin", "file", "about"),
                        all.stream().map(TemplateListCommand::row).iterator(),
                        ""));
    }

    private Listed listed(Templates templates, String name, String about) {
        String file = templates
                .ownFile(name)
                .map((Path path) -> workspace.shown(path))
                .orElse(null);
        return new Listed(name, origin(templates, name), file, about);
    }

    static String origin(Templates templates, String name) {
        Optional<String> own = templates.own(name);
        return own.isEmpty() ? "built-in" : own.equals(templates.builtIn(name)) ? "copy" : "yours";
    }

    private static List<@Nullable Object> row(Listed template) {
        return Arrays.asList(template.name(), template.origin(), template.file(), template.about());
    }
}
