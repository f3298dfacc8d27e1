package io.mshell.command;

import io.mshell.console.View;
import io.mshell.yaml.EditorSchema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code schema list}: the JSON Schemas for editors. */
final class SchemaListCommand implements ShellCommand {

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "schema list", CommandGroup.GENERATE, "list the JSON Schemas that editors check files by")
                .help(
                        "'schema show' prints one. metadata/schema/ of the installation has them as files. An editor that reads"
                                + " YAML finds the one for data_mapping.yaml by the first line of that file.")
                .example("schema list")
                .build();
    }

    /**
     * A schema.
     *
     * @param describes the files it is for
     */
    record Listed(String name, String describes) {}

    @Override
    public Outcome run(Invocation in) {
        List<Listed> all = Stream.of(EditorSchema.values())
                .map(schema -> new Listed(schema.word(), schema.describes()))
                .toList();
        return Outcome.of(
                all,
                new View.Table(
                        "",
                        List.of("schema", "describes"),
                        all.stream()
                                .map(each -> Arrays.<@Nullable Object>asList(each.name(), each.describes()))
                                .iterator(),
                        ""));
    }
}
