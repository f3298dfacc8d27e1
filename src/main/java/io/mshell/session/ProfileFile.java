package io.mshell.session;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The user's {@code config.yaml}: {@code default_profile: NAME} and {@code profiles:}, each with {@code monday:} and
 * {@code sql:}. It may hold secrets, so it is refused if others can read it.
 */
final class ProfileFile {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private final JsonNode tree;

    private ProfileFile(Path file, JsonNode tree) {
        this.file = file;
        this.tree = tree;
    }

    /**
     * Reads the file; one that does not exist has no profiles.
     *
     * @throws MshellException CONFIG_INVALID if others can read it or it is no YAML
     */
    static ProfileFile read(Path file) {
        if (!Files.exists(file)) {
            return new ProfileFile(file, JsonNodeFactory.instance.objectNode());
        }
        try {
            refuseIfOthersCanRead(file);
            return new ProfileFile(file, YAMLMapper.shared().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new MshellException(ErrorCode.FILE_UNREADABLE, "cannot read " + file, "check its permissions", e);
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            // No cause: the parser's message quotes the file, which may hold secrets.
            throw new MshellException(ErrorCode.CONFIG_INVALID, file + " is not valid YAML" + place);
        }
    }

    /** The profile's names, in the order of the file. */
    List<String> names() {
        return List.copyOf(tree.path("profiles").propertyNames());
    }

    /** The profile to use when none is named. */
    Optional<String> defaultName() {
        return Optional.of(tree.path("default_profile").asString("")).filter(name -> !name.isEmpty());
    }

    /** The profile of this name. CONFIG_INVALID, naming those there are, if there is none. */
    Profile profile(String name) {
        JsonNode profile = tree.path("profiles").path(name);
        if (!profile.isObject()) {
            throw new MshellException(
                    ErrorCode.CONFIG_INVALID,
                    "there is no profile \"" + name + "\" in " + file,
                    names().isEmpty() ? "write one under profiles:" : "profiles: " + String.join(", ", names()));
        }
        return new Profile(name, profile, profile.path("production").asBoolean(false));
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
