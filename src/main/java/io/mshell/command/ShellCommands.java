package io.mshell.command;

import io.mshell.script.Variables;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.time.Clock;
import java.util.List;

/** The commands that belong to the shell itself: sessions, queries, scripts, help. */
public final class ShellCommands {

    private ShellCommands() {}

    public static List<ShellCommand> of(
            Settings settings,
            Sessions sessions,
            Variables variables,
            Scripting scripting,
            Recording recording,
            Drafts drafts,
            Jobs jobs,
            Elsewhere elsewhere,
            String version) {
        return List.of(
                new ConnectMondayCommand(sessions),
                new ConnectSqlCommand(sessions),
                new ConnectSandboxCommand(sessions),
                new DisconnectCommand(sessions),
                new SessionsCommand(sessions),
                new UseCommand(sessions),
                new BoardsCommand(sessions),
                new BudgetCommand(sessions),
                new SqlCommand(sessions, settings),
                new GqlCommand(sessions, settings),
                new RunCommand(settings, scripting),
                new IncludeCommand(settings),
                new JsCommand(scripting, sessions, settings),
                new AssertCommand(scripting, sessions, settings),
                new RecordCommand(recording, settings, Clock.systemUTC()),
                new SetCommand(variables),
                new EditCommand(drafts),
                new JobsCommand(jobs),
                new JobShowCommand(jobs),
                new JobStopCommand(jobs),
                new JobWaitCommand(jobs),
                new WatchCommand(Clock.systemUTC()),
                new HelpCommand(),
                new TourCommand(elsewhere),
                new VersionCommand(version),
                new ExitCommand("exit", jobs),
                new ExitCommand("quit", jobs));
    }
}
