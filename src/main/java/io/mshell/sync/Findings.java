package io.mshell.sync;

import io.mshell.board.Item;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.TableSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the board's items against the digests of the table's rows, counts what differs and keeps the first items that
 * do, to be looked at cell by cell. Not thread-safe.
 */
final class Findings {

    private final TableSpec table;
    private final RowDigest digest;
    private final Instant since;
    private final int limit;
    private final SortedMap<Long, Kept> kept = new TreeMap<>();
    private final List<ItemDifference> missing = new ArrayList<>();
    private IdDigests stored = new IdDigests();
    private long compared;
    private long missingCount;
    private long missingSince;
    private long differing;
    private long differingSince;
    private long rejects;

    /**
     * For one comparison.
     *
     * @param since when the load of the table began
     * @param limit items to be kept of each kind
     */
    Findings(TableSpec table, Instant since, int limit) {
        this.table = table;
        this.digest = new RowDigest(table.columns());
        // The board tells its times in whole seconds.
        this.since = since.truncatedTo(ChronoUnit.SECONDS);
        this.limit = limit;
    }

    /** An item that differs, as the board has it. */
    private record Kept(Item item, Row row, boolean changedSince) {}

    /** What to digest the table's rows with. */
    RowDigest digest() {
        return digest;
    }

    /** Takes the rows of the table, before the board is looked at. */
    void expect(IdDigests rows) {
        stored = rows;
    }

    /** Looks at a page of the board. */
    void lookAt(PageMapper.Mapped page) {
        rejects += page.rejects().size();
        for (int i = 0; i < page.items().size(); i++) {
            lookAt(page.items().get(i), page.rows().get(i));
        }
    }

    private void lookAt(Item item, Row row) {
        if (!stored.contains(item.id())) {
            lacks(item);
            return;
        }
        compared++;
        if (!stored.matches(item.id(), digest.of(row))) {
            boolean changed = isSince(item.updatedAt());
            differing++;
            differingSince += changed ? 1 : 0;
            if (kept.size() < limit) {
                kept.put(item.id(), new Kept(item, row, changed));
            }
        }
    }

    private void lacks(Item item) {
        boolean made = isSince(item.createdAt() == null ? item.updatedAt() : item.createdAt());
        missingCount++;
        missingSince += made ? 1 : 0;
        if (missing.size() < limit) {
            missing.add(
                    new ItemDifference(item.id(), item.name(), ItemDifference.Kind.MISSING, null, null, null, made));
        }
    }

    private boolean isSince(@Nullable Instant moment) {
        return moment != null && !moment.isBefore(since);
    }

    /** The rows, by their ids in order, of which the board had no item. */
    long[] notOn(BoardItems board) {
        return stored.ids().filter(id -> !board.hasRead(id)).sorted().toArray();
    }

    /** The items missing from the table, the first of them. */
    List<ItemDifference> missing() {
        return missing;
    }

    /** The items of which a cell differs, the first of them, in order. */
    List<Long> differingIds() {
        return List.copyOf(kept.keySet());
    }

    /** The cells of an item kept that differ from its row in the table. */
    List<ItemDifference> cells(long id, Row found) {
        Kept expected = Objects.requireNonNull(kept.get(id));
        List<ItemDifference> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnSpec column = table.columns().get(i);
            Object board = CanonicalCell.of(expected.row().get(i), column.type());
            Object there = CanonicalCell.of(found.get(i), column.type());
            if (!Objects.equals(board, there)) {
                cells.add(new ItemDifference(
                        id,
                        expected.item().name(),
                        ItemDifference.Kind.DIFFERS,
                        column.name(),
                        board,
                        there,
                        expected.changedSince()));
            }
        }
        return cells;
    }

    Instant since() {
        return since;
    }

    long compared() {
        return compared;
    }

    long missingCount() {
        return missingCount;
    }

    long missingSince() {
        return missingSince;
    }

    long differing() {
        return differing;
    }

    long differingSince() {
        return differingSince;
    }

    long rejects() {
        return rejects;
    }
}
