package io.mshell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.BoardSource;
import io.mshell.board.MondayConfig;
import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import io.mshell.error.Secret;
import io.mshell.monday.MondayDriver;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries with the cursor at {@code |}, completed from the schema the sandbox tells over HTTP. */
@Timeout(60)
class GraphQlCompletionTest {

    private static Sandbox sandbox;
    private static BoardSource monday;
    private static Catalog catalog;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(0));
        monday = new MondayDriver().open(new MondayConfig(sandbox.url(), new Secret(sandbox.token()), "2026-10", 4));
        catalog = new Catalog(() -> Optional.of(monday), Optional::empty, System::nanoTime);
        catalog.apiSchema();
        catalog.settle();
    }

    @AfterAll
    static void stop() {
        catalog.close();
        monday.close();
        sandbox.close();
    }

    @Test
    void offersFieldsOfTheTypeAround() {
        assertThat(offered("{ boa|")).startsWith("boards");
        assertThat(offered("query Mine { boa|")).startsWith("boards");
        assertThat(offered("{ boards { na|")).startsWith("name");
        assertThat(offered("{ boards(limit: 5, ids: [1, 2]) { id name\n  items_page { items { na|"))
                .startsWith("name");
        assertThat(offered("{ boards { id } us|")).contains("users");
        assertThat(offered("mutation { create_i|")).contains("create_item");
        assertThat(offered("{ boards { name | } }")).contains("id", "groups").doesNotContain("name");
        assertThat(offered("{ all: boards { gro|")).startsWith("groups");
        assertThat(offered("{ nonsense { |")).containsExactly("__typename");
    }

    @Test
    void offersArgumentsNotYetThere() {
        assertThat(offered("{ boards(|")).contains("limit:", "ids:").doesNotContain("name:");
        assertThat(offered("{ boards(limit: 5, li|")).doesNotContain("limit:");
        assertThat(suggest("{ boards(limi|").best().get(0).description()).startsWith("Int");
    }

    @Test
    void offersValuesOfEnumsAndVariables() {
        assertThat(offered("{ boards(state: |")).contains("active", "archived");
        assertThat(offered("query($many: Int) { boards(limit: $|")).containsExactly("many");
        assertThat(offered("query($many: In|")).contains("Int");
    }

    @Test
    void offersTheTypesAnInterfaceCanBe() {
        String values = "{ boards { items_page { items { column_values { ";
        assertThat(offered(values + "StatusV|")).contains("... on StatusValue");
        assertThat(offered(values + "... on StatusV|")).startsWith("StatusValue");
        assertThat(offered(values + "id ... on StatusValue { lab|")).startsWith("label");
        assertThat(offered("fragment F on Item { na|")).startsWith("name");
    }

    @Test
    void offersNothingInTextsAndComments() {
        assertThat(offered("{ boards(ids: \"na|")).isEmpty();
        assertThat(offered("{ boards { # na|")).isEmpty();
    }

    @Test
    void beginsWithAnOperation() {
        assertThat(offered("|")).containsExactly("query", "mutation", "fragment");
    }

    @Test
    void namesBoardsWithTheirItems() {
        catalog.boards();
        catalog.settle();
        assertThat(catalog.boards()).anySatisfy(board -> {
            assertThat(board.name()).isEqualTo("Orders");
            assertThat(board.itemsCount()).isPositive();
        });
    }

    private static Suggestions suggest(String marked) {
        int cursor = marked.indexOf('|');
        String text = marked.substring(0, cursor) + marked.substring(cursor + 1);
        return new GraphQlCompletion(catalog).at(text, cursor);
    }

    private static List<String> offered(String marked) {
        return suggest(marked).best().stream().map(Suggestion::text).toList();
    }
}
