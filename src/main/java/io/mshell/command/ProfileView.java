package io.mshell.command;

import io.mshell.console.Picture;
import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.profile.ColumnProfile;
import io.mshell.profile.ColumnProfile.Frequency;
import io.mshell.profile.ColumnProfile.Range;
import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What columns hold, drawn: a line a column with bars, the types that would fit better, and columns looked at closely. */
final class ProfileView {

    private static final int MOST_VALUES = 15;

    private ProfileView() {}

    /**
     * What scripts get.
     *
     * @param whole whether all items of the board were looked at
     */
    record Profiled(String id, String name, long items, boolean whole, List<Column> columns) {}

    /** One column in numbers. Of text, the spread is that of lengths. */
    record Column(
            String name,
            String columnId,
            SqlType sqlType,
            long filled,
            double filledPercent,
            long rejected,
            long distinct,
            boolean distinctIsExact,
            @Nullable Object min,
            @Nullable Object max,
            @Nullable Integer shortest,
            @Nullable Integer longest,
            List<Frequency> frequent,
            List<Range> spread,
            boolean spreadIsSample,
            @Nullable Suggestion suggestion) {

        static Column of(String columnId, ColumnProfile of, Optional<Suggestion> suggestion) {
            return new Column(
                    of.name(),
                    columnId,
                    of.type(),
                    of.filled(),
                    Math.round(of.filledPart() * 1000) / 10.0,
                    of.rejected(),
                    of.distinct(),
                    of.distinctIsExact(),
                    of.least(),
                    of.greatest(),
                    of.shortest(),
                    of.longest(),
                    of.frequent(),
                    of.spread(),
                    of.spreadIsSample(),
                    suggestion.orElse(null));
        }
    }

    /** A type that would fit better, and the line of data_mapping.yaml that sets it. */
    record Suggestion(SqlType sqlType, String reason, String override) {}

    /**
     * The view.
     *
     * @param closely whether each column is looked at closely
     * @param pictures whether pictures are drawn; else all is one table
     */
    static View of(Profiled profiled, boolean closely, boolean pictures) {
        if (!pictures) {
            return numbers(profiled);
        }
        List<View> sections = new ArrayList<>(List.of(overview(profiled)));
        if (closely) {
            profiled.columns().forEach(column -> sections.add(closely(column)));
        }
        rejected(profiled).ifPresent(sections::add);
        suggestions(profiled).ifPresent(sections::add);
        return new View.Sections(sections);
    }

    private static View overview(Profiled profiled) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Column column : profiled.columns()) {
            rows.add(Arrays.asList(
                    column.name(),
                    column.sqlType(),
                    new Picture.Bar(column.filledPercent() / 100, 6, Role.PROGRESS),
                    Math.round(column.filledPercent()),
                    column.distinctIsExact() ? Long.valueOf(column.distinct()) : "~" + column.distinct(),
                    shown(column.min()),
                    shown(column.max()),
                    column.longest(),
                    new Picture.Counts(
                            column.spread().stream().map(Range::count).toList())));
        }
        String items = profiled.items() == 1 ? "1 item" : profiled.items() + " items";
        return new View.Chart(
                "",
                List.of("column", "sql type", "filled", "%", "distinct", "min", "max", "long", "spread"),
                rows,
                items + (profiled.whole() ? "" : ", the first of the board"));
    }

    /** A moment's day is enough to see a range. */
    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof LocalDateTime moment
                ? moment.toLocalDate()
                : value instanceof Number number ? String.valueOf(plain(number)) : value;
    }

    private static Object plain(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : number;
    }

    private static View closely(Column column) {
        return column.frequent().isEmpty() ? spread(column) : frequent(column);
    }

    private static View frequent(Column column) {
        List<Frequency> all = column.frequent();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        all.stream()
                .limit(MOST_VALUES)
                .forEach(each ->
                        rows.add(row(each.value(), each.count(), all.get(0).count())));
        int others = all.size() - rows.size();
        return new View.Chart(
                column.name(), List.of("value", "count", ""), rows, others > 0 ? others + " more values" : "");
    }

    private static View spread(Column column) {
        boolean lengths = column.longest() != null;
        long most = column.spread().stream().mapToLong(Range::count).max().orElse(0);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Range range : column.spread()) {
            rows.add(Arrays.asList(shown(range.from()), shown(range.to()), range.count(), wide(range.count(), most)));
        }
        return new View.Chart(
                column.name(),
                List.of(lengths ? "length from" : "from", "to", "count", ""),
                rows,
                column.spreadIsSample() ? "of a sample" : "");
    }

    private static List<@Nullable Object> row(Object value, long count, long most) {
        return Arrays.asList(value, count, wide(count, most));
    }

    private static Picture wide(long count, long most) {
        return new Picture.Bar(most == 0 ? 0 : (double) count / most, 40, Role.PROGRESS);
    }

    private static Optional<View> rejected(Profiled profiled) {
        List<View.Line> lines = profiled.columns().stream()
                .filter(column -> column.rejected() > 0)
                .map(column -> new View.Line(
                        Role.WARNING,
                        column.name() + ": "
                                + (column.rejected() == 1 ? "1 cell does" : column.rejected() + " cells do")
                                + " not fit " + column.sqlType()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new View.Lines(lines));
    }

    private static Optional<View> suggestions(Profiled profiled) {
        List<View.Line> lines = new ArrayList<>();
        List<View.Line> overrides = new ArrayList<>();
        lines.add(new View.Line(Role.TITLE, "Types that would fit better"));
        for (Column column : profiled.columns()) {
            Suggestion suggestion = column.suggestion();
            if (suggestion != null) {
                lines.add(new View.Line(
                        Role.STRING,
                        "  " + column.name() + ": " + suggestion.sqlType() + ", for " + suggestion.reason()));
                overrides.add(new View.Line(Role.STRING, "  " + suggestion.override()));
            }
        }
        lines.add(new View.Line(Role.TITLE, "To have them, put these under overrides in metadata/data_mapping.yaml:"));
        lines.addAll(overrides);
        return overrides.isEmpty() ? Optional.empty() : Optional.of(new View.Lines(lines));
    }

    private static View numbers(Profiled profiled) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Column column : profiled.columns()) {
            Suggestion suggestion = column.suggestion();
            rows.add(Arrays.asList(
                    column.name(),
                    column.sqlType(),
                    column.filled(),
                    column.filledPercent(),
                    column.rejected(),
                    column.distinct(),
                    column.min(),
                    column.max(),
                    column.longest(),
                    suggestion == null ? null : suggestion.sqlType(),
                    suggestion == null ? null : suggestion.reason(),
                    suggestion == null ? null : suggestion.override()));
        }
        return new View.Table(
                "",
                List.of(
                        "column",
                        "sql type",
                        "filled",
                        "filled %",
                        "rejected",
                        "distinct",
                        "min",
                        "max",
                        "longest",
                        "suggested type",
                        "reason",
                        "override"),
                rows.iterator(),
                profiled.items() + " items");
    }
}
