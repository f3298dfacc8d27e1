package io.mshell.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.generate.GeneratedFiles;
import io.mshell.generate.GeneratedText;
import io.mshell.generate.Generator;
import io.mshell.mapping.Workflows;
import io.mshell.template.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue as a web page, read as browsers read it. */
class CataloguePageTest {

    private final Generator generator = new Generator(Templates.builtIn(), Workflows.DEFAULT);

    @TempDir
    private Path folder;

    static List<String> hostile() {
        return HostileNames.ALL;
    }

    private String text(List<BoardFacts> boards) {
        return generator.cataloguePage(Catalogue.of(boards)).text();
    }

    private Document page(List<BoardFacts> boards) {
        return Jsoup.parse(text(boards));
    }

    @Test
    void thePageIsWellFormed() {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseInput(text(KnownBoards.shop()), "");
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void everyBoardAndColumnHasItsEntry() {
        Document page = page(KnownBoards.shop());
        assertThat(page.select("section.board h2").eachText())
                .containsExactly("Customers", "Lines of Orders", "Orders");
        assertThat(page.select("#orders .columns tbody tr th .k").eachText())
                .containsExactly("item_id", "Name", "Status", "Customer", "Price", "Country of customer");
        assertThat(Objects.requireNonNull(page.getElementById("orders/status1")).text())
                .contains(
                        "NVARCHAR(100)",
                        "status1",
                        "hook urgency@0123abcd",
                        "labels: Open, Done",
                        "99.9 %",
                        "State → Status");
    }

    @Test
    void everyLinkLeadsToAPlaceOfThePage() {
        Document page = page(KnownBoards.shop());
        Elements links = page.select("a[href]");
        assertThat(links).hasSizeGreaterThan(20);
        for (Element link : links) {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
    }

    @Test
    void nothingOfThePageIsElsewhere() {
        Document page = page(KnownBoards.shop());
        assertThat(page.select(
                        "[src], link:not([rel=icon]), iframe, object, embed, base, form, meta[http-equiv=refresh]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("@import", "url(http", "url(//");
    }

    @Test
    void onlyTheScriptOfThePageMayRun() throws NoSuchAlgorithmException {
        Document page = page(KnownBoards.shop());
        byte[] script = page.select("script").get(0).data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .as("the policy in templates/catalogue.html.peb names the hash of the script below it")
                .contains("default-src 'none'", "script-src 'sha256-" + hash + "'");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileNameIsATextAndNothingElse(String name) {
        List<BoardFacts> harmless = List.of(KnownBoards.shop().get(1), KnownBoards.calledThroughout("harmless"));
        List<BoardFacts> hostile = List.of(KnownBoards.shop().get(1), KnownBoards.calledThroughout(name));
        Document page = page(hostile);

        assertThat(structure(page)).isEqualTo(structure(page(harmless)));
        assertThat(page.select("section.board h2 .k").eachText()).contains(shown(name));
        assertThat(page.select(".columns th .k").eachText()).contains(shown(name), shown(name + "2"));
        assertThat(page.select(".samples li").eachText()).contains(shown(name));
        assertThat(page.select(".settings bdi").eachText()).contains(shown(name));
        assertThat(page.select("svg title").eachText()).anyMatch(title -> title.contains(shown(name)));
    }

    /** As jsoup gives texts: blanks together, and the one control character as the sign for what cannot be shown. */
    private static String shown(String text) {
        return text.replace('\u0007', '\uFFFD').replaceAll("\\s+", " ").strip();
    }

    /** The elements and the names of their attributes; the boards in one order, whatever their names. */
    private static List<String> structure(Document page) {
        List<String> structure = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            structure.add(element.tagName()
                    + element.attributes().asList().stream()
                            .map(attribute -> " " + attribute.getKey())
                            .toList());
        }
        structure.sort(null);
        return structure;
    }

    @Test
    void aNameThatLooksLikeTheMarkedLineKeepsNothingOfBefore() {
        GeneratedFiles files = new GeneratedFiles(folder);
        List<BoardFacts> boards =
                List.of(KnownBoards.calledThroughout("--- below this line is yours: kept when generated again ---"));
        GeneratedText first = generator.cataloguePage(Catalogue.of(boards));
        GeneratedText second =
                generator.cataloguePage(Catalogue.of(List.of(boards.get(0).with(Observations.NONE))));
        files.write(first, false);
        files.write(second, false);
        assertThat(folder.resolve(second.path())).hasContent(second.text());
    }

    @Test
    void boardsOfWhichNothingIsKnownAreShown() {
        Document page = page(List.of(KnownBoards.damaged()));
        assertThat(page.select(".problem").text()).isEqualTo("what was deployed cannot be read");
        assertThat(page.select(".diagram")).isEmpty();
        assertThat(page(List.of()).select("h2").eachText()).containsExactly("Boards");
    }
}
