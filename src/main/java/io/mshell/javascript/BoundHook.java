package io.mshell.javascript;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSettings;
import io.mshell.mapping.HookSite;
import io.mshell.mapping.PageHook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.graalvm.polyglot.PolyglotException;

/** A hook on a column of a board. Every thread that comes takes a guest that is free, or has another made. */
final class BoundHook implements PageHook {

    /** A hook that has to be stopped more often ends the load, whatever its policy: it would take for ever. */
    private static final int MOST_STOPS = 3;

    private final HookFile file;
    private final Hook.Declaration declaration;
    private final HookMistakes mistakes;
    private final Function<Page, HookGuest> guests;
    private final CancelToken cancel;
    private final HookSite site;
    private final String siteText;
    private final ConcurrentLinkedDeque<HookGuest> free = new ConcurrentLinkedDeque<>();
    private final AtomicInteger stops = new AtomicInteger();

    BoundHook(
            HookFile file,
            Hook.Declaration declaration,
            HookSettings settings,
            HookSite site,
            Function<Page, HookGuest> guests,
            CancelToken cancel) {
        this.file = file;
        this.declaration = declaration;
        this.mistakes = new HookMistakes(file, settings);
        this.guests = guests;
        this.cancel = cancel;
        this.site = site;
        this.siteText = Page.describe(site, declaration);
    }

    @Override
    public List<Result> extract(List<Item> page) {
        List<Result> results = new ArrayList<>(page.size());
        while (results.size() < page.size()) {
            results.addAll(upToAStop(page.subList(results.size(), page.size())));
        }
        return results;
    }

    /** The results of all items, or of those up to the one at which the hook had to be stopped, which has failed. */
    private List<Result> upToAStop(List<Item> items) {
        HookGuest guest = take();
        Results results =
                new Results(file, declaration.place(), declaration.columns().size());
        try {
            guest.run(siteText, items, results, cancel);
            free.push(guest);
            return results.all();
        } catch (Stopped stopped) {
            guest.retire();
            // What was put off until after the last item, such as a promise's end, is that item's.
            int at = Math.min(results.at(), items.size() - 1);
            List<Result> all = new ArrayList<>(results.all().subList(0, at));
            all.add(failed(stopped, items.get(at)));
            return all;
        } catch (PolyglotException e) {
            guest.retire();
            throw mistakes.of(e);
        }
    }

    private HookGuest take() {
        HookGuest guest = free.poll();
        while (guest != null && !guest.isAlive()) {
            guest = free.poll();
        }
        return guest == null ? guests.apply(new Page(site)) : guest;
    }

    private Failed failed(Stopped stopped, Item item) {
        if (stopped.reason() == Stopped.Reason.CANCELLED) {
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, stopped);
        }
        String place = mistakes.placeOf(stopped).orElse(declaration.place());
        String reason = "was stopped: " + mistakes.why(stopped.reason()) + " for a page";
        if (stopped.abandoned() || stops.incrementAndGet() >= MOST_STOPS) {
            throw new MshellException(
                    ErrorCode.HOOK_FAILED,
                    "hook '" + declaration.name() + "' failed on item " + item.id() + ", column '"
                            + site.column().title() + "': " + place + ": it " + reason
                            + (stopped.abandoned()
                                    ? ", and did not obey: its thread runs on until mshell ends"
                                    : ", for the " + MOST_STOPS + "rd time"),
                    "mend the hook; production is untouched. The limits are in data_mapping.yaml under 'hooks'",
                    stopped);
        }
        return new Failed(place, reason);
    }
}
