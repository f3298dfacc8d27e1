package io.mshell.sql;

import static io.mshell.sql.ContractTables.column;
import static io.mshell.sql.ContractTables.fails;
import static io.mshell.sql.ContractTables.itemRows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables made, documented, marked, read back and dropped. */
public interface TableContract extends ContractTables {

    @Test
    default void aTableIsReadBackAsItWasMade() {
        TableSpec table = items(fresh("orders"));
        build(table, itemRows(3, "Done"));

        assertThat(database().inspector().table(table.name(), never())).contains(table);
    }

    @Test
    default void everyTypeIsReadBackExactly() {
        List<ColumnSpec> columns = List.of(
                column("key", "BIGINT", false),
                column("bit", "BIT", true),
                column("int", "INT", false),
                column("decimal small", "DECIMAL(1,0)", true),
                column("decimal large", "DECIMAL(38,10)", false),
                column("decimal fraction", "DECIMAL(38,38)", true),
                column("float", "FLOAT", true),
                column("text 1", "NVARCHAR(1)", true),
                column("text 4000", "NVARCHAR(4000)", false),
                column("text max", "NVARCHAR(MAX)", true),
                column("date", "DATE", true),
                column("time 0", "TIME(0)", true),
                column("time 6", "TIME(6)", true),
                column("datetime 0", "DATETIME2(0)", true),
                column("datetime 6", "DATETIME2(6)", false));
        TableSpec table = new TableSpec(fresh("types"), columns, List.of("key"), List.of(), "All types");
        build(table, List.of());

        assertThat(database().inspector().table(table.name(), never())).contains(table);
    }

    @Test
    default void hostileNamesAndDocumentationSurvive() {
        String longest = "x".repeat(TableName.LONGEST - 9);
        List<ColumnSpec> columns = allowed(List.of(
                "Item ID",
                "plain",
                "with space",
                " leading",
                "it's \"quoted\" `twice`",
                "a]]b[c]",
                "semi;colon--/* not a comment */",
                "percent % under_score ? :x $1",
                "Größe 日本語 Ünïcode",
                "smile \uD83D\uDE00 end",
                "back\\slash\ttab",
                longest));
        TableName name = fresh(allowed("it's a \"table\" \uD83D\uDE00 ].x"));
        TableSpec table = new TableSpec(
                name, columns, List.of("Item ID"), List.of(), "It's the \"best\" board \uD83D\uDE00; 100 % -- sure");
        build(table, List.of());

        assertThat(database().inspector().table(name, never())).contains(table);
        assertThat(database().inspector().tables(never())).contains(name);
    }

    private List<ColumnSpec> allowed(List<String> names) {
        return names.stream()
                .map(this::allowed)
                .map(name -> new ColumnSpec(
                        name,
                        name.equals("Item ID") ? SqlType.BIGINT : SqlType.nvarchar(200),
                        !name.equals("Item ID"),
                        new Origin(
                                "c" + name.hashCode(), "it's", name + " & = % + more", "long_text", "value.\"text\"")))
                .toList();
    }

