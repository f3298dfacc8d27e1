package io.mshell.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.generate.GeneratedText;
import io.mshell.generate.Generator;
import io.mshell.generate.Golden;
import io.mshell.mapping.Workflows;
import io.mshell.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue as Markdown. */
class CatalogueTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/mshell/catalogue/catalogue.md");

    private final Generator generator = new Generator(Templates.builtIn(), Workflows.DEFAULT);

    static List<String> hostile() {
        return HostileNames.ALL;
    }

    @Test
    void theCatalogueOfAShopIsThis() throws IOException {
        List<BoardFacts> boards = new ArrayList<>(KnownBoards.shop());
        boards.add(KnownBoards.damaged());
        GeneratedText text = generator.catalogueText(Catalogue.of(boards));
        assertThat(text.path()).isEqualTo("catalogue.md");
        Golden.same(GOLDEN, text.text());
    }

    @Test
    void theTextOfOneBoardIsCalledAsTheBoard() {
        CatalogueModel one = Catalogue.of(List.of(KnownBoards.shop().get(0)));
        assertThat(generator.catalogueText(one).path()).isEqualTo("orders.md");
        assertThat(generator.cataloguePage(one).path()).isEqualTo("orders.html");
    }

    /** Read as GitHub reads it: the names are texts, and there is no mark-up but the template's own. */
    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileNameIsATextAndNothingElse(String name) {
        String text = generator
                .catalogueText(Catalogue.of(List.of(KnownBoards.shop().get(1), KnownBoards.calledThroughout(name))))
                .text();
        Read read = new Read();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(text)
                .accept(read);

        assertThat(read.markup)
                .allMatch(html -> html.matches("<a id=\"[A-Za-z0-9._/-]+\">|</a>"), "an anchor of the template")
                .hasSize(2 * (2 + 3 + 4));
        assertThat(read.links).allMatch(target -> target.matches("#[A-Za-z0-9._/-]+"));
        assertThat(read.emphasis).isZero();
        String shown = name.replaceAll("\\R|\\p{Cntrl}", " ").strip();
        assertThat(read.cells).filteredOn(cell -> cell.equals(shown)).hasSizeGreaterThanOrEqualTo(3);
    }

    /** What of a document could do more than be read. */
    private static final class Read extends AbstractVisitor {

        private final List<String> markup = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private int emphasis;

        @Override
        public void visit(HtmlInline html) {
            markup.add(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            markup.add(html.getLiteral());
        }

        @Override
        public void visit(Emphasis mark) {
            emphasis++;
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                cells.add(text(node));
            }
            visitChildren(node);
        }

        private static String text(Node node) {
            StringBuilder text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text part) {
                    text.append(part.getLiteral());
                }
            });
            return text.toString().strip();
        }
    }
}
