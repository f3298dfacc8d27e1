package io.mshell.sql;

import java.util.List;
import java.util.stream.Stream;

/** Statements to be executed in order. A dry run prints the same plan that a real run executes. */
public record Plan(List<Statement> statements) {

    public Plan {
        statements = List.copyOf(statements);
    }

    public static Plan of(Statement... statements) {
        return new Plan(List.of(statements));
    }

    /** This plan, then the other. */
    public Plan then(Plan next) {
        return new Plan(
                Stream.concat(statements.stream(), next.statements.stream()).toList());
    }
}
