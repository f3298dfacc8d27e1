package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.LiveTable;
import java.util.List;
import java.util.Optional;

/**
 * The three sides of a comparison.
 *
 * @param boardBefore the board as it was deployed
 * @param deployed the table as it was deployed
 * @param permissions on the table when it was deployed
 * @param board the board now
 * @param desired the table the board would become now
 * @param live the table as it stands; empty if there is none
 * @param dialect of the database it stands in
 */
public record Sides(
        Board boardBefore,
        TableSpec deployed,
        List<String> permissions,
        Board board,
        TableSpec desired,
        Optional<LiveTable> live,
        Dialect dialect) {

    public Sides {
        permissions = List.copyOf(permissions);
    }
}
