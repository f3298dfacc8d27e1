package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import io.mshell.schema.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code types:} rows of data_mapping.yaml and checks each against what the API can give. */
final class TypeReader {

    private static final Set<String> ROW = Set.of("sql", "field", "extra", "when_empty", "hook", "note");
    private static final Set<String> EXTRA = Set.of("sql", "field", "default");

    private static final int LONGEST_SUFFIX = 40;

    /** What turns a hook off that a less particular row turned on. */
    static final String NO_HOOK = "false";

    private static final String HOOK_NAME = "[A-Za-z0-9_][A-Za-z0-9_-]{0,99}";

    private TypeReader() {}

    static ColumnKind kind(Place place, String name) {
        ColumnKind kind = ColumnKind.of(name);
        if (kind == ColumnKind.UNKNOWN && !name.equals(ColumnKind.UNKNOWN.apiName())) {
            List<String> names =
                    Arrays.stream(ColumnKind.values()).map(ColumnKind::apiName).toList();
            throw Mistake.unknown(place, "column type", name, names);
        }
        return kind;
    }

    static TypeMapping row(ColumnKind kind, YamlNode node) {
        YamlSection row = YamlSection.of("type '" + kind.apiName() + "'", node, ROW);
        SqlType sql = sql(row.require("sql"));
        List<String> fields = fields(kind, sql, row.require("field"));
        String note = row.text("note");
        return new TypeMapping(
                kind,
                sql,
                fields,
                extras(kind, row),
                whenEmpty(sql, row),
                false,
                hook(kind, row),
                note == null ? "" : note);
    }

    static SqlType sql(YamlNode node) {
        String written = YamlSection.text("sql", node);
        try {
            return SqlType.parse(written);
        } catch (IllegalArgumentException e) {
            throw Mistake.at(node.place(), "'" + written + "' is not a SQL type: " + e.getMessage());
        }
    }

    static List<String> fields(ColumnKind kind, SqlType sql, YamlNode node) {
        List<String> fields = YamlSection.texts("field", node);
        fields.forEach(field -> check(kind, sql, field, node.place()));
        if (fields.isEmpty()) {
            throw Mistake.at(node.place(), "'field' must name at least one field");
        }
        return fields;
    }

    static void check(ColumnKind kind, SqlType sql, String field, Place place) {
        if (!CellFields.readable(kind, field) || !FieldPath.isWellFormed(field)) {
            List<String> allowed = new ArrayList<>(CellFields.of(kind));
            if (kind != ColumnKind.NAME) {
                allowed.add("value.<name>");
            }
            throw Mistake.unknown(place, "field of type '" + kind.apiName() + "'", field, allowed);
        }
        if (CellFields.isStructure(kind, field) && sql.kind() != SqlType.Kind.NVARCHAR) {
            throw Mistake.at(place, "'" + field + "' holds a list or an object: only NVARCHAR can take it, not " + sql);
        }
    }

    private static List<ExtraColumn> extras(ColumnKind kind, YamlSection row) {
        YamlNode node = row.get("extra");
        List<ExtraColumn> extras = new ArrayList<>();
        if (node != null) {
            YamlSection.ofAnyKeys("'extra'", node).entries().forEach((suffix, entry) -> {
                if (suffix.isBlank() || suffix.length() > LONGEST_SUFFIX) {
                    throw Mistake.at(entry.key(), "an extra is named with 1 to " + LONGEST_SUFFIX + " characters");
                }
                extras.add(extra(kind, suffix, entry.value()));
            });
        }
        if (kind == ColumnKind.NAME && !extras.isEmpty()) {
            throw Mistake.at(row.place(), "the name has no extra columns");
        }
        return extras;
    }

    private static ExtraColumn extra(ColumnKind kind, String suffix, YamlNode node) {
        YamlSection extra = YamlSection.of("extra '" + suffix + "'", node, EXTRA);
        SqlType sql = sql(extra.require("sql"));
        return new ExtraColumn(suffix, sql, fields(kind, sql, extra.require("field")), extra.flag("default", true));
    }

    /** The hook a row names; null for none, which {@code false} says as well. */
    private static @Nullable String hook(ColumnKind kind, YamlSection row) {
        String hook = hook(row);
        if (hook != null && kind == ColumnKind.NAME) {
            throw Mistake.at(row.require("hook").place(), "the name has no hook: hooks of other columns see item.name");
        }
        return hook == null || hook.equals(NO_HOOK) ? null : hook;
    }

    /** The hook as written, {@link #NO_HOOK} included. */
    static @Nullable String hook(YamlSection section) {
        String hook = section.text("hook");
        if (hook != null && !hook.matches(HOOK_NAME)) {
            throw Mistake.at(
                    section.require("hook").place(),
                    "'" + hook + "' is not a hook's name: letters, digits, _ and -, as its file in scripts/hooks");
        }
        return hook;
    }

    private static @Nullable String whenEmpty(SqlType sql, YamlSection row) {
        String text = row.text("when_empty");
        if (text != null && Conversion.to(sql).convertText(text) instanceof Misfit misfit) {
            throw Mistake.at(row.require("when_empty").place(), "'when_empty' " + misfit.reason());
        }
        return text;
    }
}
