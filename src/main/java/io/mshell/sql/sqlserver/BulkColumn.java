package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one column travels in a bulk copy: the type to declare and the Java value to hand over, as the driver needs them
 * to pass each value on unaltered. The driver itself wraps, pads or shifts some combinations without an error.
 */
final class BulkColumn {

    private final ColumnSpec column;
    private final long unit;

    BulkColumn(ColumnSpec column) {
        this.column = column;
        this.unit = (long) Math.pow(10, 9 - column.type().scale());
    }

    String name() {
        return column.name();
    }

    /** The declared type: the wire type equals the column's, for not every engine converts. */
    int jdbcType() {
        return switch (column.type().kind()) {
            case BIT -> Types.BIT;
            case INT -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case DECIMAL -> Types.DECIMAL;
            // FLOAT would demand a Float.
            case FLOAT -> Types.DOUBLE;
            // Anything without an N goes through a code page.
            case NVARCHAR -> Types.NVARCHAR;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case DATETIME2 -> Types.TIMESTAMP;
        };
    }

    int precision() {
        return column.type().length();
    }

    int scale() {
        return column.type().scale();
    }

    /** The value to hand over, or an error that names the column and never the value. */
    @Nullable
    Object convert(@Nullable Object value) throws SQLException {
        if (value == null) {
            if (!column.nullable()) {
                throw refused("no value, and needs one");
            }
            return null;
        }
        try {
            return switch (column.type().kind()) {
                case BIT, INT, BIGINT -> value;
                case DECIMAL -> decimal((BigDecimal) value);
                case FLOAT -> finite((Double) value);
                case NVARCHAR -> text((String) value);
                case DATE -> date((LocalDate) value);
                case TIME -> required(WallClock.timestamp(cut((LocalTime) value)));
                case DATETIME2 -> required(WallClock.timestamp(cut((LocalDateTime) value)));
            };
        } catch (ClassCastException e) {
            throw refused("a value of type " + value.getClass().getSimpleName());
        }
    }

    private BigDecimal decimal(BigDecimal value) throws SQLException {
        SqlType type = column.type();
        // The driver would send 12 digits under DECIMAL(10,2).
        if (value.scale() > type.scale() || value.precision() - value.scale() > type.length() - type.scale()) {
            throw refused("a number with more digits");
        }
        return value;
    }

    private Double finite(Double value) throws SQLException {
        if (!Double.isFinite(value)) {
            throw refused("a number that is not finite");
        }
        return value;
    }

    private String text(String value) throws SQLException {
        if (!column.type().isMax() && value.length() > column.type().length()) {
            throw refused("a text of " + value.length() + " characters");
        }
        return value;
    }

    private LocalDate date(LocalDate value) throws SQLException {
        if (WallClock.isUnsendable(value)) {
            throw refused("a date from 5 to 14 October 1582, which the driver would move");
        }
        return value;
    }

    private LocalTime cut(LocalTime value) {
        long nanos = value.toNanoOfDay();
        return nanos % unit == 0 ? value : LocalTime.ofNanoOfDay(nanos - nanos % unit);
    }

    /** The driver rounds to the column's digits, which may carry into the next second; the rest of mshell cuts. */
    private LocalDateTime cut(LocalDateTime value) {
        LocalTime time = cut(value.toLocalTime());
        return time.equals(value.toLocalTime()) ? value : value.with(time);
    }

    private Timestamp required(Optional<Timestamp> sendable) throws SQLException {
        if (sendable.isEmpty()) {
            throw refused("a date from 5 to 14 October 1582, which the driver would move");
        }
        return sendable.get();
    }

    private SQLException refused(String what) {
        return new SQLException("column " + column.name() + " (" + column.type() + ") was given " + what);
    }
}
