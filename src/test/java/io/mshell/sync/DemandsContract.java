package io.mshell.sync;

import static io.mshell.sync.DemandedBoard.differences;
import static io.mshell.sync.DemandedBoard.failure;
import static io.mshell.sync.DemandedBoard.notNull;
import static io.mshell.sync.DemandedBoard.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.diff.Difference;
import io.mshell.diff.Effect;
import io.mshell.diff.Risk;
import io.mshell.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What columns that the mapping wants NOT NULL or unique promise on every engine. */
interface DemandsContract {

    String PLAIN = "overrides: [{column: Order number, sql: NVARCHAR(50)}]";
    String REQUIRED = "overrides: [{column: Order number, sql: NVARCHAR(50), required: true}]";
    String UNIQUE = "\nindexes: [group, updated_at, {column: Order number, unique: true}]";

    /** A session with an engine; the test closes it. */
    Database database();

    /** A folder for the project. */
    Path project();

    @Test
    default void aLoadWithAValueMissingEndsNamingItemAndColumn() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            Pipeline pipeline = board.loaded(REQUIRED);
            board.number(3, "");

            assertThat(failure(pipeline))
                    .hasMessage("column 'Order number' is required, but has no value in item " + board.item(3));
            assertThat(board.number(pipeline, 3)).isEqualTo("A-" + board.item(3));

