package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import io.mshell.schema.SqlType;
import io.mshell.yaml.Mistake;
import io.mshell.yaml.Place;
import io.mshell.yaml.YamlNode;
import io.mshell.yaml.YamlSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code types:} rows of data_mapping.yaml and checks each against what the API can give. */
final class TypeReader {

    /** What turns a hook off that a less particular row turned on. */
    static final String NO_HOOK = "false";

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
        boolean name = kind == ColumnKind.NAME;
        if (name && YamlSection.ofAnyKeys("'types'", node).has("hook")) {
            throw Mistake.at(node.place(), "the name has no hook: hooks of other columns see item.name");
        }
        YamlSection row = YamlSection.of("type '" + kind.apiName() + "'", node, TypeKeys.row(kind));
        SqlType sql = sql(row.require("sql"));
        List<String> fields = fields(kind, sql, row.require("field"));
        String note = row.text("note");
        return new TypeMapping(
                kind,
                sql,
                fields,
                name ? List.of() : extras(kind, row),
                whenEmpty(sql, row),
                false,
                name ? null : given(hook(row)),
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
                if (suffix.isBlank() || suffix.length() > TypeKeys.LONGEST_SUFFIX) {
                    throw Mistake.at(
                            entry.key(), "an extra is named with 1 to " + TypeKeys.LONGEST_SUFFIX + " characters");
                }
                extras.add(extra(kind, suffix, entry.value()));
            });
        }
        return extras;
    }

    private static ExtraColumn extra(ColumnKind kind, String suffix, YamlNode node) {
        YamlSection extra = YamlSection.of("extra '" + suffix + "'", node, TypeKeys.extra(kind));
        SqlType sql = sql(extra.require("sql"));
        return new ExtraColumn(suffix, sql, fields(kind, sql, extra.require("field")), extra.flag("default", true));
    }

    /** The hook, where none is meant by {@code false} as well. */
    private static @Nullable String given(@Nullable String hook) {
        return hook == null || hook.equals(NO_HOOK) ? null : hook;
    }

    /** The hook as written, {@link #NO_HOOK} included. */
    static @Nullable String hook(YamlSection section) {
        String hook = section.text("hook");
        if (hook != null && !TypeKeys.HOOK_NAME.allows(hook)) {
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
