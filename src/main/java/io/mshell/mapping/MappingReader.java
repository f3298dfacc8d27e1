package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole data_mapping.yaml over the mapping that holds where the file says nothing. */
final class MappingReader {

    private static final Set<String> SECTIONS =
            Set.of("item", "types", "overrides", "indexes", "load", "validate", "hooks", "workflow");
    private static final Set<String> OVERRIDE =
            Set.of("board", "column", "type", "sql", "field", "extra", "required", "hook", "skip");
    private static final int LARGEST_PAGE = 500;

    private final DataMapping base;
    private final List<HookUse> hookUses = new ArrayList<>();

    MappingReader(DataMapping base) {
        this.base = base;
    }

    DataMapping read(String file, String text) {
        YamlSection root = YamlSection.of("the mapping", YamlReader.read(file, text), SECTIONS);
        Map<ColumnKind, TypeMapping> types = types(root.get("types"));
        List<MappingOverride> overrides = overrides(root.get("overrides"), types);
        return new DataMapping(
                types,
                item(root.get("item")),
                overrides,
                indexes(root.get("indexes")),
                hookUses,
                new DataMapping.Settings(
                        load(root.get("load")),
                        validate(root.get("validate")),
                        hooks(root.get("hooks")),
                        workflows(root.get("workflow"))));
    }

    private Map<ColumnKind, TypeMapping> types(@Nullable YamlNode node) {
        Map<ColumnKind, TypeMapping> types = new EnumMap<>(ColumnKind.class);
        types.putAll(base.types());
        if (node != null) {
            YamlSection.ofAnyKeys("'types'", node).entries().forEach((name, entry) -> {
                ColumnKind kind = TypeReader.kind(entry.key(), name);
                TypeMapping row = TypeReader.row(kind, entry.value());
                types.put(kind, row);
                use(row.hook(), "type " + kind.apiName(), YamlSection.ofAnyKeys("'types'", entry.value()));
            });
        }
        return types;
    }

    private Map<ItemField, String> item(@Nullable YamlNode node) {
        Map<ItemField, String> names = new EnumMap<>(ItemField.class);
        names.putAll(base.item());
        if (node == null) {
            return names;
        }
        Map<String, ItemField> byKey = new LinkedHashMap<>();
        Arrays.stream(ItemField.values()).forEach(field -> byKey.put(field.key(), field));
        YamlSection.of("'item'", node, byKey.keySet()).entries().forEach((key, entry) -> {
            ItemField field = byKey.get(key);
            String name = YamlSection.text(key, entry.value());
            if (!name.equals("false")) {
                names.put(field, name.equals("true") ? key : name);
            } else if (names.remove(field) != null && field == ItemField.ID) {
                throw Mistake.at(entry.value().place(), "the item's id cannot be left out: it is the primary key");
            }
        });
        return names;
    }

    private List<MappingOverride> overrides(@Nullable YamlNode node, Map<ColumnKind, TypeMapping> types) {
        if (node == null) {
            return base.overrides();
        }
        if (!(node instanceof YamlNode.Items list)) {
            throw Mistake.at(node.place(), "'overrides' must be a list of '- {board: ..., column: ..., sql: ...}'");
        }
        List<MappingOverride> overrides = new ArrayList<>();
        list.items().forEach(item -> overrides.add(override(item, types)));
        return overrides;
    }

    private MappingOverride override(YamlNode node, Map<ColumnKind, TypeMapping> types) {
        YamlSection section = YamlSection.of("an override", node, OVERRIDE);
        if (section.has("column") == section.has("type")) {
            throw Mistake.at(section.place(), "an override names a 'column' or a 'type', one of the two");
        }
        YamlNode sql = section.get("sql");
        YamlNode type = section.get("type");
        String hook = TypeReader.hook(section);
        ColumnKind kind = type == null ? null : TypeReader.kind(type.place(), YamlSection.text("type", type));
        MappingOverride override = new MappingOverride(
                section.text("board"),
                section.text("column"),
                kind,
                new MappingOverride.Change(
                        sql == null ? null : TypeReader.sql(sql),
                        section.texts("field"),
                        switches(section.get("extra")),
                        section.has("required") ? section.flag("required", false) : null,
                        hook,
                        section.has("skip") ? section.flag("skip", false) : null),
                section.place());
        String board = override.board() == null ? "every board" : override.board();
        use(hook, board + ": " + override.subject(), section);
        if (kind != null) {
            override.applied(types.getOrDefault(kind, base.type(kind)));
        }
        return override;
    }

