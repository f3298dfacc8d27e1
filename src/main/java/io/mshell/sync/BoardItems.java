package io.mshell.sync;

import io.mshell.board.IdSet;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a board's items as rows of its table, each item once, however they move meanwhile. Pages are mapped on several
 * threads while the next are fetched and those before are taken. Used for one read.
 */
final class BoardItems {

    private static final int IDS_AT_A_TIME = 500;

    private final Reading reading;
    private final String name;
    private final Binding binding;
    private final Instant started;
    private final IdSet seen = new IdSet();

    BoardItems(Reading reading, String name, Binding binding) {
        this.reading = reading;
        this.name = name;
        this.binding = binding;
        this.started = reading.clock().instant();
    }

    /** How many items have been read so far. */
    int count() {
        return seen.size();
    }

    /** Whether the item was among those read. */
    boolean hasRead(long id) {
        return seen.contains(id);
    }

    /** Reads all items of the board. */
    void readAll(Consumer<PageMapper.Mapped> to, Consumer<String> notice) {
        try (ItemPages pages = reading.source().items(binding.request(), reading.cancel());
                PageMapper mapper = new PageMapper(binding, reading.cancel(), reading.threads())) {
            for (List<Item> page = pages.next(); page != null; page = pages.next()) {
                map(page, mapper, to);
                progress(binding.board().summary().itemsCount());
            }
            catchUp(notice).ifPresent(mapper::put);
            drain(mapper, to);
        }
    }

    /** Reads the board's first items, as the server lists them. */
    void readFirst(int limit, Consumer<PageMapper.Mapped> to) {
        try (ItemPages pages = reading.source().items(binding.request(), reading.cancel());
                PageMapper mapper = new PageMapper(binding, reading.cancel(), reading.threads())) {
            for (List<Item> page = pages.next(); page != null && count() < limit; page = pages.next()) {
                map(page.subList(0, Math.min(page.size(), limit - count())), mapper, to);
                progress((long) limit);
            }
            drain(mapper, to);
        }
    }

    /** Reads the items with these ids, as far as the board still has them. */
    void readById(List<Long> ids, Consumer<PageMapper.Mapped> to) {
        try (PageMapper mapper = new PageMapper(binding, reading.cancel(), reading.threads())) {
            for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
                List<Long> block = ids.subList(from, Math.min(ids.size(), from + IDS_AT_A_TIME));
                map(reading.source().itemsById(binding.request(), block, reading.cancel()), mapper, to);
                progress((long) ids.size());
            }
            drain(mapper, to);
        }
    }

    private void map(List<Item> page, PageMapper mapper, Consumer<PageMapper.Mapped> to) {
        reading.cancel().throwIfCancelled();
        mapper.put(fresh(page));
        while (mapper.isFull()) {
            to.accept(mapper.take());
        }
    }

    private static void drain(PageMapper mapper, Consumer<PageMapper.Mapped> to) {
        while (!mapper.isEmpty()) {
            to.accept(mapper.take());
        }
    }

    private List<Item> fresh(List<Item> page) {
        return page.stream().filter(item -> seen.add(item.id())).toList();
    }

    /**
     * Items that were moved or made while the board was read can have slipped between two pages. When the server's count
     * disagrees with what was read, the ids are read again and the missing items by id.
     */
    private Optional<List<Item>> catchUp(Consumer<String> notice) {
        long counted =
                reading.source().countItems(binding.board(), reading.cancel()).orElse(-1);
        if (counted == seen.size()) {
            return Optional.empty();
        }
        Set<Long> missing = new HashSet<>();
        try (ItemPages ids = reading.source().items(ItemRequest.idsOf(binding.board()), reading.cancel())) {
            for (List<Item> page = ids.next(); page != null; page = ids.next()) {
                page.stream().map(Item::id).filter(id -> !seen.contains(id)).forEach(missing::add);
            }
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<Item> late = reading.source().itemsById(binding.request(), missing, reading.cancel());
        notice.accept(late.size() + " items appeared or moved while the board was read and were read again by id");
        return Optional.of(fresh(late));
    }

    private void progress(@Nullable Long expected) {
        reading.listener()
                .on(new SyncEvent.Progress(
                        name,
                        seen.size(),
                        expected,
                        Duration.between(started, reading.clock().instant()),
                        reading.source().budget(false, reading.cancel())));
    }
}
