package io.mshell.command;

import io.mshell.registry.Deployment;
import java.util.Map;

/** {@code remove}: forgets a registered board; files and tables stay. */
final class RemoveCommand implements ShellCommand {

    private final Workspace workspace;

    RemoveCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("remove", CommandGroup.REGISTRY, "forget a registered board; files and tables stay")
                .argument(ArgumentSpec.required("NAME", Hint.REGISTERED, "the registered name"))
                .example("remove orders")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Deployment deployment = workspace.registry().get(in.argument("NAME"));
        workspace.registry().remove(deployment.name());
        return Outcome.say(
                Map.of("removed", deployment.name(), "table", deployment.table().toString()),
                "forgot '" + deployment.name() + "'; table " + deployment.table()
                        + ", its board file and its history stay");
    }
}
