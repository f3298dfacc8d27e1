package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ExitCode;
import io.mshell.sync.RegistryFinding;
import io.mshell.sync.RegistryVerifier;
import io.mshell.sync.VerifyReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code registry verify}: whether registry, board files and databases agree. */
final class RegistryVerifyCommand implements ShellCommand {

    private final Workspace workspace;

    RegistryVerifyCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("registry verify", CommandGroup.REGISTRY, "check the registry against the database")
                .help(
                        "For each registered board: its file is there and readable, its table is there, is mshell's and of"
                                + " that board, and stands as it was deployed. Beside that: board files and tables of mshell that"
                                + " no registered board has. Asks monday.com nothing and changes nothing.\n\n"
                                + "Exit code 0: all is well; 2: something is not.")
                .example("registry verify")
                .example("registry verify --format json")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        RegistryVerifier verifier = new RegistryVerifier(
                workspace.registry(), name -> workspace.database(Optional.of(name), in), in.cancel());
        VerifyReport report =
                verifier.verify(workspace.database(Optional.empty(), in).info().database());
        Outcome outcome = Outcome.of(report, view(report));
        return report.isWell() ? outcome : outcome.exitingWith(ExitCode.DIFFERENT);
    }

    private static View view(VerifyReport report) {
        String looked = report.deployments() + (report.deployments() == 1 ? " registered board" : " registered boards")
                + " in " + String.join(", ", report.databases());
        if (report.isWell()) {
            return new View.Text(looked + ": all is well");
        }
        return new View.Table(
                "",
                List.of("what", "board", "where", "problem", "what to do"),
                report.findings().stream().map(RegistryVerifyCommand::row).iterator(),
                looked + ": "
                        + (report.findings().size() == 1
                                ? "one finding"
                                : report.findings().size() + " findings"));
    }

    private static List<@Nullable Object> row(RegistryFinding finding) {
        return Arrays.asList(
                finding.kind().words(), finding.name(), finding.subject(), finding.problem(), finding.next());
    }
}
