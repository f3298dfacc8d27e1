package io.mshell.session;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import io.mshell.kestra.KestraConfig;
import io.mshell.kestra.KestraLogin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Puts together how to reach the Kestra server. */
final class KestraSettings {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Settings settings;

    KestraSettings(Settings settings) {
        this.settings = settings;
    }

    /** NOT_CONNECTED if no URL is known; CONFIG_INVALID if it is none, or half of a login is missing. */
    KestraConfig read(CancelToken cancel) {
        String url = settings.value(SettingKey.KESTRA_URL)
                .orElseThrow(() -> new MshellException(
                        ErrorCode.NOT_CONNECTED,
                        "no Kestra server is configured",
                        "set MSHELL_KESTRA_URL, or write kestra: url: in a profile of "
                                + settings.home().resolve("config.yaml")));
        String tenant = settings.value(SettingKey.KESTRA_TENANT).orElseThrow();
        return new KestraConfig(uri(url), tenant, login(cancel));
    }

    private KestraLogin login(CancelToken cancel) {
        Optional<Secret> token = settings.secret(SettingKey.KESTRA_TOKEN, null, cancel);
        if (token.isPresent()) {
            return new KestraLogin.Token(token.get());
        }
        Optional<String> user = settings.value(SettingKey.KESTRA_USER);
        Optional<Secret> password = settings.secret(SettingKey.KESTRA_PASSWORD, null, cancel);
        if (user.isPresent() != password.isPresent()) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID,
                    user.isPresent() ? "Kestra's user has no password" : "Kestra's password has no user",
                    "set both MSHELL_KESTRA_USER and MSHELL_KESTRA_PASSWORD, or MSHELL_KESTRA_TOKEN, or the same in a"
                            + " profile's kestra: section");
        }
        return user.isPresent() && password.isPresent()
                ? new KestraLogin.User(user.get(), password.get())
                : new KestraLogin.Anonymous();
    }

    private static URI uri(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && SCHEMES.contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // No cause: its message quotes the URL, which may hold a password.
        }
        throw new MshellException(
                ErrorCode.CONFIG_INVALID,
                "Kestra's URL is not one: " + Drivers.withoutSecrets(url),
                "kestra.url (MSHELL_KESTRA_URL) is such as https://kestra.example.com or http://localhost:8080");
    }
}
