package io.mshell.command;

import io.mshell.generate.GeneratedText;
import io.mshell.generate.Generator;
import io.mshell.registry.Deployment;
import io.mshell.sql.Dialect;
import java.util.List;

/** What can be generated of a deployed board. */
enum GeneratedKind {
    DDL("ddl", "write the statements that make a board's tables"),
    SCRIPT("script", "write a script that refreshes a board"),
    WORKFLOW("workflow", "write a board's Kestra flow");

    private final String word;
    private final String description;

    GeneratedKind(String word, String description) {
        this.word = word;
        this.description = description;
    }

    String word() {
        return word;
    }

    String description() {
        return description;
    }

    GeneratedText of(Deployment deployment, Generator generator, Workspace workspace, Invocation in) {
        return switch (this) {
            case DDL -> {
                Dialect dialect = workspace.database(deployment, in).dialect();
                yield generator.ddl(
                        deployment,
                        workspace.registry().metadata(deployment.name()).table(),
                        dialect);
            }
            case SCRIPT -> generator.script(deployment);
            case WORKFLOW -> generator.workflow(deployment);
        };
    }

    /** What is about all boards together. */
    List<GeneratedText> ofAll(List<Deployment> deployments, Generator generator) {
        return this == WORKFLOW && !deployments.isEmpty() ? List.of(generator.allWorkflow(deployments)) : List.of();
    }
}
