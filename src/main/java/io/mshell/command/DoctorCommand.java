package io.mshell.command;

import io.mshell.board.Account;
import io.mshell.board.BoardSource;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.javascript.JavaScript;
import io.mshell.kestra.KestraServer;
import io.mshell.mapping.DataMapping;
import io.mshell.session.Sessions;
import io.mshell.session.Setting;
import io.mshell.session.SettingKey;
import io.mshell.session.Settings;
import io.mshell.sql.DatabaseInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code doctor}: tries everything a run needs and says how to mend what does not work. */
final class DoctorCommand implements ShellCommand {

    private static final String OK = "ok";
    private static final String FAILED = "FAILED";

    private final Workspace workspace;
    private final Sessions sessions;
    private final Settings settings;

    DoctorCommand(Workspace workspace, Sessions sessions, Settings settings) {
        this.workspace = workspace;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("doctor", CommandGroup.SESSIONS, "check everything a run needs, with the fix for each")
                .help("Also shows where each setting came from: an option, the environment, a profile or the default.")
                .example("doctor")
                .build();
    }

    /** What scripts get. */
    record Findings(List<Finding> checks, List<Origin> settings) {}

    /** One thing tried. */
    record Finding(
            String check,
            String state,
            String detail,
            @Nullable String fix) {}

    /** A setting and the place it came from; secrets are masked. */
    record Origin(String setting, @Nullable String value, String source, String place) {}

    @Override
    public Outcome run(Invocation in) {
        List<Finding> checks = new ArrayList<>();
        checks.add(new Finding(
                "java", OK, System.getProperty("java.vm.name") + " " + System.getProperty("java.version"), null));
        checks.add(javaScript());
        checks.add(tried("project folder", () -> settings.project().toString()));
        checks.add(tried("type mapping", this::mapping));
        checks.add(tried("registry", () -> workspace.registry().all().size() + " boards registered"));
        checks.add(tried("monday.com", () -> account(in)));
        checks.add(tried("database", () -> database(in)));
        if (settings.value(SettingKey.KESTRA_URL).isPresent()) {
            checks.add(tried("kestra", () -> kestra(in)));
        }
        sessions.openSql()
                .ifPresent(database -> database.info()
                        .lacks()
                        .forEach(lack -> checks.add(new Finding("database", "note", lack, null))));
        sessions.openMonday()
                .ifPresent(source -> source.notices()
                        .forEach(notice -> checks.add(new Finding("monday.com", "note", notice, null))));
        List<Origin> origins =
                settings.describe().stream().map(DoctorCommand::origin).toList();
        boolean well = checks.stream().noneMatch(check -> check.state().equals(FAILED));
        Outcome outcome = Outcome.of(new Findings(checks, origins), view(checks, origins));
        return well ? outcome : outcome.exitingWith(ExitCode.ERROR);
    }

    private Finding tried(String check, Supplier<String> attempt) {
        try {
            return new Finding(check, OK, attempt.get(), null);
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            return new Finding(check, FAILED, e.getMessage(), e.hint().orElse(null));
        }
    }

    /** Hooks and scripts run either way, but many times faster compiled. */
    private Finding javaScript() {
        JavaScript engine = workspace.javaScript();
        String version = "GraalJS " + engine.version();
        if (engine.isCompiled()) {
            return new Finding("javascript", OK, version + ", compiled: load, refresh, run, hook and -c are", null);
        }
        boolean possible =
                !System.getProperty("mshell.javascript", "interpreted").equals("interpreted");
        String fix = possible
                ? "for long work use 'mshell refresh ...' or 'mshell run ...', or set MSHELL_JAVASCRIPT=compiled"
                : "for compiled hooks start mshell on a JDK 25, such as Temurin's, by JAVA_HOME";
        return new Finding("javascript", OK, version + ", interpreted", fix);
    }

    private String mapping() {
        DataMapping mapping = workspace.mapping();
        return mapping.types().size() + " types, " + mapping.overrides().size() + " overrides";
    }

    private String account(Invocation in) {
        BoardSource source = sessions.monday(in.cancel());
        Account account = source.account(in.cancel());
        return account.userName() + " of " + account.accountName() + " at " + account.url() + ", API version "
                + account.apiVersion();
    }

    private String database(Invocation in) {
        DatabaseInfo info = sessions.sql(in.cancel()).info();
        return info.product() + " " + info.version() + " at " + info.url() + ", database " + info.database() + ", user "
                + info.user();
    }

    private String kestra(Invocation in) {
        KestraServer server = workspace.kestra(in);
        String version = server.check(in.cancel());
        return server.place() + (version.isEmpty() ? "" : ", version " + version);
    }

    private static Origin origin(Setting setting) {
        return new Origin(
                setting.key().variable(), setting.value(), setting.source().name(), setting.origin());
    }

    private static View view(List<Finding> checks, List<Origin> origins) {
        View tried = new View.Table(
                "",
                List.of("check", "state", "detail", "fix"),
                checks.stream()
                        .map(check -> Arrays.<@Nullable Object>asList(
                                check.check(), check.state(), check.detail(), check.fix()))
                        .iterator(),
                "");
        View sources = new View.Table(
                "Settings",
                List.of("setting", "value", "from", "place"),
                origins.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.setting(), each.value(), each.source(), each.place()))
                        .iterator(),
                "");
        return new View.Sections(List.of(tried, sources));
    }
}