    private void use(@Nullable String hook, String bound, YamlSection section) {
        if (hook != null && !hook.equals(TypeReader.NO_HOOK)) {
            hookUses.add(
                    new HookUse(hook, bound, section.require("hook").place().toString()));
        }
    }

    private static Map<String, Boolean> switches(@Nullable YamlNode node) {
        Map<String, Boolean> switches = new LinkedHashMap<>();
        if (node != null) {
            YamlSection.ofAnyKeys("'extra' of an override", node)
                    .entries()
                    .forEach((suffix, entry) -> switches.put(suffix, YamlSection.flag(suffix, entry.value())));
        }
        return switches;
    }

    private List<WantedIndex> indexes(@Nullable YamlNode node) {
        if (node == null) {
            return base.indexes();
        }
        List<YamlNode> entries = node instanceof YamlNode.Items list ? list.items() : List.of(node);
        return entries.stream().map(MappingReader::index).toList();
    }

    /** A column's name alone, or with more to say of its index. */
    private static WantedIndex index(YamlNode node) {
        if (!(node instanceof YamlNode.Fields)) {
            return new WantedIndex(YamlSection.text("indexes", node), false);
        }
        YamlSection index = YamlSection.of("an index", node, Set.of("column", "unique"));
        return new WantedIndex(YamlSection.text("column", index.require("column")), index.flag("unique", false));
    }

    private LoadSettings load(@Nullable YamlNode node) {
        LoadSettings old = base.load();
        if (node == null) {
            return old;
        }
        YamlSection load = YamlSection.of(
                "'load'", node, Set.of("page_size", "threads", "rejects_max_percent", "rejects_max_rows"));
        return new LoadSettings(
                atLeastOne(load, "page_size", old.pageSize(), LARGEST_PAGE),
                atLeastOne(load, "threads", old.threads(), LoadSettings.MOST_THREADS),
                load.number("rejects_max_percent", old.rejectsMaxPercent(), 100),
                load.whole("rejects_max_rows", (double) old.rejectsMaxRows(), Integer.MAX_VALUE));
    }

    private static @Nullable Integer atLeastOne(
            YamlSection section, String key, @Nullable Integer otherwise, int most) {
        if (!section.has(key)) {
            return otherwise;
        }
        int number = (int) section.whole(key, 0, most);
        if (number == 0) {
            throw Mistake.at(section.require(key).place(), "'" + key + "' must be 1 to " + most);
        }
        return number;
    }

    private ValidateSettings validate(@Nullable YamlNode node) {
        ValidateSettings old = base.validate();
        if (node == null) {
            return old;
        }
        YamlSection validate = YamlSection.of(
                "'validate'", node, Set.of("min_rows_percent_of_production", "max_null_rate_increase", "assertions"));
        return new ValidateSettings(
                validate.number("min_rows_percent_of_production", old.minRowsPercentOfProduction(), 100),
                validate.number("max_null_rate_increase", old.maxNullRateIncrease(), 1),
                validate.has("assertions") ? validate.texts("assertions") : old.assertions());
    }

    private HookSettings hooks(@Nullable YamlNode node) {
        HookSettings old = base.hooks();
        if (node == null) {
            return old;
        }
        YamlSection hooks = YamlSection.of(
                "'hooks'", node, Set.of("seconds_per_page", "statements_per_page", "megabytes_per_page"));
        HookSettings settings = new HookSettings(
                hooks.number("seconds_per_page", old.secondsPerPage(), 3_600),
                hooks.whole("statements_per_page", (double) old.statementsPerPage(), 1e15),
                hooks.whole("megabytes_per_page", (double) old.megabytesPerPage(), 1e6));
        if (settings.secondsPerPage() == 0 || settings.statementsPerPage() == 0 || settings.megabytesPerPage() == 0) {
            throw Mistake.at(
                    hooks.place(), "a limit of 'hooks' must be more than 0: without one a hook could run for ever");
        }
        return settings;
    }

    private Workflows workflows(@Nullable YamlNode node) {
        return node == null ? base.workflows() : WorkflowReader.read(node, base.workflows());
    }

    /** What holds before any file was read. */
    static DataMapping nothing() {
        return new DataMapping(
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                new DataMapping.Settings(
                        new LoadSettings(null, null, 5, 10_000),
                        new ValidateSettings(50, 0.5, List.of()),
                        HookSettings.DEFAULT,
                        Workflows.DEFAULT));
    }
}
