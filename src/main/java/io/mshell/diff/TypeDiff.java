package io.mshell.diff;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that hold something else on one side than on another: type, NULL, and what of the cell is read. */
final class TypeDiff {

    private static final String HOOK = "hook ";

    /** What a column answers that the table does not have. */
    private static final Evidence NO_VALUES = new Evidence(0, 0, null, List.of());

    private final InPlace inPlace;

    TypeDiff(InPlace inPlace) {
        this.inPlace = inPlace;
    }

    List<Difference> of(ColumnSides column) {
        ColumnSpec desired = column.desired();
        ColumnSpec deployed = column.deployed();
        if (desired == null || deployed == null) {
            return List.of();
        }
        List<Difference> found = new ArrayList<>();
        Declared byHand = alteredByHand(column);
        types(column, desired, deployed, byHand, found);
        nulls(column, desired, deployed, byHand, found);
        sources(column, desired, deployed, found);
        return found;
    }

    /**
     * How the column is declared, if that is neither as it was made nor as it was deployed. What was made otherwise than
     * is deployed now waits for the next load, and is no difference.
     */
    private static @Nullable Declared alteredByHand(ColumnSides column) {
        ColumnSpec live = column.live();
        ColumnSpec expected = column.expected();
        if (live == null || expected == null) {
            return null;
        }
        Declared is = Declared.of(live);
        return is.equals(column.made()) || is.equals(Declared.of(expected)) ? null : is;
    }

    private void types(
            ColumnSides column,
            ColumnSpec desired,
            ColumnSpec deployed,
            @Nullable Declared byHand,
            List<Difference> found) {
        boolean wanted = !desired.type().equals(deployed.type());
        SqlType hand = byHand == null || isKnown(column, deployed, byHand) ? null : byHand.type();
        String before = deployed.type().toString();
        if (wanted) {
            found.add(wanted(column, desired, deployed, hand));
        } else if (hand != null) {
            found.add(Difference.of(TypeRisk.of(deployed.type(), hand), Cause.DATABASE, effect(column, deployed))
                    .about(column.key(), column.name())
                    .from(before, hand.toString())
                    .noting("made " + before + " again"));
        } else if (!column.isExtra() && column.isRetypedOnBoard()) {
            found.add(Difference.of(Risk.MONDAY_TYPE_CHANGED, Cause.BOARD, Effect.NEXT_LOAD)
                    .about(column.key(), column.name())
                    .from(deployed.origin().type(), desired.origin().type()));
        }
    }

    /** Whether the type is as deployed, or as made and waiting for the next load. */
    private static boolean isKnown(ColumnSides column, ColumnSpec deployed, Declared byHand) {
        return byHand.type().equals(deployed.type())
                || (column.made() != null && byHand.type().equals(column.made().type()));
    }

    private Difference wanted(ColumnSides column, ColumnSpec desired, ColumnSpec deployed, @Nullable SqlType hand) {
        String mondayBefore = deployed.origin().type();
        String mondayAfter = desired.origin().type();
        Cause cause = mondayBefore.equals(mondayAfter) ? Cause.MAPPING : Cause.BOARD;
        Difference retyped = Difference.of(TypeRisk.of(deployed.type(), desired.type()), cause, effect(column, desired))
                .about(column.key(), column.name())
                .from(deployed.type().toString(), desired.type().toString())
                .noting(cause == Cause.MAPPING ? "" : mondayBefore + " → " + mondayAfter + " on the board");
        ColumnSpec live = column.live();
        retyped = live == null
                ? retyped.proven(NO_VALUES)
                : retyped.asking(new Probe.Unfit(live.name(), live.type(), desired.type()));
        if (hand == null) {
            return retyped.noting(retyped.effect() == Effect.NOTHING ? "the table has it already" : "");
        }
        return hand.equals(desired.type())
                ? retyped.alsoBy(Cause.DATABASE, false).noting("the table has it already")
                : retyped.alsoBy(Cause.DATABASE, true).noting("the table has " + hand);
    }

    /** A type that was never loaded and is taken back stands already, as does one that somebody made by hand. */
    private Effect effect(ColumnSides column, ColumnSpec wanted) {
        ColumnSpec live = column.live();
        if (live != null && live.type().equals(wanted.type())) {
            return Effect.NOTHING;
        }
        boolean madeNow = !inPlace.hasTable() || inPlace.adds(column.key()) || inPlace.widens(column.key());
        return madeNow ? Effect.IN_PLACE : Effect.NEXT_LOAD;
    }

    private static void nulls(
            ColumnSides column,
            ColumnSpec desired,
            ColumnSpec deployed,
            @Nullable Declared byHand,
            List<Difference> found) {
        if (desired.nullable() != deployed.nullable()) {
            Risk risk = desired.nullable() ? Risk.NULLS_ALLOWED : Risk.NULLS_FORBIDDEN;
            Difference changed = Difference.of(risk, Cause.MAPPING, Effect.NEXT_LOAD)
                    .about(column.key(), column.name())
                    .from(words(deployed.nullable()), words(desired.nullable()));
            ColumnSpec live = column.live();
            boolean asks = risk == Risk.NULLS_FORBIDDEN && live != null;
            found.add(asks && live != null ? changed.asking(new Probe.Missing(live.name())) : changed);
        } else if (byHand != null
                && byHand.nullable() != deployed.nullable()
                && (column.made() == null || byHand.nullable() != column.made().nullable())) {
            found.add(Difference.of(
                            byHand.nullable() ? Risk.NULLS_ALLOWED : Risk.NULLS_FORBIDDEN,
                            Cause.DATABASE,
                            Effect.NEXT_LOAD)
                    .about(column.key(), column.name())
                    .from(words(deployed.nullable()), words(byHand.nullable()))
                    .noting("made " + words(deployed.nullable()) + " again"));
        }
    }

    private static String words(boolean nullable) {
        return nullable ? "NULL" : "NOT NULL";
    }

    private static void sources(ColumnSides column, ColumnSpec desired, ColumnSpec deployed, List<Difference> found) {
        String before = deployed.origin().source();
        String after = desired.origin().source();
        boolean sameColumn = desired.origin().type().equals(deployed.origin().type());
        if (!before.equals(after) && sameColumn) {
            boolean hooked = before.startsWith(HOOK) || after.startsWith(HOOK);
            found.add(Difference.of(hooked ? Risk.HOOK_CHANGED : Risk.MAPPING_CHANGED, Cause.MAPPING, Effect.NEXT_LOAD)
                    .about(column.key(), column.name())
                    .from(before, after));
        }
    }
}
