package io.mshell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import io.mshell.error.CancelToken;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Statements with the cursor at {@code |}, on a database that is there. */
@Timeout(60)
class SqlCompletionTest {

    private static final CancelToken NEVER = new CancelToken();

    @TempDir
    Path folder;

    private Database database;
    private Catalog catalog;

    @BeforeEach
    void open() {
        database = new EmbeddedDriver()
                .open(
                        new DatabaseConfig("jdbc:duckdb:" + folder.resolve("x.duckdb"), null, null, "mshell"),
                        null,
                        NEVER);
        run("create table orders (id bigint, \"Due date\" date, amount decimal(10,2))");
        run("create table people (id bigint, full_name varchar)");
        run("create table \"Order History\" (\"Bob's; #1\" varchar, \"select\" bigint)");
        run("create schema sales");
        run("create table sales.visits (visited date)");
        catalog = new Catalog(Optional::empty, () -> Optional.of(database), System::nanoTime);
    }

    private void run(String sql) {
        database.query(sql, List.of(), NEVER).close();
    }

    @AfterEach
    void close() {
        catalog.close();
        database.close();
    }

    @Test
    void offersTablesWhereOneIsNamed() {
        for (String before : List.of(
                "select * from ",
                "select 1 from people p join ",
                "insert into ",
                "update ",
                "drop table ",
                "select * from people, ",
                "select * from (select * from ")) {
            assertThat(first(before + "ord|")).as(before).containsExactly("\"Order History\"", "orders");
        }
        assertThat(first("select * from oh|")).containsExactly("\"Order History\"");
        assertThat(first("select * from visi|")).containsExactly("sales.visits");
        assertThat(first("select * from sales.|")).containsExactly("visits");
        assertThat(first("select * from \"Order|")).containsExactly("\"Order History\"", "orders");
    }

    @Test
    void offersColumnsOfTheTablesNamed() {
        assertThat(first("select d| from orders")).contains("\"Due date\"").doesNotContain("full_name");
        assertThat(first("select * from orders where am|")).startsWith("amount");
        assertThat(first("select * from orders o join people p on full_|")).containsExactly("full_name");
        assertThat(first("select count(am|) from orders")).startsWith("amount");
        assertThat(first("update orders set am|")).startsWith("amount");
        assertThat(first("insert into orders (am|")).startsWith("amount");
        assertThat(first("select *\nfrom orders\norder by am|\nlimit 5")).startsWith("amount");
        assertThat(first("select visit| from sales.visits")).contains("visited");
    }

    @Test
    void offersColumnsOfAnAlias() {
        assertThat(first("select o.| from orders as o, people p")).containsExactly("id", "\"Due date\"", "amount");
        assertThat(first("select p.| from orders o, people p")).containsExactly("id", "full_name");
        assertThat(first("select orders.am|, 1 from dbo.orders")).containsExactly("amount");
        assertThat(first("select x.| from orders o")).isEmpty();
    }

    @Test
    void writesNamesAsTheEngineNeedsThem() {
        assertThat(first("select h.| from \"Order History\" h")).containsExactly("\"Bob's; #1\"", "\"select\"");
    }

    @Test
    void keepsStatementsApart() {
        assertThat(first("select 1 from people; select full|")).doesNotContain("full_name");
        assertThat(first("select am| from orders; select * from people")).startsWith("amount");
    }

    @Test
    void offersKeywordsAsTheyAreBegun() {
        assertThat(first("|")).contains("SELECT", "INSERT INTO").doesNotContain("FROM");
        assertThat(first("sel|")).containsExactly("select");
        assertThat(first("select * from orders wh|")).startsWith("where");
        assertThat(first("select * from orders WH|")).startsWith("WHERE");
    }

    @Test
    void offersNothingInsideTextsNumbersAndComments() {
        assertThat(first("select * from orders where a = 'am|")).isEmpty();
        assertThat(first("select 1|")).isEmpty();
        assertThat(first("select 1 -- am|")).isEmpty();
        assertThat(first("select /* am|")).isEmpty();
    }

    @Test
    void tellsTypesBesideColumns() {
        Suggestion amount = suggest("select am| from orders").best().get(0);
        assertThat(amount.description()).isEqualTo("DECIMAL(10,2) of orders");
        assertThat(amount.group()).isEqualTo("columns");
    }

    @Test
    void offersWhatItCanWithoutADatabase() {
        try (Catalog empty = new Catalog(Optional::empty, Optional::empty, System::nanoTime)) {
            SqlCompletion alone = new SqlCompletion(empty);
            assertThat(alone.at("select * from ", 14).best()).isEmpty();
            assertThat(alone.at("sel", 3).best()).hasSize(1);
        }
    }

    private List<String> first(String marked) {
        return suggest(marked).best().stream().map(Suggestion::text).toList();
    }

    /** Asked again until what is read in the background has had its time. */
    private Suggestions suggest(String marked) {
        int cursor = marked.indexOf('|');
        String sql = marked.substring(0, cursor) + marked.substring(cursor + 1);
        SqlCompletion completion = new SqlCompletion(catalog);
        completion.at(sql, cursor);
        catalog.settle();
        completion.at(sql, cursor);
        catalog.settle();
        return completion.at(sql, cursor);
    }
}
