package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.generate.KnownTemplate;
import io.mshell.template.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code template check}: tries every template with models made up for it and those of registered boards. */
final class TemplateCheckCommand implements ShellCommand {

    private final Workspace workspace;

    TemplateCheckCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "template check", CommandGroup.GENERATE, "try every template with sample boards and yours")
                .help(
                        "Each template is filled in for an ordinary board and for one with names full of quotes and braces."
                                + " Then it is for the boards that are registered. Nothing is written. A mistake is told with its"
                                + " file and line; exit code 1 if there is one.")
                .example("template check")
                .build();
    }

    /**
     * What became of a template.
     *
     * @param board the registered board it was tried for; null for samples
     * @param mistake file, line and what is wrong; null if nothing is
     */
    record Checked(
            String name,
            String origin,
            @Nullable String board,
            @Nullable String mistake,
            @Nullable String hint) {

        static Checked of(String name, Templates templates, @Nullable String board, MshellException e) {
            return new Checked(
                    name,
                    TemplateListCommand.origin(templates, name),
                    board,
                    e.getMessage(),
                    e.hint().orElse(null));
        }
    }

    @Override
    public Outcome run(Invocation in) {
        Templates templates = workspace.templates();
        RegisteredModels registered = new RegisteredModels(workspace, in);
        List<Checked> all = new ArrayList<>();
        KnownTemplate.all().forEach(known -> all.add(checked(known, templates)));
        int known = all.size();
        Set<String> fit = all.stream()
                .filter(each -> each.mistake() == null)
                .map(Checked::name)
                .collect(Collectors.toSet());
        for (RegisteredModels.Trial trial : registered.trials()) {
            if (fit.contains(trial.template())) {
                registered
                        .mistake(trial)
                        .ifPresent(e -> all.add(Checked.of(trial.template(), templates, trial.board(), e)));
            }
        }
        long wrong = all.stream().filter(each -> each.mistake() != null).count();
        int boards = registered.boards();
        Outcome outcome = Outcome.of(
                all,
                new View.Table(
                        "",
                        List.of("template", "origin", "board", "mistake", "hint"),
                        all.stream().map(TemplateCheckCommand::row).iterator(),
                        known + " templates, " + wrong + " with a mistake; tried with samples"
                                + (boards == 0 ? "" : " and " + boards + (boards == 1 ? " board" : " boards"))));
        return wrong == 0 ? outcome : outcome.exitingWith(ExitCode.ERROR);
    }

    private static Checked checked(KnownTemplate known, Templates templates) {
        try {
            known.tryWith(templates);
            return new Checked(known.name(), TemplateListCommand.origin(templates, known.name()), null, null, null);
        } catch (MshellException e) {
            if (e.code() != ErrorCode.TEMPLATE_INVALID) {
                throw e;
            }
            return Checked.of(known.name(), templates, null, e);
        }
    }

    private static List<@Nullable Object> row(Checked each) {
        return Arrays.asList(each.name(), each.origin(), each.board(), each.mistake(), each.hint());
    }
}
