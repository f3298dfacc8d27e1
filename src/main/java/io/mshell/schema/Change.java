package io.mshell.schema;

/**
 * One change of a table where it stands, without a load: what differs, said once for all engines. How an engine does it
 * is its dialect's to say.
 */
public sealed interface Change {

    <R> R accept(Visitor<R> visitor);

    /** The same column under another name. Its values stay. */
    record RenameColumn(String from, String to) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /** A new column at the end, NULL in every row. */
    record AddColumn(ColumnSpec column) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /**
     * Room for more in a column, where the engine need not rewrite the rows for it.
     *
     * @param column with its new type
     * @param from the type it has
     */
    record WidenColumn(ColumnSpec column, SqlType from) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.widenColumn(this);
        }
    }

    /** A secondary index that is missing. */
    record AddIndex(IndexSpec index) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addIndex(this);
        }
    }

    /**
     * A secondary index that is no longer wanted.
     *
     * @param name the index's own
     */
    record DropIndex(String name, IndexSpec index) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    /** What a column says of itself: where it comes from and how it was made. */
    record DocumentColumn(ColumnSpec column) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.documentColumn(this);
        }
    }

    /** What the table says of itself. */
    record DocumentTable(String description) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.documentTable(this);
        }
    }

    /** One answer per kind of change; a new kind is a compile error in every dialect. */
    interface Visitor<R> {
        R renameColumn(RenameColumn change);

        R addColumn(AddColumn change);

        R widenColumn(WidenColumn change);

        R addIndex(AddIndex change);

        R dropIndex(DropIndex change);

        R documentColumn(DocumentColumn change);

        R documentTable(DocumentTable change);
    }
}
