package io.mshell.command;

import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.generate.LineDiff;
import io.mshell.template.Templates;
import java.util.List;
import java.util.Optional;

/** {@code template diff}: how a template of the project differs from the built-in one. */
final class TemplateDiffCommand implements ShellCommand {

    private final Workspace workspace;

    TemplateDiffCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("template diff", CommandGroup.GENERATE, "show what you changed in a template")
                .help(
                        "Lines with - are of the built-in template only, lines with + of yours. After an upgrade it shows what"
                                + " yours lacks.")
                .argument(ArgumentSpec.required("NAME", Hint.FREE, "a name that 'template list' shows"))
                .example("template diff flow.yaml")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Templates templates = workspace.templates();
        String name = in.argument("NAME");
        Optional<String> own = templates.own(name);
        Optional<String> builtIn = templates.builtIn(name);
        if (own.isEmpty() && builtIn.isEmpty()) {
            throw TemplateNames.unknown(name, templates);
        }
        if (own.isEmpty() || builtIn.isEmpty()) {
            String which = own.isEmpty() ? "the built-in one is in force" : "it is yours alone";
            return Outcome.say(List.of(), "nothing to compare: " + which);
        }
        List<String> lines = LineDiff.of(builtIn.get(), own.get());
        return lines.isEmpty()
                ? Outcome.say(lines, "no difference")
                : Outcome.of(
                        lines,
                        new View.Lines(lines.stream()
                                .map(line -> new View.Line(line.startsWith("+") ? Role.SUCCESS : Role.ERROR, line))
                                .toList()));
    }
}
