package io.mshell.sync;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a board differs from what was deployed of it. Columns are matched by their origin, so a new title is
 * a rename and nothing else.
 *
 * @param needsAllow whether data would be lost or change its type
 */
public record DeployChange(Code code, String column, String detail, boolean needsAllow) {

    /** The kinds of change; the names are stable. */
    public enum Code {
        COLUMN_ADDED,
        COLUMN_RENAMED,
        COLUMN_RETYPED,
        COLUMN_REMOVED,
        MAPPING_CHANGED
    }

    /** What changed from one to the other, in the order of the columns. */
    static List<DeployChange> between(TableSpec deployed, TableSpec desired) {
        List<DeployChange> changes = new ArrayList<>();
        for (ColumnSpec column : desired.columns()) {
            deployed.byOrigin(column.origin().key())
                    .ifPresentOrElse(was -> changes.addAll(of(was, column)), () -> changes.add(added(column)));
        }
        for (ColumnSpec column : deployed.columns()) {
            if (desired.byOrigin(column.origin().key()).isEmpty()) {
                changes.add(new DeployChange(
                        Code.COLUMN_REMOVED, column.name(), "no longer on the board; its values would go", true));
            }
        }
        return changes;
    }

    private static List<DeployChange> of(ColumnSpec was, ColumnSpec is) {
        List<DeployChange> changes = new ArrayList<>();
        if (!was.name().equals(is.name())) {
            changes.add(new DeployChange(Code.COLUMN_RENAMED, was.name(), was.name() + " → " + is.name(), false));
        }
        if (!was.type().equals(is.type())) {
            changes.add(new DeployChange(Code.COLUMN_RETYPED, is.name(), was.type() + " → " + is.type(), true));
        }
        if (!was.origin().source().equals(is.origin().source())) {
            String detail = was.origin().source() + " → " + is.origin().source();
            changes.add(new DeployChange(Code.MAPPING_CHANGED, is.name(), detail, false));
        }
        return changes;
    }

    private static DeployChange added(ColumnSpec column) {
        return new DeployChange(Code.COLUMN_ADDED, column.name(), column.type().toString(), false);
    }
}
