package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Format;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.javascript.ScriptHost;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import io.mshell.sql.RowSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the shell answers the code of scripts, on behalf of whoever called the command that runs it. */
final class ShellHost implements ScriptHost {

    private final Invocation in;
    private final Sessions sessions;
    private final ScriptValues values;
    private final ScriptFiles files;

    ShellHost(Invocation in, Sessions sessions, Settings settings) {
        this.in = in;
        this.sessions = sessions;
        this.values = new ScriptValues();
        this.files = new ScriptFiles(settings.project(), values);
    }

    @Override
    public String run(String line) {
        try (Outcome outcome = in.shell().call(line, in.caller())) {
            String value = outcome.answer().map(values::json).orElse("null");
            failureOf(outcome.exitCode()).ifPresent(code -> {
                throw new MshellException(
                        code,
                        "'" + line.strip() + "' ended with exit code "
                                + outcome.exitCode().status(),
                        "run it at the prompt to see what it found");
            });
            return value;
        }
    }

    /** The failure an exit code tells of; differences are an answer, whether they are allowed or not. */
    private static Optional<ErrorCode> failureOf(ExitCode code) {
        return switch (code) {
            case OK, DIFFERENT, REFUSED -> Optional.empty();
            case ERROR -> Optional.of(ErrorCode.SCRIPT_FAILED);
            case INVALID -> Optional.of(ErrorCode.VALIDATION_FAILED);
            case NOT_SWAPPED -> Optional.of(ErrorCode.SWAP_FAILED);
            case USAGE -> Optional.of(ErrorCode.USAGE);
            case INTERRUPTED -> Optional.of(ErrorCode.CANCELLED);
        };
    }

    @Override
    public String sql(String query, String parameters) {
        try (RowSet rows = sessions.sql(in.cancel()).query(query, values.parameters(parameters), in.cancel())) {
            if (rows.columns().isEmpty()) {
                return "{\"rowsChanged\":" + rows.updateCount() + "}";
            }
            return values.json(new Answer(null, new View.Table("", rows.columns(), new RowsAhead(rows), "")));
        }
    }

    @Override
    public String gql(String query, String variables) {
        JsonNode data = sessions.monday(in.cancel()).query(query, values.tree(variables), in.cancel());
        return values.json(new Answer(data, new View.Text("")));
    }

    @Override
    public Optional<String> variable(String name) {
        return in.shell().variables().get(name);
    }

    @Override
    public void setVariable(String name, String value) {
        in.shell().variables().set(name, value);
    }

    @Override
    public List<String> variables() {
        return List.copyOf(in.shell().variables().all().keySet());
    }

    @Override
    public void print(String line) {
        in.display().answer(new Answer(line, new View.Text(line)), in.options().withFormat(Format.TABLE), null);
    }

    @Override
    public void note(String line) {
        in.notices().line(line);
    }

    @Override
    public void table(String rows) {
        JsonNode tree = values.tree(rows);
        in.display().answer(new Answer(tree, values.view(tree)), in.options(), null);
    }

    @Override
    public String write(String file, String content) {
        return StringNode.valueOf(files.write(file, values.tree(content)).toString())
                .toString();
    }
}
