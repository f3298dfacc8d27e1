package io.mshell.hook;

import io.mshell.board.Item;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSite;
import io.mshell.mapping.Hooks;
import io.mshell.mapping.PageHook;
import java.time.Duration;
import java.util.List;

/** Hooks on trial: every failure is told and none ends the work, and the time spent in them is counted. */
final class TimedHooks implements Hooks {

    private final Hooks hooks;
    private long nanos;
    private long worst;

    TimedHooks(Hooks hooks) {
        this.hooks = hooks;
    }

    /** The time spent in hooks so far. */
    Duration spent() {
        return Duration.ofNanos(nanos);
    }

    /** The longest time one page took. */
    Duration worstPage() {
        return Duration.ofNanos(worst);
    }

    @Override
    public Hook get(String name) {
        Hook hook = hooks.get(name);
        Hook.Declaration said = hook.declaration();
        Hook.Declaration lenient = new Hook.Declaration(
                said.name(),
                said.hash(),
                said.description(),
                said.place(),
                said.columns(),
                said.reads(),
                said.uses(),
                Hook.OnError.NULL);
        return new Hook() {
            @Override
            public Declaration declaration() {
                return lenient;
            }

            @Override
            public PageHook bind(HookSite site) {
                PageHook bound = hook.bind(site);
                return page -> timed(bound, page);
            }
        };
    }

    @Override
    public List<String> names() {
        return hooks.names();
    }

    private List<PageHook.Result> timed(PageHook hook, List<Item> page) {
        long started = System.nanoTime();
        List<PageHook.Result> results = hook.extract(page);
        long took = System.nanoTime() - started;
        nanos += took;
        worst = Math.max(worst, took);
        return results;
    }
}
