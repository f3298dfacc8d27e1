package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import io.mshell.error.CancelToken;
import io.mshell.session.Environment;
import io.mshell.session.StartOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the whole shell offers at its prompt, the cursor at {@code |}. */
@Timeout(120)
class CompletionTest {

    @TempDir
    Path folder;

    private Wiring wiring;

    @BeforeEach
    void wire() {
        Environment environment =
                new Environment(Map.of("MSHELL_HOME", folder.resolve("home").toString()), folder, folder, folder);
        wiring = new Wiring(new StartOptions(null, null, true), environment, Wiring.drivers(), new Person(false));
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void opensNoSessionByItself() {
        assertThat(offered("discover |")).containsExactly("--save");
        assertThat(offered("sql select * from |")).isEmpty();
        assertThat(offered("gql { |")).isEmpty();
        assertThat(wiring.sessions().list()).isEmpty();
    }

    @Test
    void offersBoardsWithTheirItems() {
        connect();
        Suggestion orders = eventually(() -> suggest("discover orde|").best()).get(0);
        assertThat(orders.text()).isEqualTo("Orders");
        assertThat(orders.group()).isEqualTo("boards");
        assertThat(orders.description()).matches("[0-9,]+ items, board [0-9]+.*");
    }

    @Test
    void offersBoardsById() {
        connect();
        String id = eventually(() -> suggest("discover orders|").best())
                .get(0)
                .description()
                .replaceAll(".*board ([0-9]+).*", "$1");
        assertThat(offered("discover " + id.substring(0, id.length() - 1) + "|"))
                .contains(id);
    }

    @Test
    void offersColumnsOfTheBoardNamed() {
        connect();
        eventually(() -> suggest("hook test x --board Orders --column |").best());
        assertThat(offered("hook test x --board Orders --column stat|")).contains("Status");
    }

    @Test
    void offersTablesOnceACommandHasMadeThem() {
        connect();
        offered("sql select * from ord|");
        wiring.sessions()
                .sql(new CancelToken())
                .query("create table orders (id int)", List.of(), new CancelToken())
                .close();
        wiring.catalog().ran("sql create table orders (id int)");
        assertThat(eventually(() -> suggest("sql select * from ord|").best()))
                .extracting(Suggestion::text)
                .containsExactly("orders");
    }

    @Test
    void offersChoicesRisksAndFiles() throws Exception {
        Files.createDirectory(folder.resolve("my scripts"));
        Files.createFile(folder.resolve("my scripts").resolve("a b.mshell"));
        assertThat(offered("boards --state |")).containsExactly("active", "archived", "deleted", "all");
        assertThat(offered("deploy --allow column_rem|")).containsExactly("COLUMN_REMOVED");
        assertThat(offered("run my|")).containsExactly("\"my scripts/");
        assertThat(offered("run \"my scripts/|")).containsExactly("\"my scripts/a b.mshell\"");
        assertThat(offered("hook new x --type dropd|")).containsExactly("dropdown");
    }

    @Test
    void offersWhatScriptsCanCall() {
        assertThat(offered("js msh|")).containsExactly("mshell.");
        assertThat(offered("js mshell.|")).contains("run(", "sql(", "vars.");
        assertThat(offered("js 1; mshell.gq|")).containsExactly("gql(");
    }

    private void connect() {
        wiring.sessions().connectSandbox(new CancelToken());
    }

    /** What is read in the background is there in the end. */
    private static List<Suggestion> eventually(Supplier<List<Suggestion>> asked) {
        List<Suggestion> found = asked.get();
        while (found.isEmpty()) {
            found = asked.get();
        }
        return found;
    }

    private Suggestions suggest(String marked) {
        int cursor = marked.indexOf('|');
        return wiring.language().suggest(marked.substring(0, cursor) + marked.substring(cursor + 1), cursor);
    }

    private List<String> offered(String marked) {
        return suggest(marked).best().stream().map(Suggestion::text).toList();
    }
}
