package io.mshell.sync;

import io.mshell.board.BoardSource;
import io.mshell.board.IdSet;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.error.CancelToken;
import io.mshell.sql.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every item of the board is staged. The server's own count of items settles it when it agrees; else the ids are read
 * again, and only items that changed since the load began may differ. {@code items_count} is not used: it proves nothing.
 */
final class CompletenessCheck implements GateCheck {

    private static final int NAMED = 10;
    /** Our clock and the server's may differ by as much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    @Override
    public Gate judge(GateContext context) {
        long staged = context.evidence().rows();
        BoardSource source = context.bench().source();
        CancelToken cancel = context.bench().cancel();
        if (source.countItems(context.board(), cancel).orElse(-1) == staged) {
            return new Gate("completeness", true, "the board counts " + staged + " items, all staged");
        }
        IdSet stagedIds = stagedIds(context);
        Set<Long> missing = new HashSet<>();
        long common = 0;
        try (ItemPages ids = source.items(ItemRequest.idsOf(context.board()), cancel)) {
            for (List<Item> page = ids.next(); page != null; page = ids.next()) {
                for (Item item : page) {
                    if (stagedIds.contains(item.id())) {
                        common++;
                    } else {
                        missing.add(item.id());
                    }
                }
            }
        }
        return judge(context, missing, staged - common);
    }

    private static Gate judge(GateContext context, Set<Long> missing, long gone) {
        Instant since = context.evidence().started().minus(CLOCK_SKEW);
        ItemRequest request = ItemRequest.idsOf(context.board());
        List<Item> found = missing.isEmpty()
                ? List.of()
                : context.bench()
                        .source()
                        .itemsById(request, missing, context.bench().cancel());
        List<Long> lost = found.stream()
                .filter(item -> !changedSince(item, since))
                .map(Item::id)
                .sorted()
                .toList();
        if (!lost.isEmpty()) {
            return new Gate(
                    "completeness",
                    false,
                    lost.size()
                            + " items of the board are not staged, though nothing changed them since the load began: "
                            + list(lost));
        }
        List<String> changes = new ArrayList<>();
        if (!missing.isEmpty()) {
            changes.add(missing.size() + " added since: "
                    + list(missing.stream().sorted().toList()));
        }
        if (gone > 0) {
            changes.add(gone + " removed since");
        }
        return new Gate(
                "completeness",
                true,
                "the ids read again agree" + (changes.isEmpty() ? "" : " but for items changed meanwhile: ")
                        + String.join("; ", changes));
    }

    private static boolean changedSince(Item item, Instant since) {
        Instant updated = item.updatedAt();
        return updated != null && !updated.isBefore(since);
    }

    private static IdSet stagedIds(GateContext context) {
        io.mshell.sql.Dialect dialect = context.bench().database().dialect();
        String key = context.staging().primaryKey().get(0);
        IdSet ids = new IdSet();
        String sql = "SELECT " + dialect.quote(key) + " FROM "
                + dialect.quote(context.staging().name());
        try (RowSet rows =
                context.bench().database().query(sql, List.of(), context.bench().cancel())) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                if (row.get(0) instanceof Number id) {
                    ids.add(id.longValue());
                }
            }
        }
        return ids;
    }

    private static String list(List<Long> ids) {
        return ids.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (ids.size() > NAMED ? ", ..." : "");
    }
}
