package io.mshell.command;

import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.error.ExitCode;
import io.mshell.generate.GeneratedFiles;
import io.mshell.generate.GeneratedText;
import io.mshell.generate.Generator;
import io.mshell.registry.Deployment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code generate ddl}, {@code generate script} and {@code generate workflow}: files from templates. */
final class GenerateCommand implements ShellCommand {

    private static final int SHOWN_LINES = 12;

    private final Workspace workspace;
    private final GeneratedKind kind;

    GenerateCommand(Workspace workspace, GeneratedKind kind) {
        this.workspace = workspace;
        this.kind = kind;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec.Builder spec = CommandSpec.named(
                        "generate " + kind.word(), CommandGroup.GENERATE, kind.description())
                .help("Files go to the project's generated/ folder and are the same each time; what you write below the"
                        + " marked line of one is kept. They are made from templates, of which your own, in the project's"
                        + " templates/ folder, take the place of the built-in ones: see 'template list'."
                        + (kind == GeneratedKind.WORKFLOW
                                ? " Schedule, namespace, retries and more are set under 'workflow' in"
                                        + " metadata/data_mapping.yaml. --all also writes the flow over all boards."
                                        + FlowDelivery.HELP
                                : ""))
                .argument(ArgumentSpec.optional("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .option(OptionSpec.flag("all", "every registered board"))
                .option(OptionSpec.value(
                        "out", "DIR", Hint.FOLDER, "the folder; generated/ of the project if left out"))
                .option(OptionSpec.flag("dry-run", "show what would change; exit code 2 if something would"))
                .example("generate " + kind.word() + " orders")
                .example("generate " + kind.word() + " --all --dry-run");
        return kind == GeneratedKind.WORKFLOW ? FlowDelivery.addTo(spec).build() : spec.build();
    }

    @Override
    public Outcome run(Invocation in) {
        if (in.flag("all") == in.optional("BOARD").isPresent()) {
            throw in.usage("generate " + kind.word() + " needs either a BOARD or --all");
        }
        Optional<FlowDelivery> delivery = FlowDelivery.asked(workspace, in);
        List<Deployment> deployments = workspace.deployments(in.optional("BOARD"));
        List<GeneratedText> texts = deployments.isEmpty() ? List.of() : texts(deployments, in);
        Path folder = in.option("out").map(workspace::file).orElseGet(workspace::generatedFolder);
        GeneratedFiles files = new GeneratedFiles(folder);
        boolean dry = in.flag("dry-run");
        List<Made> made = texts.stream()
                .map(text -> Made.of(files.write(text, dry), workspace))
                .toList();
        boolean changes = made.stream().anyMatch(Made::changes);
        Outcome outcome = Outcome.of(made, view(made));
        Outcome written = dry && changes ? outcome.exitingWith(ExitCode.DIFFERENT) : outcome;
        return delivery.map(to -> to.deliver(written, texts, files)).orElse(written);
    }

    private List<GeneratedText> texts(List<Deployment> deployments, Invocation in) {
        Generator generator = workspace.generator();
        List<GeneratedText> texts = new ArrayList<>();
        deployments.forEach(deployment -> texts.add(kind.of(deployment, generator, workspace, in)));
        if (in.flag("all")) {
            texts.addAll(kind.ofAll(deployments, generator));
        }
        return texts;
    }

    /**
     * A file as it was, or would be, written.
     *
     * @param state new, same or changed
     */
    record Made(String file, String state, List<String> diff) {

        static Made of(GeneratedFiles.Written written, Workspace workspace) {
            return new Made(
                    workspace.shown(written.file()), written.state().name().toLowerCase(Locale.ROOT), written.diff());
        }

        boolean changes() {
            return !state.equals("same");
        }
    }

    private static View view(List<Made> made) {
        List<View.Line> lines = new ArrayList<>();
        for (Made each : made) {
            lines.add(new View.Line(Role.TITLE, "%-7s  %s".formatted(each.state(), each.file())));
            lines.addAll(difference(each.diff()));
        }
        return made.isEmpty() ? new View.Text("no board is registered") : new View.Lines(lines);
    }

    private static List<View.Line> difference(List<String> diff) {
        List<View.Line> lines = new ArrayList<>();
        diff.stream()
                .limit(SHOWN_LINES)
                .forEach(line -> lines.add(
                        new View.Line(line.startsWith("+") ? Role.SUCCESS : Role.ERROR, "           " + line)));
        if (diff.size() > SHOWN_LINES) {
            lines.add(new View.Line(Role.HINT, "           … " + (diff.size() - SHOWN_LINES) + " more"));
        }
        return lines;
    }
}
