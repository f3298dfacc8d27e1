package io.mshell.sql;

import static io.mshell.sql.ContractTables.column;
import static io.mshell.sql.ContractTables.itemRows;
import static io.mshell.sql.ContractTables.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable.NamedIndex;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables as they stand: found as they were made, changed with their rows in them, and changed back. */
public interface ChangeContract extends ContractTables {

    @Test
    default void aTableIsFoundAsItsDialectForesees() {
        TableSpec table = new TableSpec(
                fresh("foreseen"),
                List.of(
                        column("key", "BIGINT", true),
                        column("bit", "BIT", true),
                        column("text", "NVARCHAR(40)", false),
                        column("ÄÖ capitals", "NVARCHAR(MAX)", true),
                        column("amount", "DECIMAL(38,10)", true),
                        column("time", "TIME(6)", true),
                        column("moment", "DATETIME2(0)", true)),
                List.of("key"),
                List.of(new IndexSpec(List.of("text", "bit"), false), new IndexSpec(List.of("amount", "key"), true)),
                "It's long: " + "x".repeat(4_000));
        build(table, List.of());

        isFoundAsForeseen(table);
    }

    private void isFoundAsForeseen(TableSpec table) {
        TableSpec foreseen = database().dialect().asFound(table);
        Map<String, Declared> made = new HashMap<>();
        Map<String, String> descriptions = new HashMap<>();
        for (ColumnSpec column : foreseen.columns()) {
            String description = database().dialect().description(column);
            if (!description.isEmpty()) {
                descriptions.put(column.name(), description);
                made.put(column.name(), Declared.of(column));
            }
        }
        LiveTable live = live(table.name());
        assertThat(live.table()).isEqualTo(foreseen);
        assertThat(live.made()).isEqualTo(made);
        assertThat(live.descriptions()).isEqualTo(descriptions);
        assertThat(live.indexes()).extracting(NamedIndex::index).isEqualTo(foreseen.indexes());
        assertThat(live.permissions()).isEmpty();
        assertThat(database().inspector().table(table.name(), never())).contains(foreseen);
    }

    @Test
    default void whatItsDialectForeseesIsForeseenAlready() {
        TableSpec foreseen = database().dialect().asFound(items(fresh("twice")));

        assertThat(database().dialect().asFound(foreseen)).isEqualTo(foreseen);
    }

    @Test
    default void aTableThatIsMissingIsNotFound() {
        assertThat(database().inspector().live(fresh("missing"), never())).isEmpty();
    }

    @Test
    default void whatSomebodyAddedByHandIsFoundAndWasNotMade() {
        TableSpec table = items(fresh("byhand"));
        build(table, List.of());
        Dialect dialect = database().dialect();
        run("ALTER TABLE " + dialect.quote(table.name()) + " ADD " + dialect.quote("By hand") + " INT");
        run("CREATE UNIQUE INDEX " + dialect.quote("ix " + table.name().name()) + " ON " + dialect.quote(table.name())
                + " (" + dialect.quote("Status") + ", " + dialect.quote("Item ID") + ")");

        LiveTable live = live(table.name());
        IndexSpec index = new IndexSpec(List.of("Status", "Item ID"), true);

        assertThat(live.made()).containsOnlyKeys("Item ID", "Status");
        assertThat(live.descriptions()).containsOnlyKeys("Item ID", "Status");
        assertThat(live.table().columns().get(2))
                .extracting(
                        ColumnSpec::name,
                        ColumnSpec::type,
                        found -> found.origin().columnId())
                .containsExactly("By hand", SqlType.INT, "");
        assertThat(live.table().indexes()).containsExactly(index);
        assertThat(live.indexes()).singleElement().extracting(NamedIndex::index).isEqualTo(index);
        assertThat(database().inspector().table(table.name(), never())).contains(live.table());
    }

    @Test
    default void aColumnIsRenamedWithItsRowsAndDocumentation() {
        TableSpec table = items(fresh("renamed"));
        build(table, itemRows(3, "Done"));
        LiveTable before = live(table.name());

        Plan plan = change(table.name(), new Change.RenameColumn("Status", allowed("It's \"the\" [state] .x")));

        String name = allowed("It's \"the\" [state] .x");
        ColumnSpec status = table.columns().get(1);
        LiveTable after = live(table.name());
        assertThat(after.table().columns().get(1))
                .isEqualTo(new ColumnSpec(name, status.type(), true, status.origin()));
        assertThat(after.made()).containsOnlyKeys("Item ID", name);
        assertThat(values(table.name(), name)).containsExactly("Done", "Done", "Done");
        takeBack(plan);
        assertThat(live(table.name())).isEqualTo(before);
        assertThat(statusOf(table.name())).isEqualTo("Done");
    }

