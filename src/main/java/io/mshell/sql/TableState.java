package io.mshell.sql;

import io.mshell.schema.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table found in the database.
 *
 * @param mark null if the table is not one of ours
 */
public record TableState(TableName name, @Nullable RunMark mark) {

    public boolean isOurs() {
        return mark != null;
    }

    public Optional<RunMark> found() {
        return Optional.ofNullable(mark);
    }
}
