package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.schema.Change;
import io.mshell.schema.TableSpec;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What deploying again comes to, once it is said which differences are accepted: the accepted ones are taken over, the
 * others stay as they were deployed, in the table and in what is remembered.
 *
 * @param table as it is deployed from now on
 * @param board as it counts as deployed from now on: a column with a refused difference is the one from before
 * @param accepted differences that are taken over
 * @param refused differences that are left, for they need to be allowed or depend on one that does
 * @param changes what is done to the table at once, in order; the rest comes with the next load
 */
public record Redeployment(
        TableSpec table, Board board, List<Difference> accepted, List<Difference> refused, List<Change> changes) {

    public Redeployment {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
        changes = List.copyOf(changes);
    }

    /** Decides on each difference; one that would need the name of a column that has to stay is refused as well. */
    public static Redeployment of(Sides sides, List<Difference> differences, Predicate<Difference> accepts) {
        Matching matching = new Matching(sides);
        Decision decision = new Decision(sides, matching, differences, accepts);
        Target target = decision.target();
        Set<String> repeated =
                differences.stream().flatMap(each -> each.repeated().stream()).collect(Collectors.toSet());
        List<Change> changes = new InPlace(sides, matching, target.table(), decision.refused()).changes(repeated);
        return new Redeployment(target.table(), target.board(), decision.accepted(), decision.refused(), changes);
    }
}
