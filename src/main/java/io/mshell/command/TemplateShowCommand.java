package io.mshell.command;

import io.mshell.console.View;
import io.mshell.template.Templates;

/** {@code template show}: a template's text. */
final class TemplateShowCommand implements ShellCommand {

    private final Workspace workspace;

    TemplateShowCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("template show", CommandGroup.GENERATE, "show the text of a template")
                .argument(ArgumentSpec.required("NAME", Hint.FREE, "a name that 'template list' shows"))
                .option(OptionSpec.flag("built-in", "as it came with the program, even if there is one of yours"))
                .example("template show flow.yaml")
                .example("template show script.mshell --built-in")
                .build();
    }

    /** A template's text. */
    record Shown(String name, String origin, String text) {}

    @Override
    public Outcome run(Invocation in) {
        Templates templates = workspace.templates();
        String name = in.argument("NAME");
        boolean builtIn = in.flag("built-in") || templates.own(name).isEmpty();
        String text = (builtIn ? templates.builtIn(name) : templates.own(name))
                .orElseThrow(() -> TemplateNames.unknown(name, templates));
        String origin = builtIn ? "built-in" : TemplateListCommand.origin(templates, name);
        return Outcome.of(new Shown(name, origin, text), new View.Text(text.stripTrailing()));
    }
}
