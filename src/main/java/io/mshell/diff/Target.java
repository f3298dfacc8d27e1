package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table and board that are deployed from now on: as wanted, but for what was refused, which stays as deployed. */
final class Target {

    /** A column goes. */
    static final Set<Risk> REMOVALS = EnumSet.of(Risk.COLUMN_REMOVED, Risk.COLUMN_ARCHIVED, Risk.COLUMN_LEFT_OUT);

    /** What a column holds. */
    static final Set<Risk> TYPES = EnumSet.of(
            Risk.COLUMN_RETYPED,
            Risk.COLUMN_NARROWED,
            Risk.COLUMN_WIDENED,
            Risk.MONDAY_TYPE_CHANGED,
            Risk.MAPPING_CHANGED,
            Risk.HOOK_CHANGED,
            Risk.NULLS_ALLOWED,
            Risk.NULLS_FORBIDDEN);

    /** What a column is called. */
    static final Set<Risk> NAMES = EnumSet.of(Risk.COLUMN_RENAMED, Risk.NAME_RULE_CHANGED);

    private static final Set<Risk> INDEXES = EnumSet.of(Risk.UNIQUE_ADDED, Risk.INDEX_ADDED, Risk.INDEX_REMOVED);

    private final Sides sides;
    private final Matching matching;
    private final Map<String, Set<Risk>> accepted;
    private final Map<String, Set<Risk>> refused;
    private final Set<String> refusedIndexes;
    private final List<ColumnSpec> columns = new ArrayList<>();

    Target(Sides sides, Matching matching, List<Difference> acceptances, List<Difference> refusals) {
        this.sides = sides;
        this.matching = matching;
        this.accepted = byKey(acceptances);
        this.refused = byKey(refusals);
        this.refusedIndexes = refusals.stream()
                .filter(each -> INDEXES.contains(each.risk()))
                .map(each -> each.key() + " " + each.subject())
                .collect(Collectors.toSet());
        matching.columns().stream()
                .filter(column -> column.desired() != null)
                .filter(column -> !isRefused(column, EnumSet.of(Risk.COLUMN_ADDED)))
                .forEach(column -> columns.add(decided(column)));
        keepRefusedRemovals();
    }

    private static Map<String, Set<Risk>> byKey(List<Difference> differences) {
        Map<String, Set<Risk>> byKey = new HashMap<>();
        differences.stream()
                .filter(each -> !each.key().isEmpty())
                .forEach(each -> byKey.computeIfAbsent(each.key(), key -> EnumSet.noneOf(Risk.class))
                        .add(each.risk()));
        return byKey;
    }

    TableSpec table() {
        List<String> key = sides.desired().primaryKey().stream()
                .map(name -> nameOf(IndexDiff.keyOf(name, sides.desired().columns()), name))
                .toList();
        return new TableSpec(
                sides.desired().name(), columns, key, indexes(), sides.desired().description());
    }

    /** Instead of one that was refused stays what was there, if anything was. */
    private List<IndexSpec> indexes() {
        List<IndexSpec> indexes = new ArrayList<>();
        for (IndexSpec index : sides.desired().indexes()) {
            List<String> keys = IndexDiff.keysOf(index, sides.desired());
            if (!isRefused(index, sides.desired())) {
                indexes.add(named(keys, index.unique()));
            } else {
                sides.deployed().indexes().stream()
                        .filter(each -> IndexDiff.keysOf(each, sides.deployed()).equals(keys))
                        .forEach(each -> indexes.add(named(keys, each.unique())));
            }
        }
        sides.deployed().indexes().stream()
                .filter(each -> isRefused(each, sides.deployed()))
                .map(each -> named(IndexDiff.keysOf(each, sides.deployed()), each.unique()))
                .filter(each -> !indexes.contains(each))
                .forEach(indexes::add);
        indexes.removeIf(index -> index.columns().contains(""));
        return indexes;
    }

    /** Two columns may have the same name, one before and the other after. */
    private boolean isRefused(IndexSpec index, TableSpec table) {
        return refusedIndexes.contains(IndexDiff.identity(index, table));
    }

    private IndexSpec named(List<String> keys, boolean unique) {
        return new IndexSpec(keys.stream().map(key -> nameOf(key, "")).toList(), unique);
    }

