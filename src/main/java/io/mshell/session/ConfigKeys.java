package io.mshell.session;

import io.mshell.yaml.Key;
import io.mshell.yaml.Keys;
import io.mshell.yaml.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code config.yaml} may hold: every {@link SettingKey} at its path, and where to find the secret ones. */
final class ConfigKeys {

    static final Key PRODUCTION = Key.of(
            "production", "whether it leads to the real thing: the prompt is red, and swaps ask first", Shape.FLAG);

    /** What stands in a profile without a section of its own. */
    private static final String TOP = "";

    private static final Map<String, String> SECTIONS = Map.of(
            "monday", "how to reach monday.com",
            "sql", "how to reach the database",
            "kestra", "how to reach the Kestra server that flows are deployed to");

    static final Keys PROFILE = profile();

    static final Keys FILE = Keys.of(
            Key.of("default_profile", SettingKey.PROFILE.about(), Shape.TEXT),
            Key.of("profiles", "profiles, by name", Shape.entries(new Shape.Section(PROFILE))));

    private ConfigKeys() {}

    private static Keys profile() {
        Map<String, List<Key>> sections = new LinkedHashMap<>();
        Stream.of(SettingKey.values()).filter(key -> key != SettingKey.PROFILE).forEach(key -> {
            int point = key.path().indexOf('.');
            String section = point < 0 ? TOP : key.path().substring(0, point);
            sections.computeIfAbsent(section, any -> new ArrayList<>())
                    .addAll(keys(key.path().substring(point + 1), key));
        });
        List<Key> all = new ArrayList<>(List.of(PRODUCTION));
        all.addAll(sections.getOrDefault(TOP, List.of()));
        sections.forEach((name, keys) -> {
            if (!name.equals(TOP)) {
                Shape shape = new Shape.Section(new Keys(keys, List.of()));
                all.add(Key.of(name, SECTIONS.getOrDefault(name, ""), shape));
            }
        });
        return new Keys(all, List.of());
    }

    private static List<Key> keys(String name, SettingKey key) {
        Key itself = Key.of(name, key.about(), Shape.TEXT);
        return key.isSecret()
                ? List.of(
                        itself,
                        Key.of(
                                name + SecretSource.FILE,
                                "a file that holds it; a relative path begins at MSHELL_HOME",
                                Shape.TEXT),
                        Key.of(name + SecretSource.COMMAND, "a command that prints it", Shape.TEXT))
                : List.of(itself);
    }
}
