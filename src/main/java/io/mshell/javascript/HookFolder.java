package io.mshell.javascript;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSettings;
import io.mshell.mapping.Hooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The hooks of a project: the {@code .js} files of a folder, each read again when it is asked for first. One folder
 * object serves one command, so that a command works with the same hook throughout.
 */
public final class HookFolder implements Hooks {

    private static final String SUFFIX = ".js";

    private final Path folder;
    private final Contexts contexts;
    private final HookSettings settings;
    private final ConsoleLog log;
    private final CancelToken cancel;
    private final Map<String, Hook> known = new HashMap<>();

    HookFolder(Path folder, Contexts contexts, HookSettings settings, ConsoleLog log, CancelToken cancel) {
        this.folder = folder;
        this.contexts = contexts;
        this.settings = settings;
        this.log = log;
        this.cancel = cancel;
    }

    /** Sorted; none if there is no folder. */
    @Override
    public List<String> names() {
        return namesIn(folder);
    }

    /** The names of the hooks of a folder. */
    public static List<String> namesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE, "cannot list the folder " + folder, "check that it can be read", e);
        }
    }

    /** The file of golden cases beside a hook, whether it exists or not. */
    public Path cases(String name) {
        return folder.resolve(name + ".cases.json");
    }

    /** The folder, whether it exists or not. */
    public Path folder() {
        return folder;
    }

    /** The file of a hook, whether it exists or not. */
    public Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    @Override
    public synchronized Hook get(String name) {
        Hook hook = known.get(name);
        if (hook == null) {
            hook = read(name);
            known.put(name, hook);
        }
        return hook;
    }

    private Hook read(String name) {
        Path path = file(name);
        if (!Files.exists(path)) {
            List<String> names = names();
            throw new MshellException(
                    ErrorCode.HOOK_INVALID,
                    "there is no hook '" + name + "': " + path + " does not exist",
                    names.isEmpty()
                            ? "'hook new " + name + "' makes one"
                            : Nearest.to(name, names)
                                            .map(meant -> "did you mean " + meant + "? ")
                                            .orElse("")
                                    + "there are " + String.join(", ", names) + "; 'hook new " + name + "' makes one");
        }
        HookFile file = HookFile.read(name, path, "scripts/hooks/" + path.getFileName());
        return JavaScriptHook.of(file, settings, page -> new HookGuest(contexts, file, settings, log, page), cancel);
    }
}
