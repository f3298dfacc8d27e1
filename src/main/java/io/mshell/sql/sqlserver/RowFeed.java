package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.ISQLServerBulkData;
import io.mshell.schema.Row;
import io.mshell.schema.TableSpec;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from the thread that maps them to the one inside the driver's bulk copy: a queue of a few pages,
 * so that either waits for the other. What the driver calls throws SQLException only: anything else would leave the
 * bulk message open and glue the next statement to it.
 */
final class RowFeed implements ISQLServerBulkData {

    /** Pages waiting at most. */
    private static final int MOST_PAGES = 4;

    private static final long POLL_MILLIS = 100;

    private final transient List<BulkColumn> columns;
    private final transient BlockingQueue<List<Row>> pages = new ArrayBlockingQueue<>(MOST_PAGES);
    private final transient List<Integer> candidates;
    private final transient OddRows oddRows;
    private transient @Nullable Object[] current = {};
    private transient Iterator<Row> page = List.<Row>of().iterator();
    private transient volatile boolean complete;
    private transient volatile @Nullable String abandoned;
    private transient volatile @Nullable SQLException refusal;

    RowFeed(TableSpec table) {
        this.columns = table.columns().stream().map(BulkColumn::new).toList();
        this.candidates = OddRows.candidates(table.columns());
        this.oddRows = new OddRows(table);
    }

    /** The rows kept back, once all others are through. */
    OddRows oddRows() {
        return oddRows;
    }

    /** Offers a page; false if the queue stayed full for a moment. */
    boolean offer(List<Row> rows) throws InterruptedException {
        return pages.offer(rows, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Says that no page follows. */
    void complete() {
        complete = true;
    }

    /** Makes the bulk copy fail at its next row. */
    void abandon(String reason) {
        abandoned = reason;
    }

    /** Why the feed refused a row, if it did: the driver passes on only that it got none. */
    Optional<SQLException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public Set<Integer> getColumnOrdinals() {
        Set<Integer> ordinals = new LinkedHashSet<>();
        for (int i = 1; i <= columns.size(); i++) {
            ordinals.add(i);
        }
        return ordinals;
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column - 1).name();
    }

    @Override
    public int getColumnType(int column) {
        return columns.get(column - 1).jdbcType();
    }

    @Override
    public int getPrecision(int column) {
        return columns.get(column - 1).precision();
    }

    @Override
    public int getScale(int column) {
        return columns.get(column - 1).scale();
    }

    @Override
    public boolean next() throws SQLException {
        try {
            while (hasNext()) {
                Row row = page.next();
                if (!OddRows.isOdd(row, candidates)) {
                    current = converted(row);
                    return true;
                }
                oddRows.add(row);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for rows", e);
        } catch (SQLException e) {
            refusal = e;
            throw e;
        }
    }

    /** Waits for a page that has a row; false when all pages were read. */
    private boolean hasNext() throws SQLException, InterruptedException {
        while (!page.hasNext()) {
            if (abandoned != null) {
                throw new SQLException(abandoned);
            }
            boolean last = complete;
            List<Row> more = pages.poll(last ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (more == null && last) {
                return false;
            }
            if (more != null) {
                page = more.iterator();
            }
        }
        return true;
    }

    private @Nullable Object[] converted(Row row) throws SQLException {
        if (row.size() != columns.size()) {
            throw new SQLException("a row has " + row.size() + " values for " + columns.size() + " columns");
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).convert(row.get(i));
        }
        return values;
    }

    @Override
    public @Nullable Object[] getRowData() {
        return current;
    }
}
