package io.mshell.command;

import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.time.Clock;
import java.util.List;

/** The commands that turn boards into tables and keep them fresh. */
public final class PipelineCommands {

    private PipelineCommands() {}

    public static List<ShellCommand> of(Settings settings, Sessions sessions, Clock clock) {
        Workspace workspace = new Workspace(sessions, settings, clock);
        return List.of(
                new DiscoverCommand(workspace),
                new SampleCommand(workspace),
                new TypesCommand(workspace),
                new DeployCommand(workspace),
                new LoadCommand(workspace),
                new ValidateCommand(workspace),
                new SwapCommand(workspace),
                new SwapUndoCommand(workspace),
                new SwapRecoverCommand(workspace),
                new RefreshCommand(workspace),
                new ListCommand(workspace),
                new StatusCommand(workspace),
                new SummaryCommand(workspace),
                new HistoryCommand(workspace),
                new RemoveCommand(workspace),
                new DoctorCommand(workspace, sessions, settings));
    }
}
