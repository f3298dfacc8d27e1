package io.mshell.command;

import io.mshell.console.View;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.ExtraColumn;
import io.mshell.mapping.MappingOverride;
import io.mshell.mapping.TypeMapping;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code types}: the mapping in force. */
final class TypesCommand implements ShellCommand {

    private final Workspace workspace;

    TypesCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("types", CommandGroup.EXPLORE, "show the mapping in force for each monday type")
                .help("The rows of metadata/data_mapping.yaml, built-in ones where the file leaves one out, and the"
                        + " boards that override them.")
                .example("types")
                .example("types --format markdown")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        DataMapping mapping = workspace.mapping();
        List<Type> types =
                mapping.types().values().stream().map(TypesCommand::type).toList();
        List<Overridden> overrides =
                mapping.overrides().stream().map(TypesCommand::override).toList();
        View table = new View.Table(
                "",
                List.of("monday type", "sql type", "read from", "extra columns", "note"),
                types.stream().map(TypesCommand::row).iterator(),
                "");
        View overridden = new View.Table(
                "Overrides",
                List.of("board", "column", "hook"),
                overrides.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(each.board(), each.column(), each.hook()))
                        .iterator(),
                "");
        return Outcome.of(
                new Mapping(types, overrides),
                overrides.isEmpty() ? table : new View.Sections(List.of(table, overridden)));
    }

    /** What scripts get. */
    record Mapping(List<Type> types, List<Overridden> overrides) {}

    /** One type's row. */
    record Type(
            String mondayType,
            String sqlType,
            String source,
            List<Extra> extras,
            @Nullable String hook,
            String note) {}

    /** A column made beside the main one. */
    record Extra(String suffix, String sqlType, boolean on) {}

    /** Where a board's mapping differs. */
    record Overridden(String board, String column, @Nullable String hook) {}

    private static Type type(TypeMapping mapping) {
        return new Type(
                mapping.kind().apiName(),
                mapping.sql().toString(),
                mapping.source(),
                mapping.extras().stream().map(TypesCommand::extra).toList(),
                mapping.hook(),
                mapping.note());
    }

    private static Extra extra(ExtraColumn extra) {
        return new Extra(extra.suffix(), extra.sql().toString(), extra.on());
    }

    private static Overridden override(MappingOverride override) {
        return new Overridden(
                override.board() == null ? "every board" : override.board(),
                override.subject(),
                override.change().hook());
    }

    private static List<@Nullable Object> row(Type type) {
        String extras = type.extras().stream()
                .map(extra -> extra.suffix() + " " + extra.sqlType() + (extra.on() ? "" : " (off)"))
                .collect(Collectors.joining(", "));
        return Arrays.asList(
                type.mondayType(),
                type.sqlType(),
                type.hook() == null ? type.source() : "hook " + type.hook(),
                extras.isEmpty() ? null : extras,
                type.note().isEmpty() ? null : type.note());
    }
}
