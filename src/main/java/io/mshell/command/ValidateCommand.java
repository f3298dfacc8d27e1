package io.mshell.command;

import io.mshell.console.View;
import io.mshell.registry.Deployment;
import io.mshell.sync.Gate;
import io.mshell.sync.ValidateReport;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code validate}: puts what is staged through the gates. */
final class ValidateCommand implements ShellCommand {

    private final Workspace workspace;

    ValidateCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("validate", CommandGroup.FRESH, "prove that the staged load may go live")
                .help(
                        "Rows sent are rows stored; the key is unique; every column holds exactly what was read; every item"
                                + " of the board is there; the rows and NULLs compare with production; your own assertions hold."
                                + " Exit code 4 if a gate fails.")
                .argument(ArgumentSpec.required("BOARD", Hint.REGISTERED, "a registered name, id or board name"))
                .example("validate orders")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Deployment deployment = workspace.deployment(in.argument("BOARD"));
        ValidateReport report = workspace.refresher(deployment, in).validate();
        return Outcome.of(report, view(report));
    }

    static View view(ValidateReport report) {
        return new View.Table(
                "Validated " + report.table(),
                List.of("gate", "passed", "detail"),
                report.gates().stream().map(ValidateCommand::row).iterator(),
                "");
    }

    private static List<@Nullable Object> row(Gate gate) {
        return Arrays.asList(gate.name(), gate.passed() ? "yes" : "NO", gate.detail());
    }
}
