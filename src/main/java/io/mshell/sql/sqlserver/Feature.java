package io.mshell.sql.sqlserver;

/** What some engines that speak T-SQL lack. Statements and plans follow the set of these, never a product's name. */
enum Feature {
    DEADLOCK_PRIORITY("a swap cannot ask to be the victim of a deadlock (SET DEADLOCK_PRIORITY)"),
    PERMISSION_CATALOG(
            "grants and denies cannot be read (sys.database_permissions is empty), so a swap does not carry them"),
    DEPENDENCY_CATALOG("what depends on a table cannot be read (sys.sql_expression_dependencies is empty),"
            + " so obstacles to a swap may go unseen"),
    VIEWS_BY_NAME("views stay bound to the table they were made on: after a swap they read the old one"
            + " until they are altered"),
    TABLE_FLAGS("change data capture, replication and temporal tables cannot be told from plain ones"),
    LOCK_VIEWS("the sessions in the way of a lock cannot be shown (sys.dm_tran_locks)"),
    ATTENTION("a running statement does not hear a cancellation: mshell lets go of it, and it ends by itself"),
    SEVENTH_DIGIT("times hold six digits of a second, not seven"),
    NAME_CASE(
            "the catalog shows names in lower case and cut to 63 bytes; columns are read from an empty answer instead"),
    EMOJI_LABELS("a column whose name holds a character beyond U+FFFF, such as an emoji, cannot be read or loaded"),
    DOCUMENTED_CAPITALS(
            "a column whose name holds a capital beyond A to Z cannot be documented, for its property does not find it"),
    LONG_LABELS("a column whose name has more than 63 bytes cannot be loaded in bulk, so longer titles are cut"),
    LONG_RENAME("a table whose name has more than 63 bytes cannot be swapped, for sp_rename does not find it"),
    ANY_NAME("names cannot hold a closing bracket or a double quote"),
    TEXT_DIGEST("texts are compared by length only, for HASHBYTES hashes other bytes than UTF-16"),
    DESCRIPTIONS(
            "a query cannot be looked at without running it (sp_describe_first_result_set overlooks what is missing)"),
    INDEX_NAMES("an index that is no longer wanted goes with the next refresh, for DROP INDEX does not find it once its"
            + " table was renamed"),
    NULL_IN_ALTER("whether a column may be NULL cannot be said or changed where it stands (ALTER COLUMN ... NULL)"),
    LOCK_TIMEOUT_NUMBER("a lock timeout has no error number of its own and is recognised by its text");

    private final String lack;

    Feature(String lack) {
        this.lack = lack;
    }

    /** What it means to be without it, in words. */
    String lack() {
        return lack;
    }
}
