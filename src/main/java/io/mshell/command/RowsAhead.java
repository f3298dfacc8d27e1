package io.mshell.command;

import io.mshell.sql.RowSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A query's rows one after the other, the next one read ahead. */
final class RowsAhead implements Iterator<List<@Nullable Object>> {

    private final RowSet rows;
    private @Nullable List<@Nullable Object> ahead;

    RowsAhead(RowSet rows) {
        this.rows = rows;
        this.ahead = rows.next();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public List<@Nullable Object> next() {
        List<@Nullable Object> row = ahead;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = rows.next();
        return row;
    }
}
