package io.mshell.command;

import io.mshell.console.View;
import io.mshell.registry.Deployment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code list}: the registered boards. */
final class ListCommand implements ShellCommand {

    private final Workspace workspace;

    ListCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("list", CommandGroup.REGISTRY, "list the registered boards")
                .example("list")
                .example("list --format json")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<Deployment> all = workspace.registry().all();
        return Outcome.of(
                all,
                new View.Table(
                        "",
                        List.of("name", "board", "board id", "database", "table", "deployed at"),
                        all.stream().map(ListCommand::row).iterator(),
                        all.isEmpty() ? "no board is registered yet; 'deploy' registers one" : ""));
    }

    private static List<@Nullable Object> row(Deployment deployment) {
        return Arrays.asList(
                deployment.name(),
                deployment.boardName(),
                deployment.boardId(),
                deployment.database(),
                deployment.table().toString(),
                deployment.deployedAt());
    }
}
