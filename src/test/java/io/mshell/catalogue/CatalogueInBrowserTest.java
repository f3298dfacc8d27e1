package io.mshell.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mshell.generate.Generator;
import io.mshell.mapping.Workflows;
import io.mshell.template.Templates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue's page as a reader has it: opened from disk in a headless Chromium. Pictures of it go to target/catalogue. */
class CatalogueInBrowserTest {

    private static final Path PICTURES = Path.of("target", "catalogue");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int NARROWEST = 360;

    // The browser may still be writing when it is told to go.
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;

    private static Chromium browser;
    private static URI page;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Chromium.find();
        if (program.isEmpty()) {
            System.err.println("NOT TESTED: the catalogue's page in a browser. No Chromium is on the path;"
                    + " -Dmshell.test.chromium=FILE names one.");
        }
        assumeTrue(program.isPresent(), "no Chromium");
        List<BoardFacts> boards = new ArrayList<>(KnownBoards.shop());
        HostileNames.ALL.forEach(name -> boards.add(KnownBoards.calledThroughout(name)));
        Generator generator = new Generator(Templates.builtIn(), Workflows.DEFAULT);
        Path file = folder.resolve("catalogue.html");
        Files.writeString(file, generator.cataloguePage(Catalogue.of(boards)).text());
        page = file.toUri();
        browser = Chromium.start(program.get(), folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.resize(DESKTOP, 900, false);
        browser.open(page);
    }

    /** Whatever a test did: the page ran without a complaint, and asked for nothing but itself. */
    @AfterEach
    void nothingLeftThePage() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(address -> address.startsWith(page.toString()) || address.equals("data:,"));
    }

    private static String hits() {
        return browser.text("[...document.querySelectorAll('#hits b')].map(hit => hit.textContent).join('|')");
    }

    private static String place() {
        return browser.text("decodeURIComponent(location.hash)");
    }

    private static int width(String element) {
        return browser.evaluate(
                        "Math.round(document.querySelector('%s').getBoundingClientRect().width)".formatted(element))
                .asInt();
    }

    private static boolean fits() {
        return browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
                .asBoolean();
    }

    @Test
    void searchFindsAColumnByItsKeysAndGoesThere() throws IOException {
        browser.press("/");
        browser.type("country");
        assertThat(hits()).isEqualTo("Country|Country of customer");
        assertThat(browser.text("document.getElementById('count').textContent")).isEqualTo("2 hits");
        browser.screenshot(PICTURES.resolve("search.png"));

        browser.press("ArrowDown");
        browser.press("Enter");
        assertThat(place()).isEqualTo("#orders/mirror1");
        assertThat(browser.text("document.activeElement.id")).isEqualTo("orders/mirror1");
        assertThat(browser.evaluate("document.querySelector('tr:target').getBoundingClientRect().top")
                        .asDouble())
                .isBetween(0.0, 900.0);
        assertThat(browser.text("getComputedStyle(document.querySelector('tr:target + .path')).display"))
                .isEqualTo("table-row");
        browser.screenshot(PICTURES.resolve("column.png"));
    }

    @Test
    void searchGoesByTitleIdAndTypeToo() {
        browser.press("/");
        browser.type("board_relation link2");
        assertThat(hits()).isEqualTo("Price");
        browser.press("Escape");
        assertThat(browser.text("document.getElementById('search').value")).isEmpty();
        assertThat(browser.evaluate("document.getElementById('hits').hidden").asBoolean())
                .isTrue();
        browser.type("decimal");
        assertThat(hits()).isEqualTo("Amount");
        browser.press("Escape");
        browser.type("UNICODE\u0308");
        assertThat(hits()).contains("Ünïcödé");
        browser.press("Escape");
        browser.type("nothing like this");
        assertThat(browser.text("document.getElementById('count').textContent")).isEqualTo("0 hits");
        browser.press("Escape");
        browser.press("Escape");
        assertThat(browser.text("document.activeElement.tagName")).isEqualTo("BODY");
    }

    @Test
    void theKeyboardLeadsThroughTheDiagram() {
        browser.evaluate("document.querySelector('.diagram').focus()");
        browser.press("Tab");
        assertThat(browser.text("document.activeElement.getAttribute('href')")).startsWith("#");
        assertThat(browser.evaluate("document.querySelectorAll('.line.on').length")
                        .asInt())
                .isPositive();
        String target = browser.text("document.activeElement.getAttribute('href')");
        browser.press("Enter");
        assertThat(place()).isEqualTo(target);
    }

    @Test
    void theDiagramIsDrawn() {
        String boxes = "[...document.querySelectorAll('.diagram .node rect')].map(box => box.getBoundingClientRect())";
        assertThat(browser.evaluate(boxes + ".length").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(browser.evaluate(boxes + ".every(box => box.width > 100 && box.height > 30)")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('.diagram .line')]"
                                + ".every(line => line.getTotalLength() > 20)")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('.diagram .node')].every(node =>"
                                        + " [...node.querySelectorAll('.box > *')].every(text =>"
                                        + " text.getBoundingClientRect().right < node.querySelector('rect').getBoundingClientRect().right))")
                        .asBoolean())
                .as("every text fits into its box")
                .isTrue();
    }

    @Test
    void thePageFitsADesktopAndAPhoneInLightAndDark() throws IOException {
        for (boolean dark : List.of(false, true)) {
            String scheme = dark ? "dark" : "light";
            browser.resize(DESKTOP, 900, dark);
            assertThat(fits()).isTrue();
            browser.screenshot(PICTURES.resolve("desktop-" + scheme + ".png"));
            browser.evaluate("document.getElementById('orders').scrollIntoView()");
            browser.screenshot(PICTURES.resolve("desktop-board-" + scheme + ".png"));
            browser.evaluate("scrollTo(0, 0)");
            browser.resize(PHONE, 844, dark);
            assertThat(fits()).isTrue();
            browser.screenshot(PICTURES.resolve("phone-" + scheme + ".png"));
        }
        browser.resize(NARROWEST, 640, false);
        assertThat(fits()).isTrue();
        assertThat(width("main")).isLessThanOrEqualTo(NARROWEST);
        browser.evaluate("document.getElementById('orders').scrollIntoView()");
        browser.screenshot(PICTURES.resolve("phone-board.png"));
        browser.press("/");
        browser.type("name");
        browser.screenshot(PICTURES.resolve("phone-search.png"));
    }

    @Test
    void nothingOfAHostileNameRuns() {
        assertThat(browser.evaluate("document.scripts.length").asInt()).isEqualTo(1);
        assertThat(browser.evaluate("document.images.length").asInt()).isZero();
    }

    @Test
    void itPrintsWithEverythingOpen() throws IOException {
        Path printed = PICTURES.resolve("printed.pdf");
        browser.print(printed);
        assertThat(Files.size(printed)).isGreaterThan(20_000);
    }
}
