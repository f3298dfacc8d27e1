package io.mshell.generate;

import io.mshell.catalogue.CatalogueModel;
import io.mshell.mapping.Workflows;
import io.mshell.registry.Deployment;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.TablePlan;
import io.mshell.template.Templates;
import java.util.List;

/** Makes the texts of a project's files. The same boards, settings and templates give the same texts. */
public final class Generator {

    /** What the file of all boards' catalogue is called, before its ending. */
    public static final String CATALOGUE = "catalogue";

    /** Stands in names of keys and indexes where a deployment has the id of its run. */
    static final String RUN = "generated";

    private final Templates templates;
    private final Workflows workflows;

    public Generator(Templates templates, Workflows workflows) {
        this.templates = templates;
        this.workflows = workflows;
    }

    /** The statements that a deployment of this table executes. */
    public GeneratedText ddl(Deployment deployment, TableSpec table, Dialect dialect) {
        DdlModel model = new DdlModel(
                deployment.name(),
                deployment.boardName(),
                deployment.boardId(),
                deployment.table().toString(),
                deployment.database(),
                dialect.name(),
                dialect.statementEnd(),
                DdlModel.steps(TablePlan.of(dialect, table, true, () -> RUN).plan()));
        return new GeneratedText(Slug.of(deployment.name()) + ".sql", templates.render("ddl/script.sql", model));
    }

    public GeneratedText script(Deployment deployment) {
        String path = Slug.of(deployment.name()) + ".mshell";
        ScriptModel model = ScriptModel.of(deployment, GeneratedFiles.FOLDER + "/" + path);
        return new GeneratedText(path, templates.render("script.mshell", model));
    }

    public GeneratedText workflow(Deployment deployment) {
        FlowModel model = FlowModel.of(deployment, workflows.of(deployment.name()));
        return new GeneratedText(path(model.namespace(), model.id()), templates.render("flow.yaml", model));
    }

    /** The flow that runs those of these boards, of which there is one at least. */
    public GeneratedText allWorkflow(List<Deployment> deployments) {
        AllFlowModel model = AllFlowModel.of(deployments, workflows);
        return new GeneratedText(path(model.namespace(), model.id()), templates.render("all_flow.yaml", model));
    }

    /** The catalogue as a web page that needs nothing but a browser. */
    public GeneratedText cataloguePage(CatalogueModel catalogue) {
        return catalogue(catalogue, "html");
    }

    /** The catalogue as Markdown. */
    public GeneratedText catalogueText(CatalogueModel catalogue) {
        return catalogue(catalogue, "md");
    }

    /** Of one board it is called as the board is, so that it does not take the place of the catalogue of all. */
    private GeneratedText catalogue(CatalogueModel catalogue, String form) {
        boolean one = catalogue.boards().size() == 1;
        String path = one ? Slug.of(catalogue.boards().get(0).name()) : CATALOGUE;
        return GeneratedText.whole(path + "." + form, templates.render("catalogue." + form, catalogue));
    }

    private static String path(String namespace, String id) {
        return "flows/" + namespace + "." + id + ".yaml";
    }
}
