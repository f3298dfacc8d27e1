package io.mshell;

import io.mshell.board.Account;
import io.mshell.command.Jobs;
import io.mshell.completion.Catalog;
import io.mshell.console.TerminalText;
import io.mshell.console.Theme;
import io.mshell.console.Theme.Role;
import io.mshell.session.Sessions;
import io.mshell.sql.DatabaseInfo;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What stands before the line being typed, such as {@code orders [acme | warehouse.dbo] &1> }: the project's folder, the
 * monday.com account, the database with its schema, and how many jobs run. A side that is not open yet is a dash, one that
 * is out of reach is marked with {@code !}, and production is red and in capitals.
 */
final class PromptText {

    private static final int LONGEST_PART = 24;

    private final Path project;
    private final Sessions sessions;
    private final Catalog catalog;
    private final Jobs jobs;
    private final Theme theme;

    PromptText(Path project, Sessions sessions, Catalog catalog, Jobs jobs, Theme theme) {
        this.project = project;
        this.sessions = sessions;
        this.catalog = catalog;
        this.jobs = jobs;
        this.theme = theme;
    }

    String now() {
        Path name = project.getFileName();
        long running = jobs.running();
        String background = running == 0 ? "" : theme.paint(Role.PROGRESS, " &" + running);
        return part(name == null ? "/" : name.toString()) + " [" + monday() + " | " + sql() + "]" + background + "> ";
    }

    private String monday() {
        if (sessions.openMonday().isEmpty()) {
            return "-";
        }
        if (sessions.mondayLost()) {
            return theme.paint(Role.WARNING, part(sessions.currentMondayName()) + "!");
        }
        String account = catalog.account().map(Account::accountName).orElse(sessions.currentMondayName());
        return theme.paint(Role.CONNECTED, part(account));
    }

    private String sql() {
        Optional<String> database = sessions.openSql().map(open -> named(open.info()));
        String mark = sessions.sqlLost() ? "!" : "";
        if (sessions.production()) {
            return theme.paint(
                    Role.PRODUCTION,
                    "PRODUCTION" + database.map(name -> " " + name).orElse("") + mark);
        }
        if (sessions.sqlLost()) {
            return theme.paint(Role.WARNING, database.orElse(sessions.currentSqlName()) + mark);
        }
        return database.map(name -> theme.paint(Role.CONNECTED, name)).orElse("-");
    }

    private static String named(DatabaseInfo info) {
        return part(info.database()) + "." + part(info.schema());
    }

    /** A name that cannot move the cursor, nor take the whole line. */
    private static String part(String name) {
        return TerminalText.cut(TerminalText.oneLine(name), LONGEST_PART);
    }
}
