package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.diff.Difference;
import io.mshell.diff.Redeployment;
import io.mshell.diff.SchemaDiff;
import io.mshell.diff.Sides;
import io.mshell.diff.Snapshot;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.schema.Change;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Puts the three sides of a deployed board together, and asks the table's rows what its differences concern. */
final class SidesReader {

    /** Goes into names of indexes that are only shown. */
    private static final String SHOWN_RUN = "run";

    private final Workbench bench;

    SidesReader(Workbench bench) {
        this.bench = bench;
    }

    /** The sides, as registry and database have them now. */
    Sides read(Deployment deployment, Board board) {
        BoardMetadata metadata = bench.registry().metadata(deployment.name());
        TableSpec desired = bench.mapper().map(board, deployment.table()).table();
        return new Sides(
                metadata.board(),
                metadata.table(),
                metadata.permissions(),
                board,
                desired,
                bench.database().inspector().live(deployment.table(), bench.cancel()),
                bench.database().dialect());
    }

    /** The differences, each with what the rows say to it. */
    List<Difference> differences(Sides sides) {
        List<Difference> proven = new ArrayList<>();
        Prober prober = new Prober(bench.database());
        for (Difference difference : SchemaDiff.between(sides)) {
            proven.add(
                    difference.probe() == null
                            ? difference
                            : difference.proven(prober.ask(
                                    sides.deployed().name(), keyName(sides), difference.probe(), bench.cancel())));
        }
        return proven;
    }

    /** The differences, and what a deployment that may do everything would execute at once. */
    BoardDiff diff(Deployment deployment, Sides sides) {
        List<Difference> differences = differences(sides);
        return new BoardDiff(deployment, differences, statements(sides, differences), Snapshot.of(sides), null);
    }

    private static List<Statement> statements(Sides sides, List<Difference> differences) {
        List<Statement> statements = new ArrayList<>();
        for (Change change : Redeployment.of(sides, differences, each -> true).changes()) {
            statements.addAll(sides.dialect()
                    .change(sides.deployed().name(), change, SHOWN_RUN)
                    .statements());
        }
        return statements;
    }

    /** What the item's id is called in the table as it stands. */
    private static String keyName(Sides sides) {
        TableSpec deployed = sides.deployed();
        String name = deployed.primaryKey().isEmpty()
                ? deployed.columns().get(0).name()
                : deployed.primaryKey().get(0);
        String key = deployed.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(column -> column.origin().key())
                .findFirst()
                .orElse("");
        return sides.live()
                .flatMap(live -> live.table().byOrigin(key))
                .map(column -> column.name())
                .orElse(name);
    }
}
