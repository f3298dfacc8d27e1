package io.mshell.javascript;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.mapping.HookSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** A context with a hook in it: one of several that work on different pages at a time. */
final class HookGuest {

    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final int MOST_LINES_A_PAGE = 1_000;
    private static final int LONGEST_LINE = 2_000;
    private static final Source PRELUDE = Contexts.own("hook.js");

    private final HookFile file;
    private final Guest guest;
    private final Limits limits;
    private final ConsoleLog log;
    private final AtomicInteger at = new AtomicInteger();
    private int lines;
    private volatile List<Item> page = List.of();
    private @Nullable Value prelude;
    private @Nullable Value module;
    private @Nullable Value bound;

    HookGuest(Contexts contexts, HookFile file, HookSettings settings, ConsoleLog log) {
        this.file = file;
        this.limits = Limits.of(settings);
        this.log = log;
        Context context = contexts.create(limits.statements());
        this.guest = new Guest(context, IDLE, file.name());
    }

    /** What the module exports, as text, and where its function is. */
    record Exports(String text, @Nullable String place) {}

    boolean isAlive() {
        return guest.isAlive();
    }

    /** The place in the page of the item the hook is at, or was when it ended. */
    int at() {
        return at.get();
    }

    void retire() {
        guest.retire();
    }

    Exports exports(CancelToken cancel) throws Stopped {
        return guest.call(
                () -> {
                    Value exports = load();
                    String text =
                            prelude().getMember("declared").execute(exports).asString();
                    Value extract = exports.getMember("extract");
                    boolean placed = extract != null && extract.getSourceLocation() != null;
                    return new Exports(text, placed ? line(extract) : null);
                },
                limits,
                cancel);
    }

    private static String line(Value extract) {
        return extract.getSourceLocation().getSource().getName() + ":"
                + extract.getSourceLocation().getStartLine();
    }

    /** Runs the hook on a page. */
    String run(String siteText, List<Item> items, String pageText, CancelToken cancel) throws Stopped {
        page = items;
        at.set(0);
        return guest.call(
                () -> {
                    guest.context().resetLimits();
                    lines = 0;
                    Value run = bound;
                    if (run == null) {
                        run = prelude().getMember("bound").execute(load(), siteText);
                        bound = run;
                    }
                    return run.execute(pageText).asString();
                },
                limits,
                cancel);
    }

    private Value prelude() {
        Value made = prelude;
        if (made == null) {
            ProxyExecutable moveOn = arguments -> {
                at.set(arguments[0].asInt());
                return null;
            };
            ProxyExecutable tell = arguments -> {
                tell(arguments[0].asString(), arguments[1].asString());
                return null;
            };
            made = guest.context().eval(PRELUDE).execute(moveOn, tell);
            prelude = made;
        }
        return made;
    }

    private Value load() {
        prelude();
        Value loaded = module;
        if (loaded == null) {
            loaded = guest.context().eval(file.source());
            module = loaded;
        }
        return loaded;
    }

    private void tell(String level, String text) {
        if (lines++ < MOST_LINES_A_PAGE) {
            String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + " ..." : text;
            List<Item> items = page;
            int place = at.get();
            log.line(file.name(), place < items.size() ? items.get(place).id() : 0, level, line);
        }
    }
}
