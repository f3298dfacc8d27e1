package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.generate.Generator;
import io.mshell.mapping.Workflows;
import io.mshell.registry.Deployment;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.TablePlan;
import io.mshell.template.Templates;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script of a board's tables, run by Microsoft's tools, does what a deployment does. */
class GeneratedScriptTest {

    private static final String COMMANDS = "a\nGO\n go 5\r\nEXIT\n:setvar x y\n!!dir\nit's $(x)\ngoing\n";

    private static final Pattern OF_THE_DRIVER = Pattern.compile("SELECT 1| set lock_timeout \\d+");

    static Stream<TableSpec> tables() {
        return Stream.of(Samples.ORDERS, Samples.hostile(), commands());
    }

    /** Names and descriptions with lines that the tools take for commands of theirs. */
    private static TableSpec commands() {
        Origin origin = new Origin("go", "", COMMANDS, "text", "text");
        return new TableSpec(
                new TableName("dbo", "t\nGO\n"),
                List.of(
                        new ColumnSpec(COMMANDS, SqlType.INT, false, origin),
                        Samples.column("plain", SqlType.INT, true, "b")),
                List.of(COMMANDS),
                List.of(new IndexSpec(List.of("plain", COMMANDS), false)),
                COMMANDS);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itsBatchesAreTheStatementsThatADeploymentSends(TableSpec table) throws IOException {
        try (FakeTds server =
                        new FakeTds(message -> message.type() == FakeTds.LOGIN ? Tokens.loggedIn() : Tokens.done());
                SqlServerDatabase database = new SqlServerDatabase(
                        server.sessions(1), Samples.sqlServer(), server.config().url(), Templates.builtIn())) {
            TablePlan plan = TablePlan.of(database.dialect(), table, true, () -> "generated");
            database.execute(plan.plan(), new CancelToken());
            List<String> sent = server.messages().stream()
                    .filter(message -> message.type() == FakeTds.BATCH)
                    .map(FakeTds.Message::statement)
                    .filter(statement -> !OF_THE_DRIVER.matcher(statement).matches())
                    .toList();
            Deployment deployment = new Deployment("orders", "1", "Orders", "shop", table.name(), Instant.EPOCH);
            String script = new Generator(Templates.builtIn(), Workflows.DEFAULT)
                    .ddl(deployment, table, database.dialect())
                    .text();

            assertThat(Sqlcmd.batches(script)).containsExactlyElementsOf(sent);
            assertThat(script).doesNotContainPattern("(?im)^\\s*(?:(?:exit|quit|reset|ed)\\b|:|!!)|\\$\\(");
        }
    }
}
