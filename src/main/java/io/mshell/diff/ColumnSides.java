package io.mshell.diff;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column on the three sides; whatever side does not have it is null.
 *
 * @param key its identity
 * @param desired as the board would have it now
 * @param deployed as it was deployed
 * @param expected as the engine would show the deployed one
 * @param live as it stands
 * @param made how it was declared when mshell made it; null where the table does not say
 */
record ColumnSides(
        String key,
        @Nullable ColumnSpec desired,
        @Nullable ColumnSpec deployed,
        @Nullable ColumnSpec expected,
        @Nullable ColumnSpec live,
        @Nullable Declared made) {

    /** The id of the board's column it is made from. */
    String columnId() {
        return any().origin().columnId();
    }

    /** Whether it stands beside its board column's main one. */
    boolean isExtra() {
        return !any().origin().part().isEmpty();
    }

    /** Whether it is made from the item, not from a column of the board. */
    boolean isOfItem() {
        return any().origin().isOfItem();
    }

    /** Whether monday.com gives it another type than at the deployment. */
    boolean isRetypedOnBoard() {
        return desired != null
                && deployed != null
                && !desired.origin().type().equals(deployed.origin().type());
    }

    /** What people call it now: its name where it stands, else where it was or will be. */
    String name() {
        return live != null ? live.name() : deployed != null ? deployed.name() : any().name();
    }

    private ColumnSpec any() {
        return Objects.requireNonNull(desired != null ? desired : deployed);
    }
}
