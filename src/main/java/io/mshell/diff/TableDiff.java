package io.mshell.diff;

import java.util.ArrayList;
import java.util.List;

/** What concerns the board or the table as a whole. */
final class TableDiff {

    private TableDiff() {}

    static List<Difference> of(Sides sides) {
        List<Difference> found = new ArrayList<>();
        String nameBefore = sides.boardBefore().name();
        if (!nameBefore.equals(sides.board().name())) {
            found.add(Difference.of(Risk.BOARD_RENAMED, Cause.BOARD, Effect.IN_PLACE)
                    .about("", "the board")
                    .from(nameBefore, sides.board().name()));
        }
        String stateBefore = sides.boardBefore().summary().state();
        String state = sides.board().summary().state();
        if (!stateBefore.equals(state)) {
            found.add(Difference.of(Risk.BOARD_STATE_CHANGED, Cause.BOARD, Effect.NOTHING)
                    .about("", "the board")
                    .from(stateBefore, state));
        }
        if (sides.live().isEmpty()) {
            found.add(Difference.of(Risk.TABLE_MISSING, Cause.DATABASE, Effect.IN_PLACE)
                    .about("", sides.deployed().name().toString()));
        }
        sides.live().ifPresent(live -> permissions(sides.permissions(), live.permissions(), found));
        return found;
    }

    private static void permissions(List<String> before, List<String> after, List<Difference> found) {
        for (String permission : after) {
            if (!before.contains(permission)) {
                found.add(changed().from(null, permission));
            }
        }
        for (String permission : before) {
            if (!after.contains(permission)) {
                found.add(changed().from(permission, null));
            }
        }
    }

    private static Difference changed() {
        return Difference.of(Risk.PERMISSIONS_CHANGED, Cause.DATABASE, Effect.NOTHING)
                .about("", "permissions");
    }
}
