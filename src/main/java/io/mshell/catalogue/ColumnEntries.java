package io.mshell.catalogue;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnSettings;
import io.mshell.catalogue.ColumnEntry.Change;
import io.mshell.catalogue.ColumnEntry.Lead;
import io.mshell.catalogue.ColumnEntry.Setting;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.RunRecord;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of one board's table, each with where it comes from and what became of it. */
final class ColumnEntries {

    /** Of what leads to boards, which is told apart: the ids of those. */
    private static final Set<String> LEADING = Set.of("boards", "through");

    private static final String HOOK = "hook ";

    private final BoardFacts facts;
    private final BoardMetadata metadata;
    private final Board board;
    private final Directory directory;

    ColumnEntries(BoardFacts facts, BoardMetadata metadata, Directory directory) {
        this.facts = facts;
        this.metadata = metadata;
        this.board = metadata.board();
        this.directory = directory;
    }

    List<ColumnEntry> all() {
        return metadata.table().columns().stream().map(this::entry).toList();
    }

    private ColumnEntry entry(ColumnSpec column) {
        Origin origin = column.origin();
        Optional<BoardColumn> known = board.column(origin.columnId());
        boolean main = origin.part().isEmpty();
        Observations.Fill fill = facts.observed().fills().get(origin.key());
        return new ColumnEntry(
                Directory.anchor(facts, column),
                column.name(),
                column.type().toString(),
                column.nullable(),
                metadata.table().primaryKey().contains(column.name()),
                index(column),
                known.map(BoardColumn::title).orElse(origin.isOfItem() ? "" : origin.title()),
                origin.columnId(),
                origin.part(),
                origin.type(),
                main ? known.map(BoardColumn::description).orElse("") : "",
                origin.source(),
                origin.source().startsWith(HOOK),
                main ? known.map(ColumnEntries::settings).orElse(List.of()) : List.of(),
                main ? known.map(this::leads).orElse(List.of()) : List.of(),
                lineage(column),
                changes(column),
                fill != null,
                fill == null ? "" : percent(fill.part()),
                fill == null ? 0 : (int) Math.round(fill.part() * 100),
                fill == null ? "" : (fill.distinctIsExact() ? "" : "~") + fill.distinct(),
                text(fill, Observations.Fill::least),
                text(fill, Observations.Fill::greatest),
                facts.observed().samples().getOrDefault(origin.key(), List.of()));
    }

    private static String text(Observations.@Nullable Fill fill, Function<Observations.Fill, @Nullable String> part) {
        return fill == null ? "" : Objects.requireNonNullElse(part.apply(fill), "");
    }

    /** Never rounded to nothing or to all. */
    private static String percent(double part) {
        double tenths = part * 1_000;
        double shown = part > 0 && tenths < 1 ? 1 : part < 1 && tenths > 999 ? 999 : Math.round(tenths);
        return String.format(Locale.ROOT, shown % 10 == 0 ? "%.0f" : "%.1f", shown / 10);
    }

    private String index(ColumnSpec column) {
        List<IndexSpec> indexes = metadata.table().indexes().stream()
                .filter(index -> index.columns().contains(column.name()))
                .toList();
        boolean unique = indexes.stream()
                .anyMatch(index -> index.unique() && index.columns().size() == 1);
        return indexes.isEmpty() ? "" : unique ? "unique" : "indexed";
    }

    private static List<Setting> settings(BoardColumn column) {
        boolean leads = Relations.leads(column);
        List<Setting> settings = new ArrayList<>();
        for (Map.Entry<String, String> each : ColumnSettings.decoded(column).entrySet()) {
            if (!leads || !LEADING.contains(each.getKey())) {
                settings.add(new Setting(each.getKey(), each.getValue()));
            }
        }
        return settings;
    }

    private List<Lead> leads(BoardColumn column) {
        if (!Relations.leads(column)) {
            return List.of();
        }
        if (!Relations.isMirror(column)) {
            return ColumnSettings.linkedBoards(column).stream()
                    .map(id -> new Lead(directory.name(id), directory.anchor(id)))
                    .toList();
        }
        return ColumnSettings.shown(column).stream()
                .map(shown -> new Lead(
                        directory.name(shown.boardId()) + " › "
                                + directory.columnTitle(shown.boardId(), shown.columnId()),
                        directory.columnAnchor(shown.boardId(), shown.columnId())))
                .toList();
    }

    /** Such as {@code Orders › Status › label → dbo.orders › Status}; what a mirror shows comes before it. */
    private String lineage(ColumnSpec column) {
        Origin origin = column.origin();
        List<String> way = new ArrayList<>();
        Optional<BoardColumn> known = board.column(origin.columnId());
        known.filter(Relations::isMirror).map(this::leads).stream()
                .flatMap(List::stream)
                .map(Lead::title)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(shown -> way.add(shown + " → "));
        if (origin.isOfTemplate()) {
            way.add("template");
        } else {
            way.add(facts.boardName() + " › " + (origin.isOfItem() ? "item" : Directory.title(board, origin)));
            way.add(" › " + origin.source());
        }
        way.add(" → " + facts.deployment().table() + " › " + column.name());
        return String.join("", way);
    }

    /** Changes are kept as texts, {@code CODE NAME: BEFORE → AFTER (CAUSE)}: those of the column begin with its name. */
    private List<Change> changes(ColumnSpec column) {
        Pattern ours = Pattern.compile(
                "[A-Z_]+ " + Pattern.quote(column.name()) + "(?:: | \\().*|COLUMN_RENAMED .* → "
                        + Pattern.quote(column.name()) + " \\([^()]*\\)",
                Pattern.DOTALL);
        List<Change> changes = new ArrayList<>();
        for (RunRecord run : Runs.newestFirst(facts.history())) {
            run.changes().stream()
                    .filter(text -> run.deploys() && ours.matcher(text).matches())
                    .forEach(text -> changes.add(new Change(Runs.time(run.started()), text)));
        }
        return changes;
    }
}
