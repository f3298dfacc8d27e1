package io.mshell.mapping;

import io.mshell.board.Item;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills the columns a hook makes, a page at a time, and sees to the hook's policy where it fails. */
final class HookReader implements PageReader {

    private final Hook.Declaration hook;
    private final PageHook page;
    private final List<Target> targets;
    private final HookFallback fallback;

    /**
     * A reader of what {@code page} makes.
     *
     * @param targets where its columns go, in the order it declares them
     */
    HookReader(Hook.Declaration hook, PageHook page, List<Target> targets, HookFallback fallback) {
        this.hook = hook;
        this.page = page;
        this.targets = List.copyOf(targets);
        this.fallback = fallback;
    }

    @Override
    public void read(List<Item> items, @Nullable Object[][] rows, Consumer<Reject> rejects) {
        List<PageHook.Result> results = page.extract(items);
        for (int i = 0; i < rows.length; i++) {
            PageHook.Result result = results.get(i);
            if (result instanceof PageHook.Values values) {
                fill(items.get(i), values.nodes(), rows[i], rejects);
            } else if (result instanceof PageHook.Failed failed) {
                failed(items.get(i), failed.place(), failed.reason(), rows[i], rejects);
            }
        }
    }

    private void fill(Item item, List<JsonNode> nodes, @Nullable Object[] row, Consumer<Reject> rejects) {
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            JsonNode node = nodes.get(i);
            boolean empty = node.isNull() || node.isMissingNode();
            Object value = empty ? null : target.conversion().convert(node);
            if (value instanceof Misfit misfit) {
                failed(item, hook.place(), returned(target, node, misfit), row, rejects);
                return;
            }
            row[target.column()] = value;
        }
    }

    private static String returned(Target target, JsonNode node, Misfit misfit) {
        String written = node.isString() ? "'" + node.stringValue() + "'" : node.toString();
        return "returned " + CleanText.cut(written, 80) + " for "
                + target.spec().type() + ", which " + misfit.reason();
    }

    private void failed(Item item, String place, String reason, @Nullable Object[] row, Consumer<Reject> rejects) {
        Target first = targets.get(0);
        if (hook.onError() == Hook.OnError.FAIL) {
            throw new MshellException(
                    ErrorCode.HOOK_FAILED,
                    "hook '" + hook.name() + "' failed on item " + item.id() + ", column '"
                            + first.spec().origin().title() + "': " + place + ": " + reason,
                    "'hook test " + hook.name() + " --item " + item.id() + "' shows it; production is untouched. With "
                            + "onError = \"null\" in the hook such cells become NULL and are listed among the rejects");
        }
        for (Target target : targets) {
            row[target.column()] = null;
        }
        if (hook.onError() == Hook.OnError.KEEP) {
            fallback.fill(item, row, rejects);
        }
        rejects.accept(
                first.reject(item.id(), fallback.raw(item), "hook " + hook.name() + ": " + place + ": " + reason));
    }
}
