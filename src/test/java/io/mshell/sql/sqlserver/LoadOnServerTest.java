package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Sink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What arrives of a load on a real server. */
class LoadOnServerTest {

    @RegisterExtension
    static final OnServer on = new OnServer();

    private final CancelToken cancel = new CancelToken();

    @Test
    void timesArriveAsTheWallClockTheyAreInAnyZone() {
        int hundredNanoseconds = on.capabilities().has(Feature.SEVENTH_DIGIT) ? 100 : 0;
        List<LocalDateTime> walls = List.of(
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(4, 2, 29, 12, 0),
                LocalDateTime.of(1582, 10, 4, 23, 59, 59, 999_999_000 + 9 * hundredNanoseconds),
                LocalDateTime.of(1582, 10, 10, 12, 0, 0, 1_000 + hundredNanoseconds),
                LocalDateTime.of(1582, 10, 15, 0, 0, 0, 1_000 + hundredNanoseconds),
                LocalDateTime.of(1582, 12, 31, 1, 2, 3),
                LocalDateTime.of(1884, 1, 1, 0, 0, 1),
                LocalDateTime.of(1899, 12, 31, 23, 59, 59, 500_000_000),
                LocalDateTime.of(1900, 1, 1, 0, 0),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                // Gaps of America/St_Johns, at 02:00 and, until 2011, at 00:01.
                LocalDateTime.of(2026, 3, 8, 2, 30, 0, 5_000_000),
                LocalDateTime.of(2010, 3, 14, 0, 30),
                LocalDateTime.of(2026, 11, 1, 1, 30),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000 + 9 * hundredNanoseconds));
        TableSpec table = on.create(
                OnServer.column("d", SqlType.DATE),
                OnServer.column("t", SqlType.time(7)),
                OnServer.column("x", SqlType.datetime2(7)),
                OnServer.column("s", SqlType.datetime2(0)));
        List<Row> rows = walls.stream()
                .map(wall -> OnServer.row(wall.toLocalDate(), wall.toLocalTime(), wall, wall))
                .toList();

        on.load(table, rows);

