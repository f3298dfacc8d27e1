package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import io.mshell.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlServerDialectTest {

    private static final TableSpec UNIQUE = new TableSpec(
            new TableName("dbo", "t"),
            List.of(
                    Samples.column("id", SqlType.BIGINT, false, "@id"),
                    Samples.column("a]b", SqlType.nvarchar(50), true, "a"),
                    Samples.column("need", SqlType.INT, false, "n"),
                    Samples.column("other", SqlType.INT, true, "o")),
            List.of("id"),
            List.of(
                    new IndexSpec(List.of("a]b"), true),
                    new IndexSpec(List.of("need"), true),
                    new IndexSpec(List.of("a]b", "other"), true)),
            "");

    private final Dialect dialect = Dialects.sqlServer();

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
    void aUniqueIndexLeavesOutNullWhereThereMayBeAny() {
        Golden.check("unique", dialect.finishTable(UNIQUE, "r42").then(inPlace()));
    }

    private Plan inPlace() {
        Change.AddIndex added = new Change.AddIndex(new IndexSpec(List.of("a]b"), true));
        Change.DropIndex dropped = new Change.DropIndex("UX_t_1_r1", new IndexSpec(List.of("need"), true));
        return dialect.change(UNIQUE.name(), added, "r43").then(dialect.change(UNIQUE.name(), dropped, "r43"));
    }

    @Test
    void aProjectsTemplatesMakeItsStatements(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("ddl/sqlserver"));
        for (String name : List.of("primary_key.sql.peb", "index.sql.peb")) {
            String builtIn = Files.readString(Path.of("templates/ddl/sqlserver", name));
            Files.writeString(own.resolve(name), builtIn.replace(";", " WITH (DATA_COMPRESSION = PAGE);"));
        }
        Files.writeString(
                own.resolve("documentation.sql.peb"),
                "{% for property in properties %}-- {{ property.name }}\n{% endfor %}");
        Dialect mine = Dialects.sqlServer(Templates.of(folder));
        Plan made = mine.finishTable(UNIQUE, "r42");
        Plan inPlace =
                mine.change(UNIQUE.name(), new Change.AddIndex(UNIQUE.indexes().get(0)), "r43");

        assertThat(made.then(inPlace).statements())
                .hasSize(1 + UNIQUE.indexes().size() + 1)
                .allSatisfy(statement -> assertThat(statement.sql()).contains(" WITH (DATA_COMPRESSION = PAGE);"));
        assertThat(mine.document(UNIQUE).statements().get(0).sql())
                .startsWith("-- N'MS_Description'\n-- N'MS_Description'\n-- N'mshell.column_id'\n");
    }

    @Test
    void theCatalogsWordsForSuchAFilterAreKnown() {
        assertThat(SqlServerDialect.leavesOutNullOnly("([a]]b] IS NOT NULL)", "a]b"))
                .isTrue();
        assertThat(SqlServerDialect.leavesOutNullOnly("([a]]b] IS NOT NULL AND [c]>(0))", "a]b"))
                .isFalse();
        assertThat(SqlServerDialect.leavesOutNullOnly("([c] IS NOT NULL)", "a]b"))
                .isFalse();
    }

    @Test
    void anIndexWithAFilterHoldsItsColumnWhereTheServerCanDropIt() {
        IndexSpec unique = new IndexSpec(List.of("a"), true);

        assertThat(dialect.holdsColumn(unique)).isTrue();
        assertThat(dialect.holdsColumn(new IndexSpec(List.of("a"), false))).isFalse();
        assertThat(Dialects.babelfish().holdsColumn(unique)).isFalse();
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
