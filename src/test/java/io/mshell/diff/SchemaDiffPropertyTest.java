package io.mshell.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.Board;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.TableMapper;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.LiveTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What holds of any board, any edits of it and anything done to its table by hand. A failure names its seed; {@code
 * -Dmshell.seed=N} runs that round alone.
 */
class SchemaDiffPropertyTest {

    /** Few enough for every build; {@code -Dmshell.rounds=N} takes more. */
    private static final int ROUNDS = Integer.getInteger("mshell.rounds", 350);

    private static final TableName TABLE = new TableName("dbo", "orders");
    private static final String HOOK = "{hash: %s, columns: {'': NVARCHAR(20), part: INT}}";
    private static final JsonNode HOOKS =
            new YAMLMapper().readTree("one: " + HOOK.formatted("a1") + "\ntwo: " + HOOK.formatted("b2"));

    private static final List<String> MAPPINGS = List.of(
            "overrides: []",
            "overrides: [{type: text, sql: NVARCHAR(20)}, {type: numbers, sql: 'DECIMAL(18,2)'}]",
            "overrides: [{type: text, sql: NVARCHAR(100)}, {type: date, extra: {time: false, icon: true}}]",
            "overrides: [{type: text, sql: INT}, {column: c1, skip: true}, {column: c2, skip: true}]",
            "overrides: [{type: people, extra: {ids: false, kinds: false}}, {type: phone, sql: NVARCHAR(200)}]",
            "overrides: [{type: status, field: text}, {board: Orders, column: c3, skip: true}]",
            "overrides: [{type: text, hook: one}, {type: date, hook: one}]\nindexes: [group, c1, c2]",
            "overrides: [{type: text, hook: two}]\nindexes: [c1]",
            "item: {group: Group, group_id: false, state: Code, creator_id: Owner ids}");

    @TempDir
    private static Path folder;

    private static final List<DataMapping> READ = new ArrayList<>();

    @BeforeAll
    static void readMappings() throws IOException {
        for (String text : MAPPINGS) {
            READ.add(DataMapping.read(Files.writeString(folder.resolve(READ.size() + ".yaml"), text)));
        }
    }

    static List<Dialect> dialects() {
        return List.of(
                io.mshell.sql.sqlserver.Dialects.sqlServer(),
                io.mshell.sql.sqlserver.Dialects.babelfish(),
                io.mshell.sql.embedded.Dialects.embedded());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dialects")
    void whatWasJustDeployedDiffersInNothing(Dialect dialect) {
        rounds((seed, random) -> {
            Board board = new RandomBoards(random).board();
            TableSpec table = mapped(board, mapping(random), dialect);
            Sides sides = sides(board, table, board, table, new CaseTable(dialect, table).live(), dialect);
            assertThat(SchemaDiff.between(sides)).as("seed %d", seed).isEmpty();
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dialects")
    void whatIsAllowedIsDoneAndTheNextLoadDoesTheRest(Dialect dialect) {
        rounds((seed, random) -> {
            Sides sides = edited(random, dialect, false);
            Redeployment decided = Redeployment.of(sides, SchemaDiff.between(sides), all -> true);
            Sides after = after(sides, decided, Deployed.live(decided, sides));
            assertThat(SchemaDiff.between(after)).as("seed %d", seed).isEmpty();
            assertThat(again(after, all -> true).changes()).as("seed %d", seed).isEmpty();
            Sides loaded = after(sides, decided, new CaseTable(dialect, decided.table()).live());
            assertThat(SchemaDiff.between(loaded)).as("loaded, seed %d", seed).isEmpty();
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dialects")
    void whatIsRefusedIsToldAgainAndNothingElse(Dialect dialect) {
        rounds((seed, random) -> {
            boolean byHand = random.nextBoolean();
            Sides sides = edited(random, dialect, byHand);
            List<Difference> differences = SchemaDiff.between(sides);
            Set<Risk> allowed = allowed(random);
            Predicate<Difference> accepts = each -> !each.needsAllow() || allowed.contains(each.risk());
            Redeployment decided = Redeployment.of(sides, differences, accepts);
            Sides after = after(sides, decided, Deployed.live(decided, sides));
            assertThat(told(SchemaDiff.between(after), byHand))
                    .as("seed %d, %s, allowed %s", seed, differences, allowed)
                    .containsExactlyInAnyOrderElementsOf(told(decided.refused(), byHand));
            assertThat(again(after, accepts).changes())
                    .as("seed %d, %s", seed, differences)
                    .isEmpty();
        });
    }

    private static Redeployment again(Sides sides, Predicate<Difference> accepts) {
        return Redeployment.of(sides, SchemaDiff.between(sides), accepts);
    }

    /** What differs, but for what was done by hand and only a load puts right. */
    private static List<String> told(List<Difference> differences, boolean byHand) {
        return differences.stream()
                .filter(each ->
                        !byHand || !each.causes().equals(Set.of(Cause.DATABASE)) || each.effect() == Effect.IN_PLACE)
                .map(each ->
                        each.risk() + " " + each.key() + " " + each.after() + (each.conflict() ? " in conflict" : ""))
                .toList();
    }

    private static Set<Risk> allowed(Random random) {
        return Set.copyOf(
                Stream.of(Risk.values()).filter(risk -> random.nextBoolean()).toList());
    }

    private static Sides edited(Random random, Dialect dialect, boolean byHand) {
        RandomBoards boards = new RandomBoards(random);
        Board before = boards.board();
        DataMapping mapping = mapping(random);
        TableSpec deployed = mapped(before, mapping, dialect);
        CaseTable table = new CaseTable(dialect, deployed);
        if (byHand) {
            new RandomHands(random, dialect).alter(table);
        }
        Board now = boards.edited(before);
        TableSpec desired = mapped(now, random.nextBoolean() ? mapping : mapping(random), dialect);
        return sides(before, deployed, now, desired, table.live(), dialect);
    }

    private static Sides after(Sides sides, Redeployment decided, Optional<LiveTable> live) {
        return sides(decided.board(), decided.table(), sides.board(), sides.desired(), live, sides.dialect());
    }

    private static Sides sides(
            Board before, TableSpec deployed, Board now, TableSpec desired, Optional<LiveTable> live, Dialect dialect) {
        List<String> permissions = live.map(LiveTable::permissions).orElse(List.of());
        return new Sides(before, deployed, permissions, now, desired, live, dialect);
    }

    private static TableSpec mapped(Board board, DataMapping mapping, Dialect dialect) {
        return new TableMapper(mapping, new CaseHooks(HOOKS), dialect.names())
                .map(board, TABLE)
                .table();
    }

    private static DataMapping mapping(Random random) {
        return READ.get(random.nextInt(READ.size()));
    }

    /** One round of a property. */
    private interface Round {
        void run(long seed, Random random);
    }

    private static void rounds(Round round) {
        Long only = Long.getLong("mshell.seed");
        for (long seed = only == null ? 1 : only; seed <= (only == null ? ROUNDS : only); seed++) {
            try {
                round.run(seed, new Random(seed));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
