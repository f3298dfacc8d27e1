package io.mshell.sql.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.schema.Change;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.RunMark;
import io.mshell.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables made by a project's own templates. */
class OwnTemplatesTest {

    private static final TableName LIVE = new TableName("dbo", "orders");

    private final CancelToken cancel = new CancelToken();

    @TempDir
    private Path folder;

    private Database open() {
        DatabaseConfig config = new DatabaseConfig("jdbc:duckdb:", null, null, "mshell/test", Templates.of(folder));
        return new EmbeddedDriver().open(config, null, cancel);
    }

    private void write(String name, String template) throws IOException {
        Path file = folder.resolve("ddl/embedded").resolve(name + ".peb");
        Files.createDirectories(file.getParent());
        Files.writeString(file, template);
    }

    @Test
    void aTablesMarkOutlivesADescriptionHoweverItIsWritten() throws IOException {
        write("documentation.sql", """
                /* ours */ comment on
                {% if column is empty %} table {{ table }} {% else %} column {{ table }}.{{ column }} {% endif %} is {{ text }};
                """);
        RunMark mark = new RunMark("1", "r1", RunMark.State.LOADED, 0L, Instant.parse("2026-11-23T10:11:12Z"));
        try (Database database = open()) {
            database.execute(database.dialect().createTable(EmbeddedDriverTest.table(LIVE)), cancel);
            database.mark(LIVE, mark, cancel);
            database.execute(database.dialect().document(EmbeddedDriverTest.table(LIVE)), cancel);
            Change described = new Change.DocumentTable("Orders of today");
            database.execute(database.dialect().change(LIVE, described, "r2"), cancel);

            assertThat(database.inspector().state(LIVE, cancel))
                    .hasValueSatisfying(state -> assertThat(state.mark()).isEqualTo(mark));
            assertThat(database.inspector().table(LIVE, cancel))
                    .hasValueSatisfying(table -> assertThat(table.description()).isEqualTo("Orders of today"));
        }
    }
}
