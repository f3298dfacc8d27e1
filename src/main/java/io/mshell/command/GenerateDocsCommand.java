package io.mshell.command;

import io.mshell.catalogue.BoardFacts;
import io.mshell.catalogue.Catalogue;
import io.mshell.catalogue.CatalogueModel;
import io.mshell.console.Format;
import io.mshell.generate.GeneratedText;
import io.mshell.generate.Generator;
import io.mshell.registry.Deployment;
import java.util.List;

/** {@code generate docs}: the data catalogue, a page for people who look for a board, a table or a column. */
final class GenerateDocsCommand implements ShellCommand {

    private final Workspace workspace;

    GenerateDocsCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "generate docs", CommandGroup.GENERATE, "write a data catalogue: a page of boards and tables")
                .help(
                        "One web page that opens from disk and asks nothing of any network: every board with its table, columns,"
                                + " settings, changes and runs, a diagram of how the boards are related, and a search. With --format"
                                + " markdown it is a Markdown file.\n"
                                + "It is made from what is registered, so that it needs no session, and is the same each time."
                                + " --fill-rates and --samples read items from monday.com, as 'profile' and 'sample' do; a board that"
                                + " cannot be read is told of and has none. Samples are values of your boards: mind who reads the page.\n"
                                + "The file is catalogue.html in the project's generated/ folder, or called as the board if one is named.")
                .argument(ArgumentSpec.optional("BOARD", Hint.REGISTERED, "a registered name, id or board name")
                        .repeated())
                .option(OptionSpec.flag("all", "every registered board"))
                .option(OptionSpec.flag("fill-rates", "count how columns are filled: reads the items"))
                .option(OptionSpec.value("limit", "N", Hint.FREE, "count the first N items of a board only"))
                .option(OptionSpec.flag("samples", "show some values of each column"))
                .option(MadeFile.OUT)
                .option(MadeFile.DRY_RUN)
                .example("generate docs --all")
                .example("generate docs orders --fill-rates --limit 500 --samples")
                .example("generate docs --all --format markdown --dry-run")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<String> wanted = in.all("BOARD");
        if (in.flag("all") != wanted.isEmpty()) {
            throw in.usage("generate docs needs either boards or --all");
        }
        if (in.option("limit").isPresent() && !in.flag("fill-rates")) {
            throw in.usage("--limit says how many items --fill-rates counts, which is not there");
        }
        List<Deployment> deployments = wanted.isEmpty()
                ? workspace.registry().all()
                : wanted.stream().map(workspace::deployment).distinct().toList();
        List<GeneratedText> texts = deployments.isEmpty() ? List.of() : List.of(text(deployments, in));
        return MadeFile.written(texts, workspace, in);
    }

    private GeneratedText text(List<Deployment> deployments, Invocation in) {
        ItemsSeen items = new ItemsSeen(workspace, in);
        List<BoardFacts> facts = deployments.stream()
                .map(each -> BoardFacts.read(workspace.registry(), each))
                .map(each -> each.with(items.of(each.deployment())))
                .toList();
        CatalogueModel catalogue = Catalogue.of(facts);
        Generator generator = workspace.generator();
        GeneratedText text = in.options().format() == Format.MARKDOWN
                ? generator.catalogueText(catalogue)
                : generator.cataloguePage(catalogue);
        return in.flag("all") ? text.called(Generator.CATALOGUE) : text;
    }
}
