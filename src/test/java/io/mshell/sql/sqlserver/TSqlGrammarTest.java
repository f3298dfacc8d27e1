package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every T-SQL text that is kept in a golden file is T-SQL to a grammar that others wrote. */
class TSqlGrammarTest {

    private static final Path RESOURCES = Path.of("src/test/resources/io/mshell");

    /** Texts in which permissions of two tables are compared: no statements. */
    private static final String COMPARED = "permissions-any-table.sql";

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith("sqlserver.sql")
                            || file.getParent().endsWith("sql/sqlserver"))
                    .filter(file -> !file.endsWith(COMPARED))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBatchIsTSql(Path file) throws IOException {
        // What takes a statement back is in a comment, from its first line to the end of the batch.
        String text = Files.readString(file).replace("\n-- reverse: ", "\nGO\n");
        List<String> batches = Sqlcmd.batches(text);

        assertThat(batches.stream().flatMap(batch -> TSqlGrammar.mistake(batch).stream()))
                .isEmpty();
    }

    @Test
    void theFilesAreAllThere() throws IOException {
        assertThat(files()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE [a] ([b] INT NULL",
                "CREATE TABLE [a] ([b] INT NULL,, [c] INT)",
                "CREATE TABLE [a]] ([b] INT NULL);",
                "CREATE INDEX [i] [t] ([a]);",
                "CREATE INDEX [i] ON [t] ([a]) WHERE [a] IS NOT NULL AND;",
                "ALTER TABLE [a] ADD CONSTRAINT PRIMARY [k] KEY ([b]);",
                "EXEC sys.sp_rename @objname = N'a, @newname = N'b';",
                "EXEC sys.sp_rename @objname = , @newname = N'b';",
                "IF @a = 0 EXEC sys.p @value = N'a' @name = N'b';",
                "IF EXISTS (SELECT 1 FROM t SET @there = 1;",
                "BEGIN TRY; COMMIT TRANSACTION; BEGIN CATCH THROW; END CATCH;",
                "DECLARE @a int 0;",
                "EXEC(N'CREATE TABLE [a] (' + N'[b] INT NULL');",
                "SELECT CASE WHEN 1 = 1 THEN 1 FROM t;",
            })
    void whatIsNoTSqlIsRefused(String batch) {
        assertThat(TSqlGrammar.mistake(batch)).isPresent();
    }

    @Test
    void aBatchWithoutOneOfItsBracketsIsRefused() {
        for (String batch : List.of(
                "CREATE TABLE [a] ([b] DECIMAL(10,2) NULL, [c] INT NOT NULL);",
                "IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'a', N'b', NULL)) SET @there = 1;",
                "EXEC(N'IF (1 = 1) EXEC(N''CREATE SCHEMA [a]'');');")) {
            assertThat(TSqlGrammar.mistake(batch)).isEmpty();
            List<String> broken = new ArrayList<>();
            for (int i = 0; i < batch.length(); i++) {
                if (batch.charAt(i) == '(' || batch.charAt(i) == ')') {
                    broken.add(batch.substring(0, i) + batch.substring(i + 1));
                }
            }
            assertThat(broken)
                    .isNotEmpty()
                    .allSatisfy(each ->
                            assertThat(TSqlGrammar.mistake(each)).as(each).isPresent());
        }
    }
}
