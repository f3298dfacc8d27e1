package io.mshell.generate;

import io.mshell.sql.Comment;
import io.mshell.sql.CreateIndex;
import io.mshell.sql.CreateTable;
import io.mshell.sql.Documentation;
import io.mshell.sql.PrimaryKey;
import io.mshell.sql.TableModel;
import io.mshell.sql.TableTemplates;
import java.util.List;
import java.util.stream.Stream;

/** The templates that make tables, each with models to try it with. */
final class TableSamples {

    private TableSamples() {}

    static List<KnownTemplate> sqlServer() {
        String table = "[dbo].[orders]";
        return List.of(
                known(
                        "sqlserver",
                        "CREATE TABLE of SQL Server, as 'deploy' and every load execute it",
                        createTable(table, "[a]]b]", "NVARCHAR(255)")),
                known(
                        "sqlserver",
                        "the extended properties of a table of SQL Server and its columns",
                        documentation(""),
                        documentation("N'it''s'")),
                known(
                        "sqlserver",
                        "CREATE INDEX of SQL Server, for each index that data_mapping.yaml asks for",
                        new CreateIndex(table, "[IX_orders_1_r1]", List.of("[item_id]", "[a]]b]"), false, ""),
                        new CreateIndex(table, "[UX_orders_2_r1]", List.of("[a]]b]"), true, "[a]]b] IS NOT NULL")),
                known(
                        "sqlserver",
                        "the primary key of a table of SQL Server",
                        new PrimaryKey(table, "[PK_orders_r1]", List.of("[item_id]"))));
    }

    static List<KnownTemplate> embedded() {
        String table = "\"dbo\".\"orders\"";
        return List.of(
                known(
                        "embedded",
                        "CREATE TABLE of the embedded engine, as 'deploy' and every load execute it",
                        createTable(table, "\"Name\"", "VARCHAR")),
                known(
                        "embedded",
                        "the comments on a table of the embedded engine and its columns",
                        new Comment(table, "", "'Orders'"),
                        new Comment(table, "\"Name\"", "'it''s'")),
                known(
                        "embedded",
                        "the primary key of a table of the embedded engine",
                        new PrimaryKey(table, "\"PK_orders_r1\"", List.of("\"item_id\""))));
    }

    private static KnownTemplate known(String dialect, String about, TableModel... samples) {
        List<Record> records = Stream.of(samples).map(Record.class::cast).toList();
        return new KnownTemplate(TableTemplates.name(dialect, samples[0].template()), about, records);
    }

    private static CreateTable createTable(String table, String column, String type) {
        return new CreateTable(
                table,
                "orders",
                List.of(
                        new CreateTable.Column("item_id", "BIGINT", false),
                        new CreateTable.Column(column, type, true)));
    }

    private static Documentation documentation(String column) {
        Documentation.Property property = new Documentation.Property("N'MS_Description'", "N'Orders'", column);
        return new Documentation("N'dbo'", "N'orders'", List.of(property, property));
    }
}
