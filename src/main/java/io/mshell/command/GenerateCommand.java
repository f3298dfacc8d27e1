package io.mshell.command;

import io.mshell.generate.GeneratedText;
import io.mshell.generate.Generator;
import io.mshell.registry.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code generate ddl}, {@code generate script} and {@code generate workflow}: files from templates. */
final class GenerateCommand implements ShellCommand {

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
                .option(MadeFile.OUT)
                .option(MadeFile.DRY_RUN)
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
        Outcome written = MadeFile.written(texts, workspace, in);
        return delivery.map(to -> to.deliver(written, texts)).orElse(written);
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
}