            board.numberAll("");
            assertThat(failure(pipeline))
                    .hasMessageContaining("has no value in items " + board.item(0) + ", " + board.item(1))
                    .hasMessageContaining(" and " + (board.size() - 5) + " more of the same page");
        }
    }

    @Test
    default void aValueThatDoesNotFitARequiredColumnSaysWhy() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            Pipeline pipeline = board.mapped("overrides: [{column: Order number, sql: INT, required: true}]");
            board.numberAll("7");
            board.number(0, "seven");
            pipeline.deploy(DemandedBoard.ID, "backlog");

            assertThat(failure(pipeline))
                    .hasMessageContaining("no value in item " + board.item(0))
                    .hasMessageContaining("'Order number' of item " + board.item(0) + " was rejected: is not a number");
        }
    }

    @Test
    default void aHookThatGivesNothingForARequiredColumnEndsTheLoadToo() throws IOException {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            Files.createDirectories(project().resolve("scripts/hooks"));
            Files.writeString(project().resolve("scripts/hooks/odd.js"), """
                    export const produces = 'NVARCHAR(50)';
                    export function extract(cell) { return cell.text.endsWith('%s') ? null : cell.text }
                    """.formatted(board.item(5)));
            Pipeline pipeline = board.mapped("overrides: [{column: Order number, hook: odd, required: true}]");
            pipeline.deploy(DemandedBoard.ID, "backlog");

            assertThat(failure(pipeline)).hasMessageContaining("no value in item " + board.item(5));
        }
    }

    @Test
    default void whatAnEmptyCellBecomesIsAValue() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            board.number(3, "");
            Pipeline pipeline =
                    board.loaded("types: {text: {sql: NVARCHAR(50), field: text, when_empty: none}}\n" + REQUIRED);

            assertThat(board.number(pipeline, 3)).isEqualTo("none");
        }
    }

    @Test
    default void aLoadWithAValueTwiceNeverGoesLiveAndEmptyCellsDoNotCount() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            board.number(0, "");
            board.number(1, "");
            Pipeline pipeline = board.loaded(PLAIN + UNIQUE);
            assertThat(differences(pipeline)).isEmpty();
            board.number(2, "A-" + board.item(4));

            assertThat(failure(pipeline))
                    .hasMessageContaining(
                            "2 rows share their value of 'Order number', items " + board.item(2) + ", " + board.item(4))
                    .hasMessageNotContaining("A-" + board.item(4));
            assertThat(board.number(pipeline, 2)).isEqualTo("A-" + board.item(2));
        }
    }

    @Test
    default void demandsThatTheRowsMeetAreTakenOverWithoutPermission() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            board.loaded(PLAIN);
            Pipeline demanding = board.mapped(REQUIRED + UNIQUE);

            assertThat(told(demanding)).contains("NULLS_FORBIDDEN 0 []", "UNIQUE_ADDED 0 []");
            assertThat(demanding.deploy(DemandedBoard.ID, "backlog").refused()).isEmpty();
            assertThat(differences(demanding)).isEmpty();

            demanding.run("backlog").refresh();
            assertThat(differences(demanding)).isEmpty();
            assertThat(notNull(demanding)).containsExactly("item_id", "Order number");
        }
    }

    @Test
    default void demandsThatRowsBreakNeedPermissionAndWaitForTheNextLoad() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            board.number(3, "");
            board.number(4, "A-" + board.item(5));
            board.loaded(PLAIN);
            Pipeline demanding = board.mapped(REQUIRED + UNIQUE);

            assertThat(told(demanding))
                    .contains("NULLS_FORBIDDEN 1 [" + board.item(3) + "] !")
                    .contains("UNIQUE_ADDED 2 [" + board.item(4) + ", " + board.item(5) + "] !");
            assertThat(differences(demanding))
                    .filteredOn(Difference::needsAllow)
                    .extracting(Difference::effect)
                    .containsOnly(Effect.NEXT_LOAD);
            assertThat(demanding.deploy(DemandedBoard.ID, "backlog").refused())
                    .extracting(Difference::risk)
                    .containsExactly(Risk.NULLS_FORBIDDEN, Risk.UNIQUE_ADDED);
            demanding.run("backlog").refresh();

            DeployReport all = demanding.deploy(DemandedBoard.ID, "backlog", "NULLS_FORBIDDEN", "UNIQUE_ADDED");
            assertThat(all.refused()).isEmpty();
            assertThat(failure(demanding)).hasMessageContaining("no value in item " + board.item(3));
            board.number(3, "A-" + board.item(3));
            assertThat(failure(demanding)).hasMessageContaining("items " + board.item(4) + ", " + board.item(5));
            board.number(4, "A-" + board.item(4));
            demanding.run("backlog").refresh();
            assertThat(differences(demanding)).isEmpty();
        }
    }

    @Test
    default void aColumnThatComesWithItsDemandsMayBeEmptyUntilTheNextLoad() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            Pipeline pipeline = board.loaded("""
                    overrides: [{column: Invoice, sql: NVARCHAR(50), required: true}]
                    indexes: [{column: Invoice, unique: true}]
                    """);
            board.add("Invoice", "I-");

            pipeline.deploy(DemandedBoard.ID, "backlog", "UNIQUE_ADDED");
            assertThat(differences(pipeline)).isEmpty();
            assertThat(notNull(pipeline)).containsExactly("item_id");

            pipeline.run("backlog").refresh();
            assertThat(differences(pipeline)).isEmpty();
            assertThat(notNull(pipeline)).containsExactly("item_id", "Invoice");
        }
    }

    @Test
    default void aTextMadeShortEnoughToBeUniqueGetsItsIndexWithTheNextLoad() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            board.loaded("indexes: [group]");
            Pipeline demanding = board.mapped(PLAIN + UNIQUE);

            assertThat(demanding.deploy(DemandedBoard.ID, "backlog").refused()).isEmpty();
            assertThat(differences(demanding)).isEmpty();
            demanding.run("backlog").refresh();
            assertThat(differences(demanding)).isEmpty();
            board.number(2, "A-" + board.item(4));
            assertThat(failure(demanding)).hasMessageContaining("'Order number'");
        }
    }

    @Test
    default void aUniqueColumnIsRenamedInPlace() {
        try (DemandedBoard board = new DemandedBoard(database(), project())) {
            Pipeline pipeline = board.loaded("""
                    overrides: [{column: %1$s, sql: NVARCHAR(50)}]
                    indexes: [{column: %1$s, unique: true}]
                    """.formatted(board.column));
            board.sandbox.edit().renameColumn(DemandedBoard.ID, board.column, "Purchase");

            assertThat(pipeline.deploy(DemandedBoard.ID, "backlog").refused()).isEmpty();
            assertThat(differences(pipeline)).isEmpty();
            pipeline.run("backlog").refresh();
            assertThat(differences(pipeline)).isEmpty();
        }
    }
}