    @Test
    default void theKeyIsRenamedAndStaysTheKey() {
        TableSpec table = items(fresh("rekeyed"));
        build(table, itemRows(2, "Done"));

        change(table.name(), new Change.RenameColumn("Item ID", "item_id"));

        assertThat(live(table.name()).table().primaryKey()).containsExactly("item_id");
    }

    @Test
    default void aColumnIsRenamedInCapitalsOnly() {
        TableSpec table = items(fresh("capitals"));
        build(table, itemRows(1, "Done"));

        Plan plan = change(table.name(), new Change.RenameColumn("Status", "STATUS"));

        assertThat(live(table.name()).table().columns().get(1).name()).isEqualTo("STATUS");
        takeBack(plan);
        assertThat(live(table.name()).table()).isEqualTo(table);
    }

    @Test
    default void aColumnIsAddedAtTheEndAndNullInEveryRow() {
        TableSpec table = items(fresh("added"));
        build(table, itemRows(2, "Done"));
        ColumnSpec amount = column("Amount", "DECIMAL(20,4)", true);

        Plan plan = change(table.name(), new Change.AddColumn(amount));
        change(table.name(), new Change.DocumentColumn(amount));

        isFoundAsForeseen(new TableSpec(
                table.name(),
                List.of(table.columns().get(0), table.columns().get(1), amount),
                table.primaryKey(),
                List.of(),
                table.description()));
        assertThat(values(table.name(), "Amount")).containsExactly(null, null);
        takeBack(plan);
        assertThat(live(table.name()).table()).isEqualTo(table);
    }

    @Test
    default void aTextIsGivenMoreRoom() {
        TableSpec table = items(fresh("wider"));
        build(table, itemRows(2, "Done"));
        ColumnSpec status = table.columns().get(1);
        ColumnSpec wide = new ColumnSpec(status.name(), SqlType.nvarchar(400), true, status.origin());
        assertThat(database().dialect().widensInPlace(status.type(), wide.type()))
                .isTrue();

        Plan plan = change(table.name(), new Change.WidenColumn(wide, status.type()));
        change(table.name(), new Change.DocumentColumn(wide));

        isFoundAsForeseen(new TableSpec(
                table.name(),
                List.of(table.columns().get(0), wide),
                table.primaryKey(),
                List.of(),
                table.description()));
        assertThat(statusOf(table.name())).isEqualTo("Done");
        takeBack(plan);
        change(table.name(), new Change.DocumentColumn(status));
        isFoundAsForeseen(table);
    }

    @Test
    default void whatWouldRewriteOrLoseValuesIsNoWidening() {
        Dialect dialect = database().dialect();

        assertThat(dialect.widensInPlace(SqlType.nvarchar(10), SqlType.nvarchar(11)))
                .isTrue();
        assertThat(dialect.widensInPlace(SqlType.nvarchar(10), SqlType.nvarchar(10)))
                .isFalse();
        assertThat(dialect.widensInPlace(SqlType.nvarchar(10), SqlType.nvarchar(9)))
                .isFalse();
        assertThat(dialect.widensInPlace(SqlType.NVARCHAR_MAX, SqlType.nvarchar(4_000)))
                .isFalse();
        assertThat(dialect.widensInPlace(SqlType.INT, SqlType.BIGINT)).isFalse();
        assertThat(dialect.widensInPlace(SqlType.INT, SqlType.nvarchar(100))).isFalse();
        assertThat(dialect.widensInPlace(SqlType.decimal(10, 2), SqlType.decimal(12, 2)))
                .isFalse();
        assertThat(dialect.widensInPlace(SqlType.DATE, SqlType.datetime2(0))).isFalse();
    }

    @Test
    default void indexesAreAddedAndDroppedAsFarAsTheEngineKeepsThem() {
        TableSpec table = items(fresh("indexed"));
        build(table, itemRows(3, "Done"));
        IndexSpec one = new IndexSpec(List.of("Status"), false);
        IndexSpec two = new IndexSpec(List.of("Status", "Item ID"), true);
        List<IndexSpec> kept = database()
                .dialect()
                .asFound(new TableSpec(
                        table.name(), table.columns(), table.primaryKey(), List.of(one, two), table.description()))
                .indexes();

        Plan first = change(table.name(), new Change.AddIndex(one));
        Plan second = change(table.name(), new Change.AddIndex(two));

        assertThat(live(table.name()).table().indexes()).isEqualTo(kept);
        takeBack(second);
        takeBack(first);
        assertThat(live(table.name()).indexes()).isEmpty();
    }

