package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.sql.LiveTable;
import io.mshell.sql.LiveTable.NamedIndex;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is made of a catalog's answers. */
@Timeout(60)
class FoundTableTest {

    private static final TableName TABLE = new TableName("dbo", "orders");

    private static final List<List<@Nullable String>> PROPERTIES = List.of(
            List.of("0", "MS_Description", "Board Orders"),
            List.of("1", "MS_Description", "Status (monday.com)"),
            List.of("1", "mshell.column_id", "status"),
            List.of("1", "mshell.sql", "NVARCHAR(100) NOT NULL"),
            List.of("2", "mshell.column_id", "older"));

    private static final List<List<@Nullable String>> PERMISSIONS = List.of(
            Arrays.asList("DENY", "SELECT", "guest", "Status"),
            Arrays.asList("GRANT_WITH_GRANT_OPTION", "SELECT", "ann", null),
            Arrays.asList("GRANT", "SELECT", "re]ports", null),
            Arrays.asList("DENY", "DELETE", "guest", null));

    @Test
    void theLiveTableHasAllThatAComparisonNeeds() throws IOException {
        LiveTable live = live();

        assertThat(live.table().description()).isEqualTo("Board Orders");
        assertThat(live.indexes())
                .containsExactly(new NamedIndex("IX_1", new IndexSpec(List.of("Older", "Status"), false)));
        assertThat(live.table().indexes()).containsExactly(new IndexSpec(List.of("Older", "Status"), false));
        assertThat(live.descriptions()).isEqualTo(Map.of("Status", "Status (monday.com)"));
    }

    @Test
    void aColumnDocumentedBeforeItsDeclarationWasKeptHasNone() throws IOException {
        LiveTable live = live();

        assertThat(live.made()).isEqualTo(Map.of("Status", new Declared(SqlType.nvarchar(100), false)));
        assertThat(live.table().columns().get(1).origin().columnId()).isEqualTo("older");
    }

    @Test
    void permissionsAreSortedAndDoNotNameTheTable() throws IOException {
        assertThat(live().permissions())
                .containsExactly(
                        "DENY DELETE TO [guest]",
                        "DENY SELECT ON [Status] TO [guest]",
                        "GRANT SELECT TO [ann] WITH GRANT OPTION",
                        "GRANT SELECT TO [re]]ports]");
    }

    private static LiveTable live() throws IOException {
        try (FakeTds server = new FakeTds(FoundTableTest::answer);
                Sessions sessions = server.sessions(1)) {
            return new CatalogInspector(sessions, Samples.sqlServer())
                    .live(TABLE, new CancelToken())
                    .orElseThrow();
        }
    }

    private static byte[] answer(FakeTds.Message message) {
        if (message.type() == FakeTds.LOGIN) {
            return Tokens.loggedIn();
        }
        if (message.type() == FakeTds.RPC) {
            return Tokens.number(11);
        }
        String asked = message.statement();
        if (asked.startsWith("SELECT ep.minor_id")) {
            return Tokens.texts(List.of("minor_id", "name", "val"), PROPERTIES);
        }
        if (asked.startsWith("SELECT c.column_id")) {
            return Tokens.texts(
                    List.of("column_id", "name", "type_name", "max_length", "precision", "scale", "is_nullable"),
                    List.of(
                            List.of("1", "Status", "nvarchar", "400", "0", "0", "1"),
                            List.of("2", "Older", "int", "4", "10", "0", "1")));
        }
        if (asked.startsWith("SELECT i.index_id")) {
            return Tokens.texts(
                    List.of("index_id", "name", "is_unique", "is_primary_key", "filter_definition", "column_id"),
                    List.of(List.of("2", "IX_1", "0", "0", "", "2"), List.of("2", "IX_1", "0", "0", "", "1")));
        }
        return asked.startsWith("SELECT p.state_desc")
                ? Tokens.texts(List.of("state", "permission", "grantee", "col"), PERMISSIONS)
                : Tokens.done();
    }
}
