package io.mshell.session;

import io.mshell.board.BoardSource;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.error.Secret;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The named live sessions of one shell, of which one on each side is current. They open when first needed, from
 * {@link Settings}, and again after they were lost. Thread-safe.
 */
public final class Sessions implements AutoCloseable {

    /** The session the sandbox gives to each side. */
    public static final String SANDBOX = "sandbox";

    private final Settings settings;
    private final Drivers drivers;
    private final Secrets secrets;
    private final TokenPrompt prompt;
    private final Map<String, MondaySession> monday = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, SqlSession> sql = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile String currentMonday;
    private volatile String currentSql;
    private SandboxLauncher.@Nullable Running sandbox;

    public Sessions(Settings settings, Drivers drivers, Secrets secrets, TokenPrompt prompt) {
        this.settings = settings;
        this.drivers = drivers;
        this.secrets = secrets;
        this.prompt = prompt;
        this.currentMonday = settings.sandbox() ? SANDBOX : SessionInfo.Kind.MONDAY.word();
        this.currentSql = settings.sandbox() ? SANDBOX : SessionInfo.Kind.SQL.word();
    }

    /**
     * The current session with monday.com, opened if need be.
     *
     * @throws MshellException NOT_CONNECTED if there is no token
     */
    public synchronized BoardSource monday(CancelToken cancel) {
        return mondayNamed(currentMonday, null).source(cancel);
    }

    /** The current session with monday.com, opened if need be, where nobody has to be asked for a token. */
    public synchronized Optional<BoardSource> configuredMonday(CancelToken cancel) {
        boolean hasToken = settings.describe().stream()
                .anyMatch(setting ->
                        setting.key() == SettingKey.MONDAY_TOKEN && setting.source() != Setting.Source.UNSET);
        boolean known =
                currentMonday.equals(SANDBOX) || hasToken || openMonday().isPresent();
        return known ? Optional.of(monday(cancel)) : Optional.empty();
    }

    /** The current database session, opened if need be. NOT_CONNECTED if none is configured. */
    public synchronized Database sql(CancelToken cancel) {
        return sqlNamed(currentSql, null, null).database(null, cancel);
    }

    /** The current database session at work in another database of its server. */
    public synchronized Database sql(String database, CancelToken cancel) {
        return sqlNamed(currentSql, null, null).database(database, cancel);
    }

    /** The current session with monday.com if it is open already. Never waits, not even for one that is being opened. */
    public Optional<BoardSource> openMonday() {
        return Optional.ofNullable(monday.get(currentMonday)).flatMap(MondaySession::current);
    }

    /** The current database session if it is open already. Never waits either. */
    public Optional<Database> openSql() {
        return Optional.ofNullable(sql.get(currentSql)).flatMap(SqlSession::current);
    }

    /** Opens a session with monday.com, proves that it works and makes it current. */
    public synchronized SessionInfo connectMonday(@Nullable String name, CancelToken cancel) {
        String wanted = name == null ? SessionInfo.Kind.MONDAY.word() : name;
        disconnect(SessionInfo.Kind.MONDAY, wanted);
        MondaySession session = mondayNamed(wanted, name);
        try {
            session.source(cancel).account(cancel);
        } catch (MshellException failure) {
            disconnect(SessionInfo.Kind.MONDAY, wanted);
            throw failure;
        }
        currentMonday = wanted;
        return info(session);
    }

    /**
     * Opens a database session and makes it current.
     *
     * @param name the session's name and, without a URL, the profile to take; null for the one in force
     * @param url a JDBC URL, or null
     */
    public synchronized SessionInfo connectSql(@Nullable String name, @Nullable String url, CancelToken cancel) {
        String wanted = name == null ? SessionInfo.Kind.SQL.word() : name;
        disconnect(SessionInfo.Kind.SQL, wanted);
        SqlSession session = sqlNamed(wanted, url == null ? name : null, url);
        try {
            session.database(null, cancel);
        } catch (MshellException failure) {
            disconnect(SessionInfo.Kind.SQL, wanted);
            throw failure;
        }
        currentSql = wanted;
        return info(session);
    }

    /** Starts the sandbox, unless it runs, and makes it current on both sides. */
    public synchronized List<SessionInfo> connectSandbox(CancelToken cancel) {
        MondaySession board = mondayNamed(SANDBOX, null);
        SqlSession database = sqlNamed(SANDBOX, null, null);
        board.source(cancel);
        database.database(null, cancel);
        currentMonday = SANDBOX;
        currentSql = SANDBOX;
        return List.of(info(board), info(database));
    }

    /** Makes the sessions of this name current, on each side that has one. NOT_CONNECTED if neither has. */
    public synchronized void use(String name) {
        if (!monday.containsKey(name) && !sql.containsKey(name)) {
            throw unknown(name);
        }
        if (monday.containsKey(name)) {
            currentMonday = name;
        }
        if (sql.containsKey(name)) {
            currentSql = name;
        }
    }

    /** Closes the sessions of this name, or all of them. NOT_CONNECTED if there is none of this name. */
    public synchronized List<String> disconnect(@Nullable String name) {
        List<String> names = list().stream()
                .map(SessionInfo::name)
                .distinct()
                .filter(each -> name == null || each.equals(name))
                .toList();
        if (name != null && names.isEmpty()) {
            throw unknown(name);
        }
        for (String each : names) {
            disconnect(SessionInfo.Kind.MONDAY, each);
            disconnect(SessionInfo.Kind.SQL, each);
        }
        return names;
    }

