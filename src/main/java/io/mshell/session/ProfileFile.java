package io.mshell.session;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.yaml.YamlFile;
import io.mshell.yaml.YamlNode;
import io.mshell.yaml.YamlReader;
import io.mshell.yaml.YamlSection;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's {@code config.yaml}: {@code default_profile: NAME} and {@code profiles:}, each as {@link ConfigKeys} says. It
 * may hold secrets, so it is refused if others can read it.
 */
final class ProfileFile {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private final @Nullable String defaultName;
    private final Map<String, Profile> profiles;

    private ProfileFile(Path file, @Nullable String defaultName, Map<String, Profile> profiles) {
        this.file = file;
        this.defaultName = defaultName;
        this.profiles = profiles;
    }

    /**
     * Reads the file; one that does not exist has no profiles.
     *
     * @throws MshellException CONFIG_INVALID if others can read it or something in it is not as it must be; what the
     *     file holds is not quoted
     */
    static ProfileFile read(Path file) {
        if (!Files.exists(file)) {
            return new ProfileFile(file, null, Map.of());
        }
        try {
            refuseIfOthersCanRead(file);
            YamlFile named = new YamlFile(file.toString(), ErrorCode.CONFIG_INVALID, true);
            YamlNode root = YamlReader.read(named, Files.readString(file));
            YamlSection section = YamlSection.of("the file", root, ConfigKeys.FILE);
            return new ProfileFile(file, section.text("default_profile"), profiles(section.get("profiles")));
        } catch (CharacterCodingException e) {
            throw new MshellException(ErrorCode.CONFIG_INVALID, file + " is not UTF-8 text", "save it as UTF-8", e);
        } catch (IOException e) {
            throw new MshellException(ErrorCode.FILE_UNREADABLE, "cannot read " + file, "check its permissions", e);
        }
    }

    private static Map<String, Profile> profiles(@Nullable YamlNode node) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        if (node != null) {
            YamlSection.ofAnyKeys("'profiles'", node)
                    .entries()
                    .forEach((name, entry) -> profiles.put(name, Profile.read(name, entry.value())));
        }
        return profiles;
    }

    /** The profile's names, in the order of the file. */
    List<String> names() {
        return List.copyOf(profiles.keySet());
    }

    /** The profile to use when none is named. */
    Optional<String> defaultName() {
        return Optional.ofNullable(defaultName);
    }

    /** The profile of this name. CONFIG_INVALID, naming those there are, if there is none. */
    Profile profile(String name) {
        Profile profile = profiles.get(name);
        if (profile == null) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID,
                    "there is no profile \"" + name + "\" in " + file,
                    names().isEmpty() ? "write one under profiles:" : "profiles: " + String.join(", ", names()));
        }
        return profile;
    }

    private static void refuseIfOthersCanRead(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID,
                    file + " may hold secrets and can be read by others",
                    "chmod 600 " + file);
        }
    }
}
