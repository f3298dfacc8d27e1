package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.schema.SqlType;
import io.mshell.yaml.Mistake;
import io.mshell.yaml.Place;
import io.mshell.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs from the type's row on a board, a column or both. */
public final class MappingOverride {

    private final @Nullable String board;
    private final @Nullable String column;
    private final @Nullable ColumnKind type;
    private final Change change;
    private final Place place;

    MappingOverride(
            @Nullable String board, @Nullable String column, @Nullable ColumnKind type, Change change, Place place) {
        this.board = board;
        this.column = column;
        this.type = type;
        this.change = change;
        this.place = place;
    }

    /** One column of one board gets this hook, or none. */
    static MappingOverride ofHook(Board board, BoardColumn column, String hook) {
        Change change = new Change(null, List.of(), Map.of(), null, hook, false);
        return new MappingOverride(
                board.id(),
                column.id(),
                null,
                change,
                new Place(new YamlFile("hook " + hook, ErrorCode.MAPPING_INVALID, false), 1, 1));
    }

    /**
     * What is different.
     *
     * @param sql null to keep the row's
     * @param fields empty to keep the row's
     * @param extras extra columns turned on or off
     * @param required whether the column may not be NULL; null to keep the row's
     * @param hook the hook's name, {@code false} for none, null to keep the row's
     * @param skip whether the column is left out of the table; null to keep what a less particular override says
     */
    public record Change(
            @Nullable SqlType sql,
            List<String> fields,
            Map<String, Boolean> extras,
            @Nullable Boolean required,
            @Nullable String hook,
            @Nullable Boolean skip) {

        public Change {
            fields = List.copyOf(fields);
            extras = Map.copyOf(extras);
        }
    }

    /** The board's id or exact name; null for every board. */
    public @Nullable String board() {
        return board;
    }

    /** The column's id or exact title, or the type it speaks of. */
    public String subject() {
        return column != null ? column : type == null ? "" : type.apiName();
    }

    public Change change() {
        return change;
    }

    /** File, line and column. */
    public String where() {
        return place.toString();
    }

    /** Whether it speaks of this board: one without a board speaks of all. */
    public boolean concerns(Board candidate) {
        return board == null || board.equals(candidate.id()) || board.equals(candidate.name());
    }

    /** Whether it speaks of this column. */
    public boolean concerns(BoardColumn candidate) {
        return column == null
                ? type == candidate.kind()
                : column.equals(candidate.id()) || column.equals(candidate.title());
    }

    /** Whether it names both a board and a column, so that finding no such column is worth a word. */
    public boolean isExact() {
        return board != null && column != null;
    }

    /** The higher, the more particular: a column outweighs a board, and both outweigh a type. */
    int weight() {
        return (column == null ? 0 : 2) + (board == null ? 0 : 1);
    }

    /** The row with the changes made, checked against what the API can give. */
    TypeMapping applied(TypeMapping row) {
        SqlType sql = change.sql() == null ? row.sql() : change.sql();
        List<String> fields = change.fields().isEmpty() ? row.fields() : change.fields();
        fields.forEach(field -> TypeReader.check(row.kind(), sql, field, place));
        List<String> known = row.extras().stream().map(ExtraColumn::suffix).toList();
        change.extras().keySet().stream()
                .filter(suffix -> !known.contains(suffix))
                .findFirst()
                .ifPresent(suffix -> {
                    throw Mistake.unknown(place, "extra of type '" + row.kind().apiName() + "'", suffix, known);
                });
        List<ExtraColumn> extras = row.extras().stream()
                .map(extra -> extra.turned(change.extras().getOrDefault(extra.suffix(), extra.on())))
                .toList();
        String whenEmpty = fits(sql, row.whenEmpty()) ? row.whenEmpty() : null;
        boolean required = Objects.requireNonNullElse(change.required(), row.required());
        return new TypeMapping(row.kind(), sql, fields, extras, whenEmpty, required, hook(row), row.note());
    }

    private @Nullable String hook(TypeMapping row) {
        String hook = change.hook();
        if (hook == null) {
            return row.hook();
        }
        if (hook.equals(TypeReader.NO_HOOK)) {
            return null;
        }
        if (row.kind() == ColumnKind.NAME) {
            throw Mistake.at(place, "the name has no hook: hooks of other columns see item.name");
        }
        return hook;
    }

    private static boolean fits(SqlType sql, @Nullable String whenEmpty) {
        return whenEmpty == null || !(Conversion.to(sql).convertText(whenEmpty) instanceof Misfit);
    }
}
