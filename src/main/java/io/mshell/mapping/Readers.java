package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.schema.ColumnSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects how a table's columns are read: those of one cell, and those of one hook, by one reader each. */
final class Readers {

    private final Board board;
    private final List<PageReader> ofItem = new ArrayList<>();
    private final Map<Integer, List<CellReader.Column>> ofCells = new TreeMap<>();
    private final Map<Integer, Hooked> ofHooks = new TreeMap<>();

    /** The columns one hook makes, and the one of them that would be there without it. */
    private static final class Hooked {
        private final List<Target> targets = new ArrayList<>();
        private CellReader.@Nullable Column main;
    }

    Readers(Board board) {
        this.board = board;
    }

    /** Adds the column at this place of the row. */
    void add(Slot.Source source, int place, ColumnSpec spec) {
        if (source instanceof Slot.OfItem item) {
            ofItem.add(ItemReader.of(item.field(), board, Target.of(place, spec, null)));
        } else if (source instanceof Slot.OfCell cell) {
            ofCells.computeIfAbsent(cell.cell(), index -> new ArrayList<>()).add(column(cell, place, spec));
        } else if (source instanceof Slot.OfHook hook) {
            Hooked hooked = ofHooks.computeIfAbsent(hook.site(), site -> new Hooked());
            hooked.targets.add(Target.of(place, spec, null));
            if (hook.fallback() != null) {
                hooked.main = column(hook.fallback(), place, spec);
            }
        } else {
            ofItem.add(ItemReader.ofName(Target.of(place, spec, null)));
        }
    }

    private static CellReader.Column column(Slot.OfCell cell, int place, ColumnSpec spec) {
        List<FieldPath> paths = cell.fields().stream().map(FieldPath::new).toList();
        return new CellReader.Column(Target.of(place, spec, cell.whenEmpty()), paths);
    }

    /** All readers; hooks are bound to their columns. */
    List<PageReader> all(Layout layout) {
        List<PageReader> all = new ArrayList<>(ofItem);
        ofCells.forEach((cell, columns) -> all.add(new CellReader(cell, columns)));
        List<HookSite> sites = layout.sites();
        ofHooks.forEach((index, hooked) -> {
            HookSite site = sites.get(index);
            Hook hook = layout.hook(index);
            all.add(new HookReader(
                    hook.declaration(), hook.bind(site), hooked.targets, new HookFallback(site.cell(), hooked.main)));
        });
        return all;
    }
}
