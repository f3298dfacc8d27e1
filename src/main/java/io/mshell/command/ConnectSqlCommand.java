package io.mshell.command;

import io.mshell.session.SessionInfo;
import io.mshell.session.Sessions;
import io.mshell.sql.DatabaseInfo;

/** {@code connect sql}. */
final class ConnectSqlCommand implements ShellCommand {

    private final Sessions sessions;

    ConnectSqlCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("connect sql", CommandGroup.SESSIONS, "open a session with a database")
                .help("Without --url the target is MSHELL_SQL_URL or that of the profile. User and password come from"
                        + " MSHELL_SQL_USER and MSHELL_SQL_PASSWORD, or from the profile.")
                .argument(ArgumentSpec.optional(
                        "NAME", Hint.PROFILE, "the session's name; without --url also the profile to take"))
                .option(OptionSpec.value("url", "URL", Hint.FREE, "a JDBC URL, without user and password"))
                .example("connect sql")
                .example("connect sql local --url jdbc:duckdb:local.duckdb")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        SessionInfo session = sessions.connectSql(
                in.optional("NAME").orElse(null), in.option("url").orElse(null), in.cancel());
        DatabaseInfo info = sessions.sql(in.cancel()).info();
        return Outcome.say(
                session, "connected to " + info.product() + " " + info.version() + ", database " + info.database());
    }
}
