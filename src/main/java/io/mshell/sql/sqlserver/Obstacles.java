package io.mshell.sql.sqlserver;

import io.mshell.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a table from being swapped by renaming: what follows the object and not the name, or forbids the rename.
 * Each question answers in words, one row for each obstacle. Catalog views hide what the login may not see, so without
 * the right to see all nothing is proven.
 */
final class Obstacles {

    private static final Question PROVABLE = new Question("""
            SELECT N'whether anything depends on the table cannot be seen: the login lacks VIEW DEFINITION on it'
            WHERE ISNULL(HAS_PERMS_BY_NAME(%s, N'OBJECT', N'VIEW DEFINITION'), 0) = 0;
            """, Feature.PERMISSION_CATALOG);

    private static final Question INCOMING_KEYS = new Question("""
            SELECT N'foreign key ' + f.name + N' of ' + OBJECT_SCHEMA_NAME(f.parent_object_id) + N'.'
              + OBJECT_NAME(f.parent_object_id) + N' points at it'
            FROM sys.foreign_keys f WHERE f.referenced_object_id = @o AND f.parent_object_id <> @o;
            """, null);

    private static final Question OUTGOING_KEYS = new Question("""
            SELECT N'its foreign key ' + f.name + N' to ' + OBJECT_NAME(f.referenced_object_id) + N' would stay behind'
            FROM sys.foreign_keys f WHERE f.parent_object_id = @o;
            """, null);

    private static final Question TRIGGERS = new Question("""
            SELECT N'trigger ' + tr.name + N' would stay behind' FROM sys.triggers tr WHERE tr.parent_id = @o;
            """, null);

    private static final Question BOUND = new Question("""
            SELECT DISTINCT N'schema-bound ' + LOWER(REPLACE(ob.type_desc, N'_', N' ')) + N' '
              + OBJECT_SCHEMA_NAME(ob.object_id) + N'.' + ob.name + N' reads it'
            FROM sys.sql_expression_dependencies d JOIN sys.objects ob ON ob.object_id = d.referencing_id
            WHERE d.referenced_id = @o AND d.is_schema_bound_reference = 1
              AND d.referencing_id <> @o AND ob.parent_object_id <> @o;
            """, Feature.DEPENDENCY_CATALOG);

    private static final Question FLAGS = new Question("""
            SELECT v.words FROM sys.tables t CROSS APPLY (VALUES
              (CAST(t.is_memory_optimized AS int), N'it is memory-optimized'),
              (CAST(t.is_filetable AS int), N'it is a FileTable'),
              (IIF(t.temporal_type <> 0, 1, 0), N'it is a temporal table'),
              (CAST(t.is_tracked_by_cdc AS int), N'change data capture follows the table, not its name'),
              (IIF(t.is_published = 1 OR t.is_merge_published = 1 OR t.is_schema_published = 1 OR t.is_replicated = 1, 1, 0),
                N'it is replicated'),
              (CAST(t.is_external AS int), N'it is an external table'),
              (CAST(ISNULL(OBJECTPROPERTYEX(t.object_id, N'TableHasActiveFulltextIndex'), 0) AS int),
                N'it has a full-text index, which would stay behind')
            ) v(flag, words) WHERE t.object_id = @o AND v.flag = 1;
            """, Feature.TABLE_FLAGS);

    /** Columns that came, or went, after 2016: a batch that names a missing one does not compile. */
    private static final Question LATER_FLAGS = new Question("""
            DECLARE @later nvarchar(max) = N'SELECT N''no'' AS words WHERE 1 = 0';
            IF COL_LENGTH(N'sys.tables', N'ledger_type') IS NOT NULL SET @later += N' UNION ALL SELECT N''it is a ledger table''
              FROM sys.tables WHERE object_id = @o AND ledger_type <> 0';
            IF COL_LENGTH(N'sys.tables', N'is_node') IS NOT NULL SET @later += N' UNION ALL SELECT N''it is a graph table''
              FROM sys.tables WHERE object_id = @o AND (is_node = 1 OR is_edge = 1)';
            IF COL_LENGTH(N'sys.tables', N'is_remote_data_archive_enabled') IS NOT NULL SET @later += N' UNION ALL SELECT
              N''it is stretched to Azure'' FROM sys.tables WHERE object_id = @o AND is_remote_data_archive_enabled = 1';
            EXEC sys.sp_executesql @later, N'@o int', @o;
            """, Feature.TABLE_FLAGS);

    private static final Question TRACKING = new Question("""
            SELECT N'change tracking follows the table, not its name' FROM sys.change_tracking_tables WHERE object_id = @o;
            """, Feature.TABLE_FLAGS);

    private static final Question ROW_SECURITY = new Question("""
            SELECT DISTINCT N'security policy ' + p.name + N' filters its rows and would stay behind'
            FROM sys.security_predicates sp JOIN sys.security_policies p ON p.object_id = sp.object_id
            WHERE sp.target_object_id = @o;
            """, Feature.TABLE_FLAGS);

    private static final Question MASKS = new Question("""
            SELECT N'column ' + name + N' is masked, and the mask would stay behind'
            FROM sys.masked_columns WHERE object_id = @o AND is_masked = 1;
            """, Feature.TABLE_FLAGS);

    private static final List<Question> ALL = List.of(
            PROVABLE, INCOMING_KEYS, OUTGOING_KEYS, TRIGGERS, BOUND, FLAGS, LATER_FLAGS, TRACKING, ROW_SECURITY, MASKS);

    private Obstacles() {}

    static List<String> of(Sql sql, TableName table, Capabilities capabilities) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String question : questions(table, capabilities)) {
            found.addAll(sql.list(question, row -> row.getString(1)));
        }
        return found;
    }

    /** The questions this engine can answer, as batches. */
    static List<String> questions(TableName table, Capabilities capabilities) {
        return ALL.stream()
                .filter(question -> question.needs() == null || capabilities.has(question.needs()))
                .map(question -> question.text(table))
                .toList();
    }

    /** A query of one column of words about {@code @o}. */
    private record Question(String query, @Nullable Feature needs) {

        String text(TableName table) {
            return "SET NOCOUNT ON;\nDECLARE @o int = OBJECT_ID(" + TSql.quotedLiteral(table) + ", N'U');\n"
                    + query.replace("%s", TSql.quotedLiteral(table));
        }
    }
}
