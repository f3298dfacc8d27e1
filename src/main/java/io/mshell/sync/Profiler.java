package io.mshell.sync;

import io.mshell.mapping.Reject;
import io.mshell.profile.ColumnMeasure;
import io.mshell.profile.ColumnProfile;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a board's columns hold. Reads as a load does and needs no database. */
public final class Profiler {

    private final Reading reading;

    public Profiler(Reading reading) {
        this.reading = reading;
    }

    /**
     * What the columns hold.
     *
     * @param items how many were looked at
     * @param whole whether these are all of the board's
     * @param columns in the order of the mapped table's
     */
    public record Profile(long items, boolean whole, List<ColumnProfile> columns) {

        public Profile {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Looks at a board's items.
     *
     * @param limit how many; empty for all
     */
    public Profile profile(BoardView view, Optional<Integer> limit) {
        String name = view.board().name();
        Instant started = reading.clock().instant();
        Binding binding =
                new Binding(view.board(), view.mapping(), view.mapping().table());
        BoardItems items = new BoardItems(reading, name, binding);
        Measures measures = new Measures(binding.table().columns());
        reading.listener().on(new SyncEvent.Started(name, Step.PROFILE, ""));
        limit.ifPresentOrElse(
                most -> items.readFirst(most, measures::take),
                () -> items.readAll(measures::take, text -> reading.listener().on(new SyncEvent.Notice(name, text))));
        Duration took = Duration.between(started, reading.clock().instant());
        reading.listener().on(new SyncEvent.Done(name, Step.PROFILE, items.count() + " items", took));
        boolean whole = limit.map(most -> items.count() < most).orElse(true);
        return new Profile(items.count(), whole, measures.results());
    }

    /** A measure per column, fed page by page. */
    private static final class Measures {

        private final List<ColumnMeasure> columns;
        private final Map<String, ColumnMeasure> byName = new HashMap<>();

        Measures(List<ColumnSpec> specs) {
            columns = specs.stream()
                    .map(spec -> new ColumnMeasure(spec.name(), spec.type()))
                    .toList();
            for (int i = 0; i < columns.size(); i++) {
                byName.put(specs.get(i).name(), columns.get(i));
            }
        }

        void take(PageMapper.Mapped page) {
            for (Row row : page.rows()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(row.get(i));
                }
            }
            for (Reject reject : page.rejects()) {
                ColumnMeasure column = byName.get(reject.columnName());
                if (column != null) {
                    column.reject(reject.raw());
                }
            }
        }

        List<ColumnProfile> results() {
            return columns.stream().map(ColumnMeasure::result).toList();
        }
    }
}
