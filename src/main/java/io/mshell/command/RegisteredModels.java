package io.mshell.command;

import io.mshell.catalogue.BoardFacts;
import io.mshell.catalogue.Catalogue;
import io.mshell.catalogue.CatalogueModel;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.generate.Generator;
import io.mshell.registry.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills templates in for the boards that are registered; nothing is written. */
final class RegisteredModels {

    private final Workspace workspace;
    private final Invocation in;
    private final List<Deployment> deployments;

    RegisteredModels(Workspace workspace, Invocation in) {
        this.workspace = workspace;
        this.in = in;
        this.deployments = workspace.registry().all();
    }

    /** A template and a board it is filled in for; all of them for what is about all boards. */
    record Trial(String template, String board, Runnable filling) {}

    int boards() {
        return deployments.size();
    }

    /** Every board with every template that is about one, then those about all. */
    List<Trial> trials() {
        Generator generator = workspace.generator();
        List<Trial> trials = new ArrayList<>();
        for (Deployment each : deployments) {
            trials.add(new Trial("script.mshell", each.name(), () -> generator.script(each)));
            trials.add(new Trial("flow.yaml", each.name(), () -> generator.workflow(each)));
            trials.add(new Trial(
                    "ddl/script.sql", each.name(), () -> GeneratedKind.DDL.of(each, generator, workspace, in)));
        }
        if (!deployments.isEmpty()) {
            CatalogueModel catalogue = Catalogue.of(deployments.stream()
                    .map(each -> BoardFacts.read(workspace.registry(), each))
                    .toList());
            trials.add(new Trial("all_flow.yaml", "all boards", () -> generator.allWorkflow(deployments)));
            trials.add(new Trial("catalogue.html", "all boards", () -> generator.cataloguePage(catalogue)));
            trials.add(new Trial("catalogue.md", "all boards", () -> generator.catalogueText(catalogue)));
        }
        return trials;
    }

    /** What is wrong with the template, if something is. A board that cannot be tried is told of. */
    Optional<MshellException> mistake(Trial trial) {
        try {
            trial.filling().run();
        } catch (MshellException e) {
            if (e.code() == ErrorCode.TEMPLATE_INVALID) {
                return Optional.of(e);
            }
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            // Without a database there are no statements to fill in.
            if (e.code() != ErrorCode.NOT_CONNECTED) {
                in.notices().line(trial.template() + " was not tried for " + trial.board() + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }
}
