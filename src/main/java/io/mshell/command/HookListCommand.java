package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.javascript.HookFolder;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookUse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code hook list}: the project's hooks and where they are used. */
final class HookListCommand implements ShellCommand {

    private static final int SHORT_HASH = 8;

    private final Workspace workspace;

    HookListCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("hook list", CommandGroup.GENERATE, "list the project's hooks and where they are used")
                .help("Hooks are the .js files in scripts/hooks. What is shown is what each file says now.")
                .example("hook list")
                .build();
    }

    /** A hook as listed; what cannot be read has a {@code state} that says why, and nothing else. */
    record Listed(
            String name,
            String description,
            String produces,
            String onError,
            String hash,
            List<String> bound,
            boolean cases,
            String state) {}

    @Override
    public Outcome run(Invocation in) {
        HookFolder hooks = workspace.hooks(in);
        DataMapping mapping = workspace.mapping();
        List<String> names = hooks.names();
        List<Listed> all = new ArrayList<>(
                names.stream().map(name -> listed(hooks, mapping, name)).toList());
        mapping.hookUses().stream()
                .filter(use -> !names.contains(use.hook()))
                .forEach(use -> all.add(missing(use, names)));
        if (all.isEmpty()) {
            return Outcome.say(all, "no hooks in " + hooks.folder() + "; 'hook new NAME --type TYPE' makes one");
        }
        return Outcome.of(
                all,
                new View.Table(
                        "",
                        List.of("hook", "produces", "on error", "used by", "cases", "hash", "state", "about"),
                        all.stream().map(HookListCommand::row).iterator(),
                        ""));
    }

    private static Listed listed(HookFolder hooks, DataMapping mapping, String name) {
        List<String> bound = mapping.bindings(name);
        boolean cases = Files.exists(hooks.cases(name));
        try {
            Hook.Declaration hook = hooks.get(name).declaration();
            String produces = hook.columns().entrySet().stream()
                    .map(column -> (column.getKey() + " " + column.getValue()).strip())
                    .collect(Collectors.joining(", "));
            return new Listed(
                    name,
                    hook.description(),
                    produces,
                    hook.onError().name().toLowerCase(Locale.ROOT),
                    hook.hash().substring(0, SHORT_HASH),
                    bound,
                    cases,
                    "ok");
        } catch (MshellException e) {
            if (e.code() != ErrorCode.HOOK_INVALID) {
                throw e;
            }
            return new Listed(name, "", "", "", "", bound, cases, e.getMessage());
        }
    }

    /** A hook that the mapping names and that does not exist. */
    private static Listed missing(HookUse use, List<String> names) {
        String meant = Nearest.to(use.hook(), names)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        String state = use.place() + ": there is no such hook" + meant;
        return new Listed(use.hook(), "", "", "", "", List.of(use.bound()), false, state);
    }

    private static List<@Nullable Object> row(Listed hook) {
        return Arrays.asList(
                hook.name(),
                hook.produces(),
                hook.onError(),
                hook.bound().isEmpty() ? null : String.join("; ", hook.bound()),
                hook.cases(),
                hook.hash(),
                hook.state(),
                hook.description());
    }
}