    /** What was refused of a column is remembered as it was, so that the next diff tells it again. */
    Board board() {
        List<BoardColumn> merged = new ArrayList<>();
        for (BoardColumn column : sides.board().columns()) {
            Optional<BoardColumn> before = sides.boardBefore().column(column.id());
            if (before.isPresent()) {
                merged.add(held(before.get(), column));
            } else if (!isAmong(refused, column.id(), EnumSet.of(Risk.COLUMN_ADDED))) {
                merged.add(column);
            }
        }
        sides.boardBefore().columns().stream()
                .filter(column -> sides.board().column(column.id()).isEmpty())
                .filter(column -> isAmong(refused, column.id(), REMOVALS))
                .forEach(merged::add);
        return new Board(
                sides.board().summary(),
                sides.board().multiLevel(),
                merged,
                sides.board().groups());
    }

    private BoardColumn held(BoardColumn before, BoardColumn now) {
        if (isAmong(refused, now.id(), EnumSet.of(Risk.COLUMN_ADDED, Risk.COLUMN_ARCHIVED))) {
            return before;
        }
        boolean retyped = !before.typeName().equals(now.typeName());
        BoardColumn typed = retyped && isAmong(refused, now.id(), TYPES) ? before : now;
        String title = isAmong(refused, now.id(), NAMES) ? before.title() : now.title();
        return new BoardColumn(
                now.id(),
                title,
                typed.kind(),
                typed.typeName(),
                now.description(),
                typed.settings(),
                now.archived(),
                now.revision());
    }

    /** The keys of columns that would have the same name as another, or as one of {@code others}. */
    List<String> clashes(List<String> others) {
        List<String> names = columns.stream().map(ColumnSpec::name).toList();
        boolean asWanted = names.equals(
                sides.desired().columns().stream().map(ColumnSpec::name).toList());
        if (asWanted && others.isEmpty()) {
            return List.of();
        }
        List<String> all = Stream.concat(names.stream(), others.stream()).toList();
        Set<String> clashing = sides.dialect().names().collisions(all).stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> clashing.contains(column.name()))
                .map(column -> column.origin().key())
                .toList();
    }

    /** An extra of which nothing is told shares the fate of its main column; of its type only if the board changed it. */
    private boolean isRefused(ColumnSides column, Set<Risk> risks) {
        if (isAmong(refused, column.key(), risks)) {
            return true;
        }
        boolean follows = column.isExtra() && !isAmong(accepted, column.key(), risks);
        return follows
                && isAmong(refused, column.columnId(), risks)
                && (!risks.equals(TYPES)
                        || matching.main(column)
                                .filter(ColumnSides::isRetypedOnBoard)
                                .isPresent());
    }

    private static boolean isAmong(Map<String, Set<Risk>> decided, String key, Set<Risk> risks) {
        return decided.getOrDefault(key, Set.of()).stream().anyMatch(risks::contains);
    }

    private ColumnSpec decided(ColumnSides column) {
        ColumnSpec desired = Objects.requireNonNull(column.desired());
        ColumnSpec deployed = column.deployed();
        if (deployed == null) {
            return desired;
        }
        boolean oldName = isRefused(column, NAMES);
        boolean oldType = isRefused(column, TYPES);
        ColumnSpec named = oldName ? deployed : desired;
        ColumnSpec typed = oldType ? deployed : desired;
        Origin origin = new Origin(
                desired.origin().columnId(),
                desired.origin().part(),
                named.origin().title(),
                typed.origin().type(),
                typed.origin().source());
        return new ColumnSpec(named.name(), typed.type(), typed.nullable(), origin);
    }

    /** Each stays behind the column it was deployed behind. */
    private void keepRefusedRemovals() {
        List<ColumnSpec> deployed = sides.deployed().columns();
        for (int i = 0; i < deployed.size(); i++) {
            ColumnSpec column = deployed.get(i);
            ColumnSides known = matching.column(column.origin().key()).orElseThrow();
            if (known.desired() == null && isRefused(known, REMOVALS)) {
                columns.add(placeAfter(deployed.subList(0, i)), column);
            }
        }
    }

    private int placeAfter(List<ColumnSpec> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            String key = before.get(i).origin().key();
            for (int place = 0; place < columns.size(); place++) {
                if (columns.get(place).origin().key().equals(key)) {
                    return place + 1;
                }
            }
        }
        return columns.size();
    }

    private String nameOf(String key, String otherwise) {
        return columns.stream()
                .filter(column -> column.origin().key().equals(key))
                .map(ColumnSpec::name)
                .findFirst()
                .orElse(otherwise);
    }
}
