package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.generate.KnownTemplate;
import io.mshell.template.Templates;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code template check}: tries every template with models made up for it. */
final class TemplateCheckCommand implements ShellCommand {

    private final Workspace workspace;

    TemplateCheckCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("template check", CommandGroup.GENERATE, "try every template with sample boards")
                .help(
                        "Each template is filled in for an ordinary board and for one with names full of quotes and braces."
                                + " Nothing is written. A mistake is told with its file and line; exit code 1 if there is one.")
                .example("template check")
                .build();
    }

    /**
     * What became of a template.
     *
     * @param mistake file, line and what is wrong; null if nothing is
     */
    record Checked(
            String name,
            String origin,
            @Nullable String mistake,
            @Nullable String hint) {}

    @Override
    public Outcome run(Invocation in) {
        Templates templates = workspace.templates();
        List<Checked> all = KnownTemplate.all().stream()
                .map(known -> checked(known, templates))
                .toList();
        long wrong = all.stream().filter(each -> each.mistake() != null).count();
        Outcome outcome = Outcome.of(
                all,
                new View.Table(
                        "",
                        List.of("template", "origin", "mistake", "hint"),
                        all.stream().map(TemplateCheckCommand::row).iterator(),
                        all.size() + " templates, " + wrong + " with a mistake"));
        return wrong == 0 ? outcome : outcome.exitingWith(ExitCode.ERROR);
    }

    private static Checked checked(KnownTemplate known, Templates templates) {
        String origin = TemplateListCommand.origin(templates, known.name());
        try {
            known.tryWith(templates);
            return new Checked(known.name(), origin, null, null);
        } catch (MshellException e) {
            if (e.code() != ErrorCode.TEMPLATE_INVALID) {
                throw e;
            }
            return new Checked(known.name(), origin, e.getMessage(), e.hint().orElse(null));
        }
    }

    private static List<@Nullable Object> row(Checked each) {
        return Arrays.asList(each.name(), each.origin(), each.mistake(), each.hint());
    }
}