    @Test
    default void anIndexMadeByHandIsDroppedAndPutBack() {
        TableSpec table = items(fresh("indexed"));
        build(table, itemRows(3, "Done"));
        Dialect dialect = database().dialect();
        run("CREATE INDEX " + dialect.quote("it's " + table.name().name()) + " ON " + dialect.quote(table.name()) + " ("
                + dialect.quote("Status") + ")");
        NamedIndex index = live(table.name()).indexes().get(0);

        Plan plan = change(table.name(), new Change.DropIndex(index.name(), index.index()));

        assertThat(live(table.name()).indexes()).isEmpty();
        takeBack(plan);
        assertThat(live(table.name()).indexes()).containsExactly(index);
    }

    @Test
    default void documentationIsWrittenAnewAndWhereThereWasNone() {
        TableSpec table = items(fresh("documented"));
        create(table);
        finish(table);
        RunMark mark = new RunMark("1", "r1", RunMark.State.LOADED, 0L, Instant.parse("2026-11-23T10:11:12Z"));
        database().mark(table.name(), mark, never());
        for (String title : List.of("It's \"one\" & = %", "another 日本")) {
            List<ColumnSpec> columns = table.columns().stream()
                    .map(column -> new ColumnSpec(
                            column.name(),
                            column.type(),
                            column.nullable(),
                            new Origin("c" + column.name().length(), "part", title, "text", "json")))
                    .toList();

            columns.forEach(column -> change(table.name(), new Change.DocumentColumn(column)));
            change(table.name(), new Change.DocumentTable(title));

            isFoundAsForeseen(new TableSpec(table.name(), columns, table.primaryKey(), List.of(), title));
            assertThat(database().inspector().state(table.name(), never()).flatMap(TableState::found))
                    .contains(mark);
        }
    }

    @Test
    default void namesOfAnyKindAreChanged() {
        String longest = "n".repeat(Math.min(database().dialect().names().longestBytes(), TableName.LONGEST));
        TableName name = fresh(allowed("it's a \"table\" ].x"));
        TableSpec table = new TableSpec(
                name,
                List.of(column("Item ID", "BIGINT", false), column(allowed("a]]b[c]'"), "NVARCHAR(20)", true)),
                List.of("Item ID"),
                List.of(),
                "Board");
        build(table, List.of(row(1L, "one")));
        String from = table.columns().get(1).name();
        for (String to : List.of(allowed("it's \"x\" -- /* ; */"), allowed(" [dbo].[t] 日"), longest, from)) {
            change(
                    name,
                    new Change.RenameColumn(live(name).table().columns().get(1).name(), to));

            assertThat(values(name, to)).containsExactly("one");
        }
        ColumnSpec added = column(allowed("'); DROP TABLE x--]"), "INT", true);
        change(name, new Change.AddColumn(added));
        change(name, new Change.DocumentColumn(added));
        change(name, new Change.AddIndex(new IndexSpec(List.of(added.name(), from), false)));

        LiveTable live = live(name);
        assertThat(live.table().columns())
                .containsExactlyElementsOf(database()
                        .dialect()
                        .asFound(new TableSpec(
                                name,
                                List.of(table.columns().get(0), table.columns().get(1), added),
                                table.primaryKey(),
                                List.of(),
                                ""))
                        .columns());
    }

    private LiveTable live(TableName table) {
        return database().inspector().live(table, never()).orElseThrow();
    }

    /** Changes the table; each statement that changes more than documentation must have its reverse. */
    private Plan change(TableName table, Change change) {
        Plan plan = database().dialect().change(table, change, fresh("r").name());
        boolean isDocumentation = change instanceof Change.DocumentColumn || change instanceof Change.DocumentTable;
        assertThat(plan.statements()).allMatch(statement -> isDocumentation || statement.reverse() != null);
        database().execute(plan, never());
        return plan;
    }

    private void takeBack(Plan plan) {
        plan.statements().forEach(statement -> run(Objects.requireNonNull(statement.reverse())));
    }

    private void run(String sql) {
        database().execute(Plan.of(new Statement(sql, "change the table")), never());
    }

    private List<@Nullable Object> values(TableName table, String column) {
        Dialect dialect = database().dialect();
        return rows("SELECT " + dialect.quote(column) + " FROM " + dialect.quote(table)).stream()
                .<@Nullable Object>map(row -> row.get(0))
                .toList();
    }

    /** The name without what the engine forbids. */
    private String allowed(String name) {
        String forbidden = database().dialect().names().forbidden();
        StringBuilder rest = new StringBuilder();
        name.codePoints().filter(c -> forbidden.indexOf(c) < 0).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
