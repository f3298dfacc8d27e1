package io.mshell.javascript;

import io.mshell.error.MshellException;
import java.util.List;
import java.util.Optional;

/** What the code of a script can ask the shell for. Values cross as JSON text. */
public interface ScriptHost {

    /**
     * Runs a command line and returns its value.
     *
     * @throws MshellException as the command fails; the code sees its error code
     */
    String run(String line);

    /** Runs one statement in the database; the rows, an object each. Parameters are a JSON list. */
    String sql(String query, String parameters);

    /** Answers a GraphQL query. Variables are a JSON object. */
    String gql(String query, String variables);

    /** A variable of the shell. */
    Optional<String> variable(String name);

    void setVariable(String name, String value);

    List<String> variables();

    /** Shows a line as a result. */
    void print(String line);

    /** Shows a line as a message. */
    void note(String line);

    /** Shows a JSON list of rows as a table. */
    void table(String rows);

    /**
     * Writes a file among those the project generates and returns its path as JSON. A JSON text is written as it is, a
     * list of rows in the format the file's name ends with.
     */
    String write(String file, String content);
}