    /** Every session there is, monday.com's first. Never waits. */
    public List<SessionInfo> list() {
        List<SessionInfo> all = new ArrayList<>();
        List.copyOf(monday.values()).forEach(session -> all.add(info(session)));
        List.copyOf(sql.values()).forEach(session -> all.add(info(session)));
        return all;
    }

    /** Whether the current database is production, as its profile says. */
    public boolean production() {
        SqlSession session = sql.get(currentSql);
        return session == null ? production(currentSql, null) : session.production();
    }

    private boolean production(String name, @Nullable String profile) {
        return !name.equals(SANDBOX) && settings.production(profile);
    }

    /** Whether monday.com was out of reach when the current session last used it. */
    public boolean mondayLost() {
        return Optional.ofNullable(monday.get(currentMonday))
                .filter(session -> session.health().isLost())
                .isPresent();
    }

    /** Whether the database was out of reach when the current session last used it. */
    public boolean sqlLost() {
        return Optional.ofNullable(sql.get(currentSql))
                .filter(session -> session.health().isLost())
                .isPresent();
    }

    /**
     * A command has ended: the sessions it used were within reach, but for what its failure says.
     *
     * @param failure how it failed; null if it did not
     */
    public void settle(@Nullable ErrorCode failure) {
        boolean mondayGone = failure == ErrorCode.MONDAY_UNREACHABLE || failure == ErrorCode.MONDAY_UNAVAILABLE;
        boolean sqlGone = failure == ErrorCode.SQL_UNREACHABLE || failure == ErrorCode.SQL_CONNECTION_LOST;
        List.copyOf(monday.values()).forEach(session -> session.health().settle(mondayGone));
        List.copyOf(sql.values()).forEach(session -> session.health().settle(sqlGone));
    }

    /** The name of monday.com's current session, open or not. */
    public String currentMondayName() {
        return currentMonday;
    }

    /** The name of the current database session, open or not. */
    public String currentSqlName() {
        return currentSql;
    }

    @Override
    public synchronized void close() {
        monday.values().forEach(MondaySession::close);
        sql.values().forEach(SqlSession::close);
        monday.clear();
        sql.clear();
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }

    private MondaySession mondayNamed(String name, @Nullable String profile) {
        return monday.computeIfAbsent(
                name, each -> new MondaySession(each, drivers, cancel -> mondayConfig(each, profile, cancel)));
    }

    private SqlSession sqlNamed(String name, @Nullable String profile, @Nullable String url) {
        return sql.computeIfAbsent(
                name,
                each -> new SqlSession(
                        each,
                        drivers,
                        cancel -> sqlConfig(each, profile, url, cancel),
                        () -> production(each, profile)));
    }

    private MondayConfig mondayConfig(String name, @Nullable String profile, CancelToken cancel) {
        if (name.equals(SANDBOX)) {
            SandboxLauncher.Running running = sandbox();
            MondayConfig usual = settings.monday(null, running.token());
            return new MondayConfig(running.url(), running.token(), usual.apiVersion(), usual.concurrency());
        }
        Secret token = settings.mondayToken(profile, cancel)
                .or(() -> prompt.ask("monday.com API token").map(secrets::remember))
                .orElseThrow(() -> new MshellException(
                        ErrorCode.NOT_CONNECTED,
                        "no monday.com token is known",
                        "set MONDAY_API_TOKEN, write monday: token_command: in a profile of "
                                + settings.home().resolve("config.yaml") + ", or try mshell --sandbox"));
        return settings.monday(profile, token);
    }

    private DatabaseConfig sqlConfig(String name, @Nullable String profile, @Nullable String url, CancelToken cancel) {
        if (name.equals(SANDBOX)) {
            String file =
                    HomeFolder.ensure(settings.home()).resolve("sandbox.duckdb").toString();
            return new DatabaseConfig("jdbc:duckdb:" + file, null, null, "mshell", settings.templates());
        }
        return settings.sql(profile, url, cancel);
    }

    private SandboxLauncher.Running sandbox() {
        if (sandbox == null) {
            sandbox = drivers.sandbox().start();
            secrets.remember(sandbox.token());
        }
        return sandbox;
    }

    private void disconnect(SessionInfo.Kind kind, String name) {
        switch (kind) {
            case MONDAY -> Optional.ofNullable(monday.remove(name)).ifPresent(MondaySession::close);
            case SQL -> Optional.ofNullable(sql.remove(name)).ifPresent(SqlSession::close);
        }
    }

    private SessionInfo info(MondaySession session) {
        return new SessionInfo(
                session.name(),
                SessionInfo.Kind.MONDAY,
                session.target(),
                session.current().isPresent(),
                session.health().isLost(),
                session.name().equals(currentMonday));
    }

    private SessionInfo info(SqlSession session) {
        return new SessionInfo(
                session.name(),
                SessionInfo.Kind.SQL,
                session.target(),
                session.current().isPresent(),
                session.health().isLost(),
                session.name().equals(currentSql));
    }

    private MshellException unknown(String name) {
        List<String> names = list().stream().map(SessionInfo::name).distinct().toList();
        String known = String.join(", ", names);
        return new MshellException(
                ErrorCode.NOT_CONNECTED,
                "there is no session \"" + name + "\"",
                known.isEmpty()
                        ? "connect monday, connect sql or connect sandbox opens one"
                        : Nearest.hint(name, names, "sessions: " + known));
    }
}