        List<List<Object>> stored = on
                .query("SELECT CAST(d AS nvarchar(40)), CAST(t AS nvarchar(40)), CAST(x AS nvarchar(40)),"
                        + " CAST(s AS nvarchar(40)) FROM " + TSql.quote(table.name()))
                .stream()
                .map(row -> List.<Object>of(
                        LocalDate.parse(text(row.get(0))),
                        LocalTime.parse(text(row.get(1))),
                        LocalDateTime.parse(text(row.get(2))),
                        LocalDateTime.parse(text(row.get(3)))))
                .toList();
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(walls.stream()
                        .map(wall -> List.<Object>of(wall.toLocalDate(), wall.toLocalTime(), wall, wall.withNano(0)))
                        .toList());
        assertThat(on.query("SELECT d, t, x FROM " + TSql.quote(table.name())))
                .containsExactlyInAnyOrderElementsOf(walls.stream()
                        .map(wall -> Arrays.<Object>asList(wall.toLocalDate(), wall.toLocalTime(), wall))
                        .toList());
        on.fingerprintsAgree(table, rows);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value).replace(' ', 'T');
    }

    @Test
    void extremesOfEveryTypeArriveUnaltered() {
        TableSpec table = on.create(
                OnServer.column("bit", SqlType.BIT),
                OnServer.column("int", SqlType.INT),
                OnServer.column("bigint", SqlType.BIGINT),
                OnServer.column("big", SqlType.decimal(38, 0)),
                OnServer.column("fine", SqlType.decimal(38, 37)),
                OnServer.column("float", SqlType.FLOAT),
                OnServer.column("short", SqlType.nvarchar(4)),
                OnServer.column("long", SqlType.NVARCHAR_MAX));
        BigDecimal big = new BigDecimal("9".repeat(37));
        BigDecimal fine = new BigDecimal("1." + "0".repeat(36) + "1");
        List<Row> rows = new ArrayList<>();
        rows.add(OnServer.row(true, Integer.MIN_VALUE, Long.MIN_VALUE, big, fine, Double.MIN_NORMAL, "", ""));
        rows.add(OnServer.row(
                false, Integer.MAX_VALUE, Long.MAX_VALUE, big.negate(), fine.negate(), 0.1, "é😀x", "€".repeat(9_000)));
        rows.add(OnServer.row(null, null, null, null, null, null, null, null));
        rows.add(OnServer.row(
                true, 0, 0L, BigDecimal.ZERO, new BigDecimal("0." + "0".repeat(37)), -0.0, " a ", "\u0001\r\n\t'"));
        for (int i = 0; i < 3; i++) {
            rows.add(OnServer.row(
                    false, Integer.MAX_VALUE, Long.MAX_VALUE, big.negate(), fine, Double.MAX_VALUE, "日本", "😀"));
        }

        on.load(table, rows);

        on.fingerprintsAgree(table, rows);
        assertThat(on.query("SELECT [float] FROM " + TSql.quote(table.name()) + " WHERE [float] = 0.1E0"))
                .containsExactly(List.of(0.1));
    }

    @Test
    void aLoadOfManyRowsArrivesWhole() {
        TableSpec table = on.create(OnServer.column("n", SqlType.INT), OnServer.column("t", SqlType.nvarchar(50)));
        List<Row> page = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            page.add(OnServer.row(i, "row " + i));
        }

        try (Sink sink = on.session().openSink(table, cancel)) {
            for (int i = 0; i < 120; i++) {
                sink.write(page);
            }
            assertThat(sink.finish()).isEqualTo(120_000);
        }
    }

    @Test
    void aRefusedRowEndsTheLoadAndNamesTheColumn() {
        TableSpec table = new TableSpec(
                OnServer.name(),
                List.of(new ColumnSpec("must", SqlType.INT, false, OnServer.origin("must"))),
                List.of(),
                List.of(),
                "");
        on.session().execute(on.session().dialect().createTable(table), cancel);

        MshellException e = catchThrowableOfType(
                MshellException.class, () -> on.load(table, List.of(OnServer.row(1), OnServer.row((Object) null))));

        assertThat(e.getMessage()).contains("must");
        assertThat(on.session().inspector().count(table.name(), cancel)).isZero();
    }

    @Test
    void aColumnThatTheLoadDoesNotFillTakesItsDefaultAndOneThatItFillsKeepsItsNull() {
        TableSpec table = spec("n");
        create(table, "by_whom nvarchar(128) NOT NULL DEFAULT N'x', since int NULL DEFAULT 7");

        on.load(table, List.of(OnServer.row(1), OnServer.row((Object) null)));

        assertThat(on.query("SELECT n, by_whom, since FROM " + TSql.quote(table.name())))
                .containsExactlyInAnyOrder(Arrays.asList(1, "x", 7), Arrays.asList(null, "x", 7));
    }

    @Test
    void aLoadThatLeavesAColumnEmptyWhichMustNotBeEnds() {
        TableSpec table = spec("n");
        create(table, "must_not int NOT NULL");

        MshellException e = catchThrowableOfType(MshellException.class, () -> on.load(table, List.of(OnServer.row(1))));

        assertThat(e.getMessage()).contains("must_not");
        assertThat(on.session().inspector().count(table.name(), cancel)).isZero();
    }

    @Test
    void aLoadKeepsTheConditionsOfItsTable() {
        TableSpec table = spec("n");
        create(table, "CONSTRAINT even_" + table.name().name() + " CHECK (n % 2 = 0)");
        on.load(table, List.of(OnServer.row(2)));

        MshellException e = catchThrowableOfType(MshellException.class, () -> on.load(table, List.of(OnServer.row(3))));

        assertThat(e.getMessage()).containsIgnoringCase("even_" + table.name().name());
        assertThat(on.session().inspector().count(table.name(), cancel)).isEqualTo(1);
    }

    private static TableSpec spec(String column) {
        return new TableSpec(OnServer.name(), List.of(OnServer.column(column, SqlType.INT)), List.of(), List.of(), "");
    }

    /** With what a project's own template adds behind the board's columns. */
    private static void create(TableSpec table, String added) {
        SqlServerUnderTest.run(
                on.session(), "CREATE TABLE " + TSql.quote(table.name()) + " (n int NULL, " + added + ");");
    }

    @Test
    void aCancelledLoadStopsAtOnce() {
        TableSpec table = on.create(OnServer.column("n", SqlType.INT));

        try (Sink sink = on.session().openSink(table, cancel)) {
            sink.write(List.of(OnServer.row(1)));
            cancel.cancel();
            MshellException e = catchThrowableOfType(MshellException.class, () -> sink.write(List.of(OnServer.row(2))));
            assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED);
        }
        assertThat(on.session().inspector().count(table.name(), new CancelToken()))
                .isZero();
    }
}
