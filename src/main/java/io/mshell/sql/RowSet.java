package io.mshell.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query's answer, read row by row so that a large one costs no memory. */
public interface RowSet extends AutoCloseable {

    /** The columns' labels; empty if the statement returned no rows but an update count. */
    List<String> columns();

    /** The engine's names of the columns' types. */
    List<String> types();

    /**
     * The next row, or null after the last one. Values are Boolean, Integer, Long, BigDecimal, Double, String,
     * LocalDate, LocalTime, LocalDateTime, OffsetDateTime, byte[] or null.
     */
    @Nullable
    List<@Nullable Object> next();

    /** Rows changed by a statement that returned none; -1 if unknown. */
    long updateCount();

    @Override
    void close();
}
