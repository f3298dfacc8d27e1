package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import io.mshell.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A script that makes one or several columns from a cell, with the item around it. */
public interface Hook {

    /** What a hook declares of itself. */
    Declaration declaration();

    /**
     * Makes the hook ready for a column of a board. What comes back may be used by several threads at a time.
     *
     * @throws io.mshell.error.MshellException HOOK_INVALID naming file and line, if its file cannot be run
     */
    PageHook bind(HookSite site);

    /**
     * What a hook declares of itself.
     *
     * @param hash of its file, in hex: another hash is another hook
     * @param place where it extracts, as {@code file:line}
     * @param columns the columns it makes, by name, in order; one with the empty name stands in the place of the column
     *     itself, all others stand beside it
     * @param reads the fields of its own cell it looks at; empty for all of them
     * @param uses other columns it looks at, by id or title
     */
    record Declaration(
            String name,
            String hash,
            String description,
            String place,
            Map<String, SqlType> columns,
            List<String> reads,
            List<String> uses,
            OnError onError) {

        public Declaration {
            columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            reads = List.copyOf(reads);
            uses = List.copyOf(uses);
        }

        /** The fields of a cell of this kind that the hook looks at. */
        public List<String> fieldsOf(ColumnKind kind) {
            return reads.isEmpty() ? CellFields.topOf(kind) : reads;
        }

        /** Whether its one column stands in the place of the board's. */
        public boolean replaces() {
            return columns.containsKey("");
        }

        /** The hook as a column's source: name and the beginning of its hash. */
        public String source() {
            return "hook " + name + "@" + hash.substring(0, Math.min(8, hash.length()));
        }
    }

    /** What becomes of a cell whose hook failed. */
    enum OnError {
        /** The load ends. */
        FAIL,
        /** The hook's columns are NULL, and the cell is listed among the rejects. */
        NULL,
        /** The column has the value it would have without the hook; columns beside it are NULL. Listed as well. */
        KEEP
    }
}
