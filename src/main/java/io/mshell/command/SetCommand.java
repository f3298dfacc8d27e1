package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ExitCode;
import io.mshell.script.Variables;
import io.mshell.session.SecretWords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code set}: variables. */
final class SetCommand implements ShellCommand {

    private final Variables variables;

    SetCommand(Variables variables) {
        this.variables = variables;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("set", CommandGroup.SCRIPTING, "set a variable, or list them")
                .help("${name} stands for a variable's value anywhere in a line but in single quotes;"
                        + " ${name:-default} has a value for when it is not set or empty."
                        + " run FILE --var NAME=VALUE sets one for a script.")
                .argument(ArgumentSpec.optional("WORD", Hint.VARIABLE, "NAME = VALUE, or NAME to see it")
                        .repeated())
                .example("set")
                .example("set board = orders")
                .example("set title = \"Orders of the week\"")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<String> words = in.all("WORD");
        if (words.isEmpty()) {
            return shown(variables.all());
        }
        String joined = String.join(" ", words);
        int equals = joined.indexOf('=');
        if (equals < 0) {
            String name = words.get(0);
            String value = variables.get(name).orElseThrow(() -> in.usage("the variable " + name + " is not set"));
            return shown(Map.of(name, value));
        }
        String name = joined.substring(0, equals).strip();
        variables.set(name, joined.substring(equals + 1).strip());
        return Outcome.silent(ExitCode.OK);
    }

    private static Outcome shown(Map<String, String> values) {
        Map<String, String> masked = new TreeMap<>();
        values.forEach((name, value) -> {
            String line = SecretWords.masked(name + "=" + value);
            masked.put(name, line.substring(name.length() + 1));
        });
        List<View.Field> fields = masked.entrySet().stream()
                .map(entry -> new View.Field(entry.getKey(), entry.getValue()))
                .toList();
        return Outcome.of(masked, new View.Fields("", fields));
    }
}
