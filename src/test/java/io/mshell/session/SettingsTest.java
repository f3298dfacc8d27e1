package io.mshell.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.CancelToken;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String CONFIG = """
            default_profile: dev
            profiles:
              dev:
                monday:
                  url: http://dev.example/v2
                  token_file: token.txt
                sql:
                  url: jdbc:duckdb:dev.duckdb
                  user: someone
                  password_command: printf 'pass word'
              prod:
                production: true
                sql:
                  url: jdbc:sqlserver://prod
                  password: in-the-file
            """;

    @TempDir
    Path home;

    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void home() {
        variables.put("MSHELL_HOME", home.toString());
    }

    @Test
    void aProfileIsStrongerThanTheDefault() throws IOException {
        write(CONFIG, "rw-------");
        assertThat(setting(settings(null), SettingKey.MONDAY_URL))
                .isEqualTo(new Setting(
                        SettingKey.MONDAY_URL,
                        "http://dev.example/v2",
                        Setting.Source.PROFILE,
                        "profile dev, monday.url"));
        assertThat(setting(settings(null), SettingKey.MONDAY_VERSION).source()).isEqualTo(Setting.Source.DEFAULT);
        assertThat(setting(settings("prod"), SettingKey.SQL_URL).value()).isEqualTo("jdbc:sqlserver://prod");
    }

    @Test
    void theEnvironmentIsStrongerThanAProfile() throws IOException {
        write(CONFIG, "rw-------");
        variables.put("MONDAY_API_URL", "http://env.example/v2");
        assertThat(setting(settings(null), SettingKey.MONDAY_URL))
                .extracting(Setting::value, Setting::source, Setting::origin)
                .containsExactly("http://env.example/v2", Setting.Source.ENVIRONMENT, "MONDAY_API_URL");
    }

    @Test
    void anOptionIsStrongerThanTheEnvironment() throws IOException {
        write(CONFIG, "rw-------");
        variables.put("MSHELL_PROFILE", "dev");
        assertThat(setting(settings("prod"), SettingKey.PROFILE))
                .extracting(Setting::value, Setting::source, Setting::origin)
                .containsExactly("prod", Setting.Source.OPTION, "--profile");
        assertThat(settings("prod").production(null)).isTrue();
        assertThat(settings(null).production(null)).isFalse();
    }

    @Test
    void secretsAreMaskedAndToldByPlaceOnly() throws IOException {
        write(CONFIG, "rw-------");
        assertThat(setting(settings(null), SettingKey.SQL_PASSWORD))
                .extracting(Setting::value, Setting::origin)
                .containsExactly("********", "profile dev, sql.password_command");
        variables.put("MONDAY_API_TOKEN", "hunter2");
        assertThat(settings(null).describe().toString()).doesNotContain("hunter2");
    }

    @Test
    void secretsComeFromFilesAndCommands() throws IOException {
        write(CONFIG, "rw-------");
        Files.writeString(home.resolve("token.txt"), "the-token\n");
        Settings settings = settings(null);
        assertThat(settings.mondayToken(null, new CancelToken()).map(Secret::reveal))
                .contains("the-token");
        assertThat(settings.sql(null, null, new CancelToken()).password().reveal())
                .isEqualTo("pass word");
        assertThat(settings.sql("prod", null, new CancelToken()).password().reveal())
                .isEqualTo("in-the-file");
    }

    @Test
    void aCommandThatFailsIsToldWithoutItsOutput() throws IOException {
        write("profiles: {dev: {monday: {token_command: 'echo half-a-secret; exit 3'}}}", "rw-------");
        assertThatThrownBy(() -> settings("dev").mondayToken(null, new CancelToken()))
                .hasMessage("the monday.token_command of profile dev gave no secret: exit code 3")
                .hasNoCause();
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        write(CONFIG, "rw-r-----");
        assertThatThrownBy(() -> settings(null).describe())
                .hasMessageContaining("can be read by others")
                .extracting(failure -> ((MshellException) failure).hint().orElse(""))
                .isEqualTo("chmod 600 " + home.resolve("config.yaml"));
    }

    @Test
    void aBrokenFileIsToldByItsLineAndNotItsContent() throws IOException {
        write("profiles:\n  dev: {password: hunter2\n  x", "rw-------");
        assertThatThrownBy(() -> settings(null).describe())
                .hasMessageContaining("not valid YAML")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void anUnknownProfileIsToldWithThoseThereAre() throws IOException {
        write(CONFIG, "rw-------");
        assertThatThrownBy(() -> settings("test").describe()).hasMessageContaining("there is no profile \"test\"");
    }

    @Test
    void theProjectIsTheFolderNamedElseThisOneElseTheInstallation() throws IOException {
        Path here = Files.createDirectories(home.resolve("here"));
        Path installation = home.resolve("installation");
        Environment environment = new Environment(variables, here, home, installation);
        assertThat(new Settings(StartOptions.NONE, environment, new Secrets()).project())
                .isEqualTo(installation);
        Files.createDirectories(here.resolve("metadata"));
        assertThat(new Settings(StartOptions.NONE, environment, new Secrets()).project())
                .isEqualTo(here);
        StartOptions named = new StartOptions("..", null, false);
        assertThat(new Settings(named, environment, new Secrets()).project()).isEqualTo(home);
        StartOptions missing = new StartOptions("nowhere", null, false);
        assertThatThrownBy(() -> new Settings(missing, environment, new Secrets()).project())
                .hasMessageContaining("does not exist");
    }

    private Settings settings(@Nullable String profile) {
        Environment environment = new Environment(variables, home, home, home);
        return new Settings(new StartOptions(null, profile, false), environment, new Secrets());
    }

    private static Setting setting(Settings settings, SettingKey key) {
        return settings.describe().stream()
                .filter(setting -> setting.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private void write(String text, String permissions) throws IOException {
        Path file = home.resolve("config.yaml");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
