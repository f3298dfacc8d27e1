package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlServerDialectTest {

    private final SqlServerDialect dialect = new SqlServerDialect(
            new SqlServerNames(Unreachable.sessions(), Samples.sqlServer()), TextMeasure.UTF16, name -> true);

    @Test
    void writesTheStatementsOfAnOrdinaryTable() {
        Golden.check("orders", everything(Samples.ORDERS));
    }

    @Test
    void quotesWhateverAName() {
        Golden.check("hostile", everything(Samples.hostile()));
    }

    private Plan everything(TableSpec table) {
        return dialect.createSchema(table.name().schema())
                .then(dialect.createTable(table))
                .then(dialect.finishTable(table, "r42"))
                .then(dialect.document(table))
                .then(dialect.dropTable(table.name()));
    }

    @Test
    void doublesOnlyTheClosingBracket() {
        assertThat(dialect.quote("a[b]c\"d'e")).isEqualTo("[a[b]]c\"d'e]");
        assertThat(dialect.quote(new TableName("d.bo", "t]"))).isEqualTo("[d.bo].[t]]]");
    }

    @Test
    void keyColumnsAreNeverNull() {
        TableSpec table = new TableSpec(
                new TableName("dbo", "t"),
                List.of(Samples.column("id", SqlType.BIGINT, true, "@id")),
                List.of("id"),
                List.of(),
                "");

        assertThat(dialect.createTable(table).statements().get(0).sql()).contains("[id] BIGINT NOT NULL");
    }

    @Test
    void keyAndIndexNamesDifferFromRunToRunAndFit() {
        TableSpec table = new TableSpec(
                new TableName("dbo", "😀".repeat(63)),
                List.of(Samples.column("id", SqlType.BIGINT, false, "@id")),
                List.of("id"),
                List.of(new IndexSpec(List.of("id"), true)),
                "");

        List<String> first = names(dialect.finishTable(table, "run-1"));
        List<String> second = names(dialect.finishTable(table, "run-2"));

        assertThat(first)
                .doesNotContainAnyElementsOf(second)
                .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(TableName.LONGEST));
        assertThat(first.get(0)).matches("PK_(😀)+_[0-9a-f]{8}");
    }

    private static List<String> names(Plan plan) {
        return plan.statements().stream()
                .map(Statement::sql)
                .map(sql -> sql.replaceAll("(?s).*(?:CONSTRAINT|INDEX) \\[([^]]+)].*", "$1"))
                .toList();
    }

    @Test
    void documentsManyColumnsInSeveralStatements() {
        List<ColumnSpec> columns = IntStream.range(0, 100)
                .mapToObj(i -> Samples.column("c" + i, SqlType.INT, true, "n" + i))
                .toList();
        TableSpec table = new TableSpec(new TableName("dbo", "wide"), columns, List.of(), List.of(), "wide");

        List<Statement> statements = dialect.document(table).statements();

        assertThat(statements).hasSize(4);
        assertThat(statements)
                .allSatisfy(statement -> assertThat(
                                Arrays.stream(statement.sql().split("\n")).filter(line -> line.startsWith("IF @there")))
                        .hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void cutsDocumentationThatNoPropertyHoldsButNeverACharacter() {
        Origin origin = new Origin("id", "", "x".repeat(3_748) + "😀😀", "text", "text");
        TableSpec table = new TableSpec(
                new TableName("dbo", "t"),
                List.of(new ColumnSpec("c", SqlType.INT, true, origin)),
                List.of(),
                List.of(),
                "");

        String sql = dialect.document(table).statements().get(0).sql();

        assertThat(sql).contains("N'" + "x".repeat(3_748) + "…'").doesNotContain("x".repeat(3_749));
    }
}
