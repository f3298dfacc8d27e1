package io.mshell.session;

import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import io.mshell.kestra.KestraConfig;
import io.mshell.sql.DatabaseConfig;
import io.mshell.template.Templates;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is configured, each value from the strongest place that has one: option, environment, profile, default. Nothing
 * is read before it is asked for.
 */
public final class Settings {

    private final StartOptions options;
    private final Environment environment;
    private final Secrets secrets;
    private @Nullable ProfileFile profiles;

    public Settings(StartOptions options, Environment environment, Secrets secrets) {
        this.options = options;
        this.environment = environment;
        this.secrets = secrets;
    }

    /** {@code MSHELL_HOME}. */
    public Path home() {
        return environment.home();
    }

    /** Whether the shell was started with {@code --sandbox}. */
    public boolean sandbox() {
        return options.sandbox();
    }

    /**
     * The project folder: the one named, else the current folder if it has a {@code metadata/}, else the installation.
     *
     * @throws MshellException CONFIG_INVALID if the folder named does not exist
     */
    public Path project() {
        Optional<String> named = resolve(SettingKey.PROJECT, options.profile()).value();
        if (named.isEmpty()) {
            Path here = environment.workingFolder();
            return Files.isDirectory(here.resolve("metadata")) ? here : environment.installation();
        }
        Path folder = environment.workingFolder().resolve(named.get()).normalize();
        if (!Files.isDirectory(folder)) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID,
                    "the project folder " + folder + " does not exist",
                    "it was named by " + describe(SettingKey.PROJECT).origin());
        }
        return folder;
    }

    /** A path the user gave, relative to where mshell was started. */
    public Path path(String given) {
        return environment.workingFolder().resolve(given).normalize();
    }

    /** The profile's names, for completion. */
    public List<String> profileNames() {
        return profiles().names();
    }

    /**
     * Whether a profile says that it leads to production.
     *
     * @param profileName the profile to look in, or null for the one in force
     */
    boolean production(@Nullable String profileName) {
        return profile(profileName).map(Profile::production).orElse(false);
    }

    /** A setting that is no secret. */
    public Optional<String> value(SettingKey key) {
        return resolve(key, options.profile()).value();
    }

    /**
     * How to reach monday.com, but for the token.
     *
     * @param profileName the profile to look in, or null for the one in force
     */
    MondayConfig monday(@Nullable String profileName, Secret token) {
        String url = resolve(SettingKey.MONDAY_URL, profileName).value().orElseThrow();
        String version = resolve(SettingKey.MONDAY_VERSION, profileName).value().orElseThrow();
        return new MondayConfig(uri(url), token, version, MondayConfig.DEFAULT_CONCURRENCY);
    }

    /** The token, if there is one anywhere. */
    Optional<Secret> mondayToken(@Nullable String profileName, CancelToken cancel) {
        return secret(SettingKey.MONDAY_TOKEN, profileName, cancel);
    }

    /**
     * How to reach the database.
     *
     * @param url takes the place of the configured one; null to take that
     * @throws MshellException NOT_CONNECTED if no URL is known
     */
    DatabaseConfig sql(@Nullable String profileName, @Nullable String url, CancelToken cancel) {
        String target = Optional.ofNullable(url)
                .or(() -> resolve(SettingKey.SQL_URL, profileName).value())
                .orElseThrow(() -> new MshellException(
                        ErrorCode.NOT_CONNECTED,
                        "no database is configured",
                        "set MSHELL_SQL_URL, write sql: url: in a profile of " + home().resolve("config.yaml")
                                + ", connect sql --url URL, or try mshell --sandbox"));
        String user = resolve(SettingKey.SQL_USER, profileName).value().orElse(null);
        Secret password = secret(SettingKey.SQL_PASSWORD, profileName, cancel).orElse(null);
        return new DatabaseConfig(target, user, password, "mshell", templates());
    }

    /**
     * How to reach the Kestra server.
     *
     * @throws MshellException NOT_CONNECTED if no URL is known; CONFIG_INVALID if it is none, or half of a login is missing
     */
    public KestraConfig kestra(CancelToken cancel) {
        return new KestraSettings(this).read(cancel);
    }

    /** The project's templates, and the built-in ones where it has none. */
    Templates templates() {
        return Templates.of(project().resolve("templates"));
    }

    /** Every setting and where it came from. Secrets are masked and not read. */
    public List<Setting> describe() {
        return Stream.of(SettingKey.values()).map(this::describe).toList();
    }

    private Setting describe(SettingKey key) {
        Found found = resolve(key, options.profile());
        String shown = found.value().orElse(null);
        if (key.isSecret() && found.source() != Setting.Source.UNSET) {
            shown = new Secret("").toString();
        } else if ((key == SettingKey.SQL_URL || key == SettingKey.KESTRA_URL) && shown != null) {
            shown = Drivers.withoutSecrets(shown);
        }
        return new Setting(key, shown, found.source(), found.origin());
    }

    Optional<Secret> secret(SettingKey key, @Nullable String profileName, CancelToken cancel) {
        if (profileName == null || profileName.equals(options.profile())) {
            Optional<String> variable = environment.variable(key.variable());
            if (variable.isPresent()) {
                return variable.map(Secret::new).map(secrets::remember);
            }
        }
        return profile(profileName)
                .flatMap(profile -> new SecretSource(profile, key, home()).read(cancel))
                .map(secrets::remember);
    }

    /** A profile asked for by name, rather than in force, is stronger than the environment. */
    private Found resolve(SettingKey key, @Nullable String profileName) {
        Optional<Found> named = profileName == null || profileName.equals(options.profile())
                ? Optional.empty()
                : fromProfile(key, profileName);
        return named.or(() -> fromOption(key))
                .or(() -> environment
                        .variable(key.variable())
                        .map(value -> new Found(value, Setting.Source.ENVIRONMENT, key.variable())))
                .or(() -> fromProfile(key, profileName))
                .or(() -> Optional.ofNullable(key.defaultValue())
                        .map(value -> new Found(value, Setting.Source.DEFAULT, "built in")))
                .orElseGet(() -> new Found(null, Setting.Source.UNSET, key.variable() + " is not set"));
    }

    private Optional<Found> fromOption(SettingKey key) {
        String value =
                key == SettingKey.PROJECT ? options.project() : key == SettingKey.PROFILE ? options.profile() : null;
        return Optional.ofNullable(value).map(given -> new Found(given, Setting.Source.OPTION, key.option() + ""));
    }

    private Optional<Found> fromProfile(SettingKey key, @Nullable String profileName) {
        if (key == SettingKey.PROFILE) {
            return profiles().defaultName().map(name -> new Found(name, Setting.Source.PROFILE, "default_profile"));
        }
        return profile(profileName).flatMap(profile -> {
            Optional<String> place = key.isSecret()
                    ? new SecretSource(profile, key, home()).place()
                    : profile.text(key.path()).map(value -> key.path());
            return place.map(path -> new Found(
                    key.isSecret() ? null : profile.text(path).orElse(null),
                    Setting.Source.PROFILE,
                    "profile " + profile.name() + ", " + path));
        });
    }

    private Optional<Profile> profile(@Nullable String name) {
        Optional<String> wanted = Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(options.profile()))
                .or(() -> environment.variable(SettingKey.PROFILE.variable()))
                .or(() -> profiles().defaultName());
        return wanted.map(found -> profiles().profile(found));
    }

    private synchronized ProfileFile profiles() {
        if (profiles == null) {
            profiles = ProfileFile.read(home().resolve("config.yaml"));
        }
        return profiles;
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID, "monday.com's URL is not a URL: " + url, "check MONDAY_API_URL", e);
        }
    }

    private record Found(@Nullable String text, Setting.Source source, String origin) {

        Optional<String> value() {
            return Optional.ofNullable(text);
        }
    }
}
