package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.yaml.EditorSchema;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** {@code schema show}: a JSON Schema for editors; its value is the schema itself. */
final class SchemaShowCommand implements ShellCommand {

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "schema show", CommandGroup.GENERATE, "show the JSON Schema that editors check a file by")
                .help(
                        "For config.yaml: mshell schema show config > ~/.mshell/config.schema.json, and as the first line of"
                                + " config.yaml: # yaml-language-server: $schema=config.schema.json. It then completes keys, shows what"
                                + " each is for and marks what mshell would refuse.")
                .argument(ArgumentSpec.required("NAME", Hint.FREE, "a name that 'schema list' shows"))
                .example("schema show data_mapping")
                .example("schema show config --format json")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String name = in.argument("NAME");
        EditorSchema schema = Stream.of(EditorSchema.values())
                .filter(each -> each.word().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        String text = schema.text();
        return Outcome.of(new JsonMapper().readTree(text), new View.Text(text.stripTrailing()));
    }

    private static MshellException unknown(String name) {
        List<String> names =
                Stream.of(EditorSchema.values()).map(EditorSchema::word).toList();
        return new MshellException(
                ErrorCode.USAGE,
                "there is no schema '" + name + "'",
                Nearest.hint(name, names, "schemas: " + String.join(", ", names)));
    }
}