    private String allowed(String name) {
        String forbidden = database().dialect().names().forbidden();
        StringBuilder rest = new StringBuilder();
        name.codePoints().filter(c -> forbidden.indexOf(c) < 0).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    @Test
    default void aColumnWithoutDocumentationHasNoOrigin() {
        TableSpec table = items(fresh("bare"));
        create(table);

        TableSpec found = database().inspector().table(table.name(), never()).orElseThrow();
        assertThat(found.columns())
                .extracting(column -> column.origin().columnId())
                .containsOnly("");
        assertThat(found.columns()).extracting(ColumnSpec::name).containsExactly("Item ID", "Status");
    }

    @Test
    default void aMissingTableHasNoState() {
        TableName missing = fresh("missing");

        assertThat(database().inspector().state(missing, never())).isEmpty();
        assertThat(database().inspector().table(missing, never())).isEmpty();
        fails(
                ErrorCode.TABLE_NOT_FOUND,
                () -> database().openSink(items(missing), never()).close());
    }

    @Test
    default void droppingAMissingTableDoesNothing() {
        TableName missing = fresh("missing");

        drop(missing);

        assertThat(exists(missing)).isFalse();
    }

    @Test
    default void aDroppedTableIsGone() {
        TableSpec table = items(fresh("gone"));
        build(table, itemRows(1, "Done"));

        drop(table.name());

        assertThat(exists(table.name())).isFalse();
        assertThat(database().inspector().tables(never())).doesNotContain(table.name());
    }

    @Test
    default void aMarkIsReadBackAndReplaced() {
        TableSpec table = items(fresh("marked"));
        build(table, List.of());
        assertThat(database()
                        .inspector()
                        .state(table.name(), never())
                        .orElseThrow()
                        .isOurs())
                .isFalse();

        for (RunMark.State state : RunMark.State.values()) {
            Long rows = state == RunMark.State.LOADING ? null : 42L;
            RunMark mark = new RunMark("it's 123", "run \"1\"", state, rows, Instant.parse("2026-11-23T10:11:12Z"));
            database().mark(table.name(), mark, never());
            assertThat(database().inspector().state(table.name(), never()).flatMap(TableState::found))
                    .contains(mark);
        }
    }

    @Test
    default void markedTablesAreListedAndOthersAreNot() {
        TableName odd = fresh(allowed("it's \"ours\" ].x"));
        TableSpec ours = items(odd);
        TableSpec others = items(fresh("others"));
        build(ours, List.of());
        build(others, List.of());
        RunMark mark = new RunMark("1", "r1", RunMark.State.CREATED, null, Instant.parse("2026-11-23T10:11:12Z"));
        database().mark(ours.name(), mark, never());

        assertThat(database().inspector().marked(never()))
                .contains(new TableState(odd, mark))
                .extracting(TableState::name)
                .doesNotContain(others.name());
    }

    @Test
    default void aMarkLeavesTheDocumentationAndTheDocumentationTheMark() {
        TableSpec table = items(fresh("both"));
        RunMark mark = new RunMark("1", "r1", RunMark.State.LOADED, 0L, Instant.parse("2026-11-23T10:11:12Z"));
        build(table, List.of());
        database().mark(table.name(), mark, never());
        assertThat(database().inspector().table(table.name(), never())).contains(table);

        TableSpec renamed =
                new TableSpec(table.name(), table.columns(), table.primaryKey(), List.of(), "Now otherwise");
        database().execute(database().dialect().document(renamed), never());

        assertThat(database().inspector().state(table.name(), never()).flatMap(TableState::found))
                .contains(mark);
        assertThat(database().inspector().table(table.name(), never())).contains(renamed);
    }

    @Test
    default void aPlanThatFailsNamesWhatFailed() {
        TableSpec table = items(fresh("twice"));
        create(table);

        assertThat(fails(ErrorCode.SQL_FAILED, () -> create(table)))
                .hasMessageContaining(table.name().name());
    }

    @Test
    default void aSchemaIsMadeOnlyOnce() {
        Plan plan = database().dialect().createSchema(schema());

        database().execute(plan, never());
        database().execute(plan, never());
    }

    @Test
    default void aLockIsRefusedToASecondHolderUntilClosed() {
        TableName table = fresh("locked");
        try (TableLock lock = database().lock(table, never())) {
            lock.verifyHeld();
            assertThat(fails(
                            ErrorCode.SQL_LOCKED,
                            () -> database().lock(table, never()).close()))
                    .hasMessageContaining(table.name());
            try (TableLock other = database().lock(fresh("other"), never())) {
                other.verifyHeld();
            }
        }
        try (TableLock again = database().lock(table, never())) {
            again.verifyHeld();
        }
    }

    @Test
    default void aLockClosedTwiceFreesNobodyElses() {
        TableName table = fresh("locked");
        TableLock first = database().lock(table, never());
        first.close();
        try (TableLock second = database().lock(table, never())) {
            first.close();
            fails(ErrorCode.SQL_LOCKED, () -> database().lock(table, never()).close());
            second.verifyHeld();
        }
    }

    @Test
    default void aCancelledTokenStopsEverything() {
        TableSpec table = items(fresh("cancelled"));
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();

        fails(ErrorCode.CANCELLED, () -> database().execute(database().dialect().createTable(table), cancelled));
        fails(ErrorCode.CANCELLED, () -> database().inspector().tables(cancelled));
        fails(
                ErrorCode.CANCELLED,
                () -> database().query("SELECT 1", List.of(), cancelled).close());
        assertThat(exists(table.name())).isFalse();
    }

    @Test
    default void theSessionSaysWhatItIsConnectedTo() {
        DatabaseInfo info = database().info();

        assertThat(info.product()).isNotBlank();
        assertThat(info.version()).isNotBlank();
        assertThat(info.database()).isNotBlank();
        assertThat(info.url()).startsWith("jdbc:");
        assertThat(database().dialect().name()).isIn("embedded", "sqlserver");
    }
}
