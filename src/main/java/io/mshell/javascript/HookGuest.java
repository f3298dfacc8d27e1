package io.mshell.javascript;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.mapping.HookSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
    private final Page page;
    private int lines;
    private volatile @Nullable Results results;
    private @Nullable Value prelude;
    private @Nullable Value module;
    private @Nullable Value bound;

    HookGuest(Contexts contexts, HookFile file, HookSettings settings, ConsoleLog log, Page page) {
        this.file = file;
        this.page = page;
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

    void retire() {
        guest.retire();
    }

    Exports exports(CancelToken cancel) throws Stopped {
        ready(cancel);
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

    /** Runs the hook on items; what it makes of each is in the results at once, even if it has to be stopped. */
    void run(String siteText, List<Item> items, Results into, CancelToken cancel) throws Stopped {
        page.turn(items);
        results = into;
        ready(cancel);
        guest.call(
                () -> {
                    guest.context().resetLimits();
                    lines = 0;
                    Value run = bound;
                    if (run == null) {
                        ProxyExecutable fields = arguments -> page.field(arguments[0].asInt(), arguments[1].asString());
                        run = prelude().getMember("bound").execute(load(), siteText, fields);
                        bound = run;
                    }
                    run.executeVoid(items.size());
                    return true;
                },
                limits,
                cancel);
    }

    /** The engine's start is no fault of the hook's. */
    private void ready(CancelToken cancel) throws Stopped {
        if (prelude == null) {
            guest.call(this::prelude, Limits.NONE, cancel);
        }
    }

    private Value prelude() {
        Value made = prelude;
        if (made == null) {
            ProxyExecutable values = arguments -> {
                running().values(arguments);
                return null;
            };
            ProxyExecutable failure = arguments -> {
                running().failure(arguments[0].asString(), arguments[1].asString());
                return null;
            };
            ProxyExecutable tell = arguments -> {
                tell(arguments[0].asString(), arguments[1].asString());
                return null;
            };
            made = guest.context().eval(PRELUDE).execute(values, failure, tell);
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

    private Results running() {
        return Objects.requireNonNull(results);
    }

    private void tell(String level, String text) {
        if (lines++ < MOST_LINES_A_PAGE) {
            String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + " ..." : text;
            Results under = results;
            List<Item> items = page.items();
            int place = under == null ? items.size() : under.at();
            log.line(file.name(), place < items.size() ? items.get(place).id() : 0, level, line);
        }
    }
}
