package io.mshell.session;

import io.mshell.yaml.Key;
import io.mshell.yaml.Shape;
import io.mshell.yaml.YamlNode;
import io.mshell.yaml.YamlSection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One profile of {@code config.yaml}: texts at paths, which are those of {@link SettingKey}. */
final class Profile {

    private final String name;
    private final boolean production;
    private final Map<String, String> texts = new HashMap<>();

    private Profile(String name, boolean production) {
        this.name = name;
        this.production = production;
    }

    /** Reads all of it, so that a mistake is told whatever is asked for. CONFIG_INVALID if there is one. */
    static Profile read(String name, YamlNode node) {
        YamlSection section = YamlSection.of("profile '" + name + "'", node, ConfigKeys.PROFILE);
        Profile profile = new Profile(name, section.flag(ConfigKeys.PRODUCTION.name(), false));
        for (Key key : ConfigKeys.PROFILE.all()) {
            YamlNode value = section.get(key.name());
            if (value != null && key.shape() instanceof Shape.Section inner) {
                YamlSection group = YamlSection.of("'" + key.name() + "'", value, inner.keys());
                group.entries()
                        .forEach((word, entry) ->
                                profile.texts.put(key.name() + "." + word, YamlSection.text(word, entry.value())));
            } else if (value != null && key.shape() instanceof Shape.Text) {
                profile.texts.put(key.name(), YamlSection.text(key.name(), value));
            }
        }
        return profile;
    }

    String name() {
        return name;
    }

    /** Whether what it connects to is the real thing: the prompt says so in red. */
    boolean production() {
        return production;
    }

    /** The text at a path such as {@code sql.url}. */
    Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
