package io.mshell.monday;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.Account;
import io.mshell.board.ApiBudget;
import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.Secret;
import io.mshell.sandbox.BoardTruth;
import io.mshell.sandbox.Fault;
import io.mshell.sandbox.Fault.Kind;
import io.mshell.sandbox.Fault.Match;
import io.mshell.sandbox.ItemTruth;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxLimits;
import io.mshell.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the sandbox, which knows what its boards really hold. */
@Timeout(120)
class SandboxReadingTest {

    private static final int BIG = 6_000;

    private static Sandbox sandbox;

    private final CancelToken cancel = new CancelToken();
    private BoardSource source = open(sandbox, "2026-10");

    @BeforeAll
    static void start() {
        // Formulas enough that no test has to wait a minute.
        SandboxLimits limits = SandboxLimits.enterprise().withFormulas(5, 1_000_000);
        sandbox = Sandbox.start(SandboxOptions.defaults().withBigItems(BIG).withLimits(limits));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void close() {
        sandbox.faults().clear();
        source.close();
    }

    private static BoardSource open(Sandbox at, String version) {
        MondayConfig config = new MondayConfig(at.url(), new Secret(at.token()), version, 4);
        return new MondaySource(config, new Session(new HastyTimer(), () -> 0.0, Duration.ofSeconds(20)));
    }

    private Board board(String name) {
        return source.board(sandbox.boards().get(name), cancel);
    }

    private static Set<String> fields(ColumnKind kind) {
        return switch (kind) {
            case COUNTRY -> Set.of("country", "text");
            case STATUS -> Set.of("label", "index", "is_done");
            case DROPDOWN -> Set.of("values");
            case PEOPLE -> Set.of("text", "persons_and_teams");
            case BOARD_RELATION, DEPENDENCY -> Set.of("display_value", "linked_item_ids");
            case MIRROR, FORMULA -> Set.of("display_value");
            case SUBTASKS -> Set.of("subitems_ids");
            case LOCATION -> Set.of("address", "country", "lat");
            case FILE -> Set.of("files");
            case DOC -> Set.of("file");
            case NUMBERS, TEXT, LONG_TEXT -> Set.of("text");
            default -> Set.of("text", "value");
        };
    }

    private static ItemRequest everything(Board board) {
        List<CellRequest> cells = board.columns().stream()
                .filter(column -> column.kind() != ColumnKind.NAME)
                .map(column -> new CellRequest(column, fields(column.kind())))
                .toList();
        return new ItemRequest(board, cells);
    }

    private void assertWhole(Board board) {
        BoardTruth truth = sandbox.truth(board.id());
        List<Item> items = Fixtures.readAll(source, everything(board));
        assertThat(items)
                .extracting(Item::id)
                .containsExactlyInAnyOrderElementsOf(
                        truth.items().map(ItemTruth::id).toList());
        for (Item item : items) {
            ItemTruth real = truth.item(item.id()).orElseThrow();
            assertThat(item.name()).isEqualTo(real.name());
            assertThat(item.groupId()).isEqualTo(real.groupId());
            assertThat(item.updatedAt()).isEqualTo(real.updatedAt());
            assertThat(item.parentId()).isEqualTo(board.multiLevel() || board.holdsSubitems() ? real.parentId() : null);
            assertCells(board, item, real);
        }
    }

    private static void assertCells(Board board, Item item, ItemTruth real) {
        List<BoardColumn> columns = board.columns().stream()
                .filter(column -> column.kind() != ColumnKind.NAME)
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == ColumnKind.TEXT) {
                Object text = real.cell(columns.get(i).id()).getOrDefault("text", "");
                assertThat(item.cells().get(i).path("text").asString("")).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders", "Planning", "Big", "Empty", "Roadmap"})
    void everyItemOfABoardIsReadOnce(String name) {
        assertWhole(board(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01", "2026-04", "2026-07", "2026-10", "2027-01"})
    void everyVersionIsUnderstood(String version) {
        source.close();
        source = open(sandbox, version);
        Account account = source.account(cancel);
        assertThat(account.apiVersion()).isEqualTo(version);
        assertWhole(board("Planning"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DAILY_LIMIT", "SLOW"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFaultOnTheWayLosesAndDoublesNothing(Kind kind) {
        Board big = board("Big");
        sandbox.faults().add(Fault.next(kind, Match.PAGE).after(4).times(1));
        assertWhole(big);
    }

    @Test
    void theSubitemsAreReadFromTheirOwnBoard() {
        Board parents = board("Orders");
        Board subitems = source.board(parents.subitemsBoardId().orElseThrow(), cancel);
        assertThat(subitems.holdsSubitems()).isTrue();
        assertWhole(subitems);
    }

    @Test
    void theServersCountIsTheTruth() {
        Board big = board("Big");
        assertThat(source.countItems(big, cancel)).hasValue(BIG);
    }

    @Test
    void boardsAreListedWithoutDocuments() {
        assertThat(source.boards(BoardFilter.active(), cancel))
                .extracting(BoardSummary::name)
                .contains("Orders", "Planning", "Big", "Roadmap");
    }

    @Test
    void itemsAreReadByTheirIds() {
        Board big = board("Big");
        List<Long> ids =
                sandbox.truth(big.id()).items().map(ItemTruth::id).limit(450).toList();
        assertThat(source.itemsById(everything(big), ids, cancel))
                .extracting(Item::id)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void anItemOfAnotherBoardIsNoItemOfThisOne() {
        Board big = board("Big");
        List<Long> ids = List.of(first("Big"), first("Orders"));
        assertThat(source.itemsById(everything(big), ids, cancel))
                .extracting(Item::id)
                .containsExactly(first("Big"));
        assertThat(source.itemsById(ItemRequest.idsOf(big), ids, cancel))
                .extracting(Item::id)
                .containsExactly(first("Big"));
    }

    private static long first(String board) {
        return sandbox.truth(sandbox.boards().get(board))
                .items()
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theBudgetIsTold() {
        board("Orders");
        ApiBudget budget = source.budget(true, cancel);
        assertThat(budget.calls()).isEqualTo(2);
        assertThat(budget.complexityLeft()).isPositive();
        assertThat(budget.minuteCallsLimit()).isEqualTo(5_000);
        assertThat(budget.concurrencyLimit()).isEqualTo(250);
        assertThat(budget.dailyLimit()).isEqualTo(25_000);
    }

    /** Waits a fiftieth of what it is told: faults do not insist. */
    private static final class HastyTimer implements Timer {

        private final SystemTimer real = new SystemTimer();

        @Override
        public long millis() {
            return real.millis();
        }

        @Override
        public Instant now() {
            return real.now();
        }

        @Override
        public void sleep(long millis, CancelToken cancel) {
            real.sleep(millis / 50, cancel);
        }
    }
}
